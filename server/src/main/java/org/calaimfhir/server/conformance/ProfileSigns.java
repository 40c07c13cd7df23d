package org.calaimfhir.server.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * By which codes of ours a resource says which of our profiles it is meant for, as the profiles themselves have it: the
 * category that one fixes, the code that it fixes, the code system that its code is taken from.
 */
final class ProfileSigns {

    private static final String OURS = Canonicals.codeSystem("");

    private final Map<String, String> byCategory = new HashMap<>();
    private final Map<String, String> byCode = new HashMap<>();
    private final Map<String, Coding> categories = new HashMap<>();

    ProfileSigns(FhirPackage fhirPackage) {
        fhirPackage
                .definitions(StructureDefinition.class)
                .forEach(profile -> profile.getSnapshot().getElement().forEach(element -> read(profile, element)));
    }

    private void read(StructureDefinition profile, ElementDefinition element) {
        String type = profile.getType();
        boolean category = element.getPath().equals(type + ".category");
        if ((category || element.getPath().equals(type + ".code"))
                && element.getPattern() instanceof CodeableConcept pattern) {
            pattern.getCoding().stream()
                    .filter(coding -> coding.getSystem().startsWith(OURS))
                    .forEach(coding -> {
                        String sign = sign(type, coding.getSystem(), coding.getCode());
                        (category ? byCategory : byCode).put(sign, profile.getUrl());
                        if (category) {
                            categories.put(profile.getUrl(), coding);
                        }
                    });
        }
        boolean system = element.getPath().equals(type + ".code.coding.system") && element.hasFixed();
        if (system && element.getFixed().primitiveValue().startsWith(OURS)) {
            byCode.put(sign(type, element.getFixed().primitiveValue(), null), profile.getUrl());
        }
    }

    /** @param categories every coding of the resource's {@code category} */
    Optional<String> byCategory(String type, List<Coding> categories) {
        return categories.stream()
                .flatMap(coding -> Optional.ofNullable(byCategory.get(sign(type, coding))).stream())
                .findFirst();
    }

    /** @param codes every coding of the resource's {@code Coding.code}, which may also name what the category has to name */
    Optional<String> byCode(String type, List<Coding> codes) {
        return codes.stream()
                .filter(coding -> coding.hasSystem() && coding.hasCode())
                .flatMap(coding -> Optional.ofNullable(byCode.get(sign(type, coding)))
                        .or(() -> Optional.ofNullable(byCode.get(sign(type, coding.getSystem(), null))))
                        .or(() -> Optional.ofNullable(byCategory.get(sign(type, coding))))
                        .stream())
                .findFirst();
    }

    /** The category that a profile fixes. */
    Optional<Coding> category(String profile) {
        return Optional.ofNullable(categories.get(profile)).map(Coding::copy);
    }

    private static String sign(String type, Coding coding) {
        return sign(type, coding.getSystem(), coding.getCode());
    }

    /** @param code null for every code of the system */
    private static String sign(String type, String system, String code) {
        return type + " " + system + (code == null ? "" : "|" + code);
    }
}
