package org.calaimfhir.ig;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;

/** A code of ours that a definition uses has to stand in its table: a profile with a misspelt code fits nothing. */
final class CodeCheck {

    private final FhirContext context;
    private final FshSource source;
    private final Map<String, Set<String>> codes = new HashMap<>();

    CodeCheck(FhirContext context, FshSource source, Collection<Resource> definitions) {
        this.context = context;
        this.source = source;
        for (Resource definition : definitions) {
            if (definition instanceof CodeSystem system) {
                Set<String> known = codes.computeIfAbsent(system.getUrl(), url -> new HashSet<>());
                system.getConcept().forEach(concept -> known.add(concept.getCode()));
            }
        }
    }

    List<String> complaints(Map<String, Resource> definitions) {
        List<String> complaints = new ArrayList<>();
        definitions.forEach((name, definition) -> {
            for (Coding coding : context.newTerser().getAllPopulatedChildElementsOfType(definition, Coding.class)) {
                Set<String> known = codes.get(coding.getSystem());
                if (known != null && !known.contains(coding.getCode())) {
                    complaints.add(source.place("#" + coding.getCode()) + ": " + name + ": code '" + coding.getCode()
                            + "' is not in " + coding.getSystem());
                }
            }
        });
        return complaints;
    }
}
