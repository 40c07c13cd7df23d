package org.calaimfhir.server.conformance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;

/** The codes of a value set of our package; whole systems stand in it though their codes are not known here. */
public final class CodeList {

    private final Set<String> systems;
    private final Set<String> codes;
    private final Set<String> excluded;

    private CodeList(Set<String> systems, Set<String> codes, Set<String> excluded) {
        this.systems = systems;
        this.codes = codes;
        this.excluded = excluded;
    }

    /**
     * Reads it from the package.
     *
     * @throws IllegalStateException when the package lacks it
     */
    public static CodeList of(String name, FhirPackage definitions) {
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
                codes.addAll(of(other.getValue(), definitions).codes);
            }
        }
        return codes;
    }

    public boolean hasOneOf(CodeableConcept concept) {
        return concept.getCoding().stream().anyMatch(coding -> has(coding.getSystem(), coding.getCode()));
    }

    /** @param code may be null, which no list has; the system too */
    boolean has(String system, String code) {
        if (code == null) {
            return false;
        }
        String name = system + "|" + code;
        return !excluded.contains(name) && (codes.contains(name) || systems.contains(system));
    }
}
