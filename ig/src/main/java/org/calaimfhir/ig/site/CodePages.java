package org.calaimfhir.ig.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calaimfhir.ig.site.Links.Link;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hl7.fhir.r4.model.CodeSystem.PropertyComponent;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;

/** A page for each code system, value set and concept map. */
final class CodePages {

    private final Links links;

    CodePages(Links links) {
        this.links = links;
    }

    Page of(CodeSystem system) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (ConceptDefinitionComponent concept : system.getConcept()) {
            rows.add(row(concept));
        }
        return new Page(
                Links.file(system),
                "Code systems",
                system.getTitle(),
                system.getDescription(),
                "code-system",
                Map.of(
                        "resource", system,
                        "properties",
                                system.getProperty().stream()
                                        .map(PropertyComponent::getCode)
                                        .toList(),
                        "rows", rows));
    }

    private static Map<String, String> row(ConceptDefinitionComponent concept) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("", concept.getCode());
        row.put(" display", concept.getDisplay());
        row.put(" definition", concept.hasDefinition() ? concept.getDefinition() : "");
        for (ConceptPropertyComponent property : concept.getProperty()) {
            row.merge(property.getCode(), PatternText.of(property.getValue()), (one, other) -> one + "; " + other);
        }
        return row;
    }

    Page of(ValueSet valueSet) {
        List<Map<String, Object>> parts = new ArrayList<>();
        valueSet.getCompose().getInclude().forEach(part -> parts.add(part("Include", part)));
        valueSet.getCompose().getExclude().forEach(part -> parts.add(part("Leave out", part)));
        return new Page(
                Links.file(valueSet),
                "Value sets",
                valueSet.getTitle(),
                valueSet.getDescription(),
                "value-set",
                Map.of("resource", valueSet, "parts", parts));
    }

    private Map<String, Object> part(String does, ConceptSetComponent part) {
        List<Link> from = new ArrayList<>();
        if (part.hasSystem()) {
            from.add(links.to(part.getSystem()));
        }
        part.getValueSet().forEach(other -> from.add(links.to(other.getValue())));
        return Map.of("does", does, "from", from, "concepts", part.getConcept(), "filters", part.getFilter());
    }

    Page of(ConceptMap map) {
        return new Page(
                Links.file(map),
                "Concept maps",
                map.getTitle(),
                map.getDescription(),
                "concept-map",
                Map.of("resource", map, "groups", map.getGroup()));
    }
}
