package org.calaimfhir.server.consent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.calaimfhir.server.conformance.FhirPackage;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;

/** The codes of value sets of our package, listed or told by a pattern. */
final class CodesOfClass {

    private record Family(String system, Pattern codes) {}

    private final Set<String> listed = new HashSet<>();
    private final List<Family> families = new ArrayList<>();

    /** @param ids of value sets */
    CodesOfClass(List<String> ids, FhirPackage definitions) {
        for (String id : ids) {
            ValueSet found = definitions.definitions(ValueSet.class).stream()
                    .filter(each -> id.equals(each.getIdPart()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The package lacks the value set " + id));
            found.getCompose().getInclude().forEach(this::add);
        }
    }

    private void add(ConceptSetComponent part) {
        part.getConcept().forEach(concept -> listed.add(part.getSystem() + "|" + concept.getCode()));
        part.getFilter()
                .forEach(filter -> families.add(new Family(part.getSystem(), Pattern.compile(filter.getValue()))));
    }

    /** Whether one stands anywhere in a resource but its labels. */
    boolean areIn(Base element) {
        if (listed.isEmpty() && families.isEmpty()) {
            return false;
        }
        if (element instanceof Coding coding) {
            return has(coding.getSystem(), coding.getCode());
        }
        return !(element instanceof Meta)
                && element.children().stream()
                        .flatMap(child -> child.getValues().stream())
                        .anyMatch(this::areIn);
    }

    private boolean has(String system, String code) {
        return code != null
                && (listed.contains(system + "|" + code)
                        || families.stream()
                                .anyMatch(family -> family.system().equals(system)
                                        && family.codes().matcher(code).matches()));
    }
}
