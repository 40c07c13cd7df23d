package org.calaimfhir.server.terminology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;

/** A code system by its codes; those below others stand beside them. */
final class KnownSystem {

    private final CodeSystem resource;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();

    KnownSystem(CodeSystem resource) {
        this.resource = resource;
        add(resource.getConcept());
    }

    private void add(List<ConceptDefinitionComponent> found) {
        for (ConceptDefinitionComponent concept : found) {
            concepts.put(key(concept.getCode()), Concept.of(resource, concept));
            add(concept.getConcept());
        }
    }

    private String key(String code) {
        boolean caseMatters = !resource.hasCaseSensitive() || resource.getCaseSensitive();
        return caseMatters ? code : code.toLowerCase(Locale.ROOT);
    }

    Optional<Concept> concept(String code) {
        return Optional.ofNullable(concepts.get(key(code)));
    }

    /** Whether it only says more of some codes of other people's system. */
    boolean isPart() {
        return resource.hasSupplements();
    }

    CodeSystem resource() {
        return resource;
    }
}
