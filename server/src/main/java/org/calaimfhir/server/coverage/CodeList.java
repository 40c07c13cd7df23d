package org.calaimfhir.server.coverage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.calaimfhir.server.conformance.FhirPackage;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;

/** The codes of a value set of our package; whole systems stand in it though their codes are not known here. */
record CodeList(Set<String> systems, Set<String> codes, Set<String> excluded) {

    /**
     * Reads it from the package.
     *
     * @throws IllegalStateException when the package lacks it
     */
    static CodeList of(String name, FhirPackage definitions) {
        ValueSet valueSet = definitions.definitions(ValueSet.class).stream()
                .filter(found -> found.getIdPart().equals(name) || name.equals(found.getUrl()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The package lacks the value set " + name));
        Set<String> systems = new HashSet<>();
        for (ConceptSetComponent part : valueSet.getCompose().getInclude()) {
            if (part.hasSystem() && !part.hasConcept()) {
                systems.add(part.getSystem());
            }
        }
        return new CodeList(
                systems,
                codes(valueSet.getCompose().getInclude(), definitions),
                codes(valueSet.getCompose().getExclude(), definitions));
    }

    private static Set<String> codes(List<ConceptSetComponent> parts, FhirPackage definitions) {
        Set<String> codes = new HashSet<>();
        for (ConceptSetComponent part : parts) {
            part.getConcept().forEach(concept -> codes.add(part.getSystem() + "|" + concept.getCode()));
            for (CanonicalType other : part.getValueSet()) {
                codes.addAll(of(other.getValue(), definitions).codes());
            }
        }
        return codes;
    }

    boolean hasOneOf(CodeableConcept concept) {
        return concept.getCoding().stream().anyMatch(this::has);
    }

    private boolean has(Coding coding) {
        String code = coding.getSystem() + "|" + coding.getCode();
        return !excluded.contains(code) && (codes.contains(code) || systems.contains(coding.getSystem()));
    }
}
