package org.calaimfhir.server.logic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.calaimfhir.server.logic.CodeSource.SystemCode;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;

/** A member's resources by type, with the codes of each read once. */
final class MemberRecord {

    private final Map<String, List<Resource>> byType = new HashMap<>();
    private final Map<CodePath, List<Coded>> coded = new HashMap<>();
    private final Object[] kept;

    MemberRecord(Collection<? extends Resource> resources, int retrieves) {
        for (Resource resource : resources) {
            byType.computeIfAbsent(resource.fhirType(), type -> new ArrayList<>())
                    .add(resource);
        }
        kept = new Object[retrieves];
    }

    List<Resource> ofType(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** Resources of the type of which one code is among those wanted. */
    List<Resource> withCode(CodePath path, CodeSet wanted) {
        List<Resource> found = new ArrayList<>();
        for (Coded candidate : coded.computeIfAbsent(path, this::read)) {
            for (SystemCode code : candidate.codes) {
                if (wanted.has(code)) {
                    found.add(candidate.resource);
                    break;
                }
            }
        }
        return found;
    }

    /** The same as {@link #withCode}, found once for each {@code index}. */
    @SuppressWarnings("unchecked")
    List<Resource> withCode(CodePath path, CodeSet wanted, int index) {
        if (kept[index] == null) {
            kept[index] = withCode(path, wanted);
        }
        return (List<Resource>) kept[index];
    }

    private List<Coded> read(CodePath path) {
        List<Coded> all = new ArrayList<>();
        for (Resource resource : ofType(path.type)) {
            List<SystemCode> codes = new ArrayList<>();
            for (Base value : FhirProperties.values(resource, path.property)) {
                collect(value, codes);
            }
            if (!codes.isEmpty()) {
                all.add(new Coded(resource, codes));
            }
        }
        return all;
    }

    private static void collect(Base value, List<SystemCode> codes) {
        if (value instanceof CodeableConcept concept) {
            concept.getCoding().forEach(coding -> collect(coding, codes));
        } else if (value instanceof Coding coding) {
            if (coding.hasCode()) {
                codes.add(new SystemCode(coding.getSystem() == null ? "" : coding.getSystem(), coding.getCode()));
            }
        } else if (value instanceof PrimitiveType<?> primitive && primitive.hasValue()) {
            codes.add(new SystemCode(null, primitive.getValueAsString()));
        }
    }

    /** Where a type keeps the code that retrieves ask for. */
    record CodePath(String type, String property) {}

    private record Coded(Resource resource, List<SystemCode> codes) {}
}
