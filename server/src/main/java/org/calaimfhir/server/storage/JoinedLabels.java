package org.calaimfhir.server.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.codesystems.V3Confidentiality;

/** Security labels of several as those of the whole, by HL7's DS4P: the highest code of confidentiality, each tag once. */
public final class JoinedLabels {

    private static final String CONFIDENTIALITY = V3Confidentiality.N.getSystem();

    /** From the least to the most; what is none of them is the least. */
    private static final List<String> LEVELS = Stream.of(
                    V3Confidentiality.U,
                    V3Confidentiality.L,
                    V3Confidentiality.M,
                    V3Confidentiality.N,
                    V3Confidentiality.R,
                    V3Confidentiality.V)
            .map(V3Confidentiality::toCode)
            .toList();

    private JoinedLabels() {}

    /** Empty when nothing is confidential: a mark that data are made up, say, stays with the parts. */
    static List<Coding> ofAnswer(Stream<Coding> labels) {
        List<Coding> joined = of(labels);
        return joined.stream().anyMatch(label -> CONFIDENTIALITY.equals(label.getSystem())) ? joined : List.of();
    }

    public static List<Coding> of(Stream<Coding> labels) {
        Map<String, Coding> tags = new LinkedHashMap<>();
        List<Coding> levels = new ArrayList<>();
        labels.forEach(label -> {
            if (CONFIDENTIALITY.equals(label.getSystem())) {
                levels.add(label);
            } else {
                tags.putIfAbsent(label.getSystem() + "|" + label.getCode(), label);
            }
        });
        List<Coding> joined = new ArrayList<>();
        levels.stream()
                .max(Comparator.comparingInt(label -> LEVELS.indexOf(label.getCode())))
                .ifPresent(joined::add);
        joined.addAll(tags.values());
        return joined;
    }
}
