package org.calaimfhir.server.consent;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.server.storage.JoinedLabels;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.codesystems.V3Confidentiality;

/** Labels in {@code meta.security}, by HL7's DS4P: one code of confidentiality, and any number of tags. */
final class SecurityLabels {

    private SecurityLabels() {}

    /** Those of a system, and those that name none. */
    static Set<String> of(Resource record, String system) {
        return codes(record.getMeta().getSecurity(), system);
    }

    static Set<String> codes(List<Coding> labels, String system) {
        return labels.stream()
                .filter(label -> label.hasCode()
                        && (!label.hasSystem() || label.getSystem().equals(system)))
                .map(Coding::getCode)
                .collect(Collectors.toSet());
    }

    static void mark(Resource record, GuardRule rule) {
        Stream<Coding> tags = rule.marks().stream()
                .map(code -> new Coding().setSystem(rule.labelSystem()).setCode(code));
        Coding level = new Coding().setSystem(V3Confidentiality.N.getSystem()).setCode(rule.confidentiality());
        List<Coding> before = List.copyOf(record.getMeta().getSecurity());
        record.getMeta()
                .setSecurity(JoinedLabels.of(
                        Stream.of(before.stream(), tags, Stream.of(level)).flatMap(each -> each)));
    }
}
