package org.calaimfhir.ig;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionMappingComponent;

/** Says at each element of a profile which element of a national profile it follows, for tools that compare the two. */
final class NationalMappings {

    private static final String TABLE = "national-requirement";

    private final List<Row> rows;

    NationalMappings(ProgramTables tables) {
        this.rows = tables.get(TABLE).rows();
    }

    /** Adds the mappings of every profile among the definitions; elements that ours does not list stay without. */
    void addTo(Iterable<Resource> definitions) {
        for (Resource definition : definitions) {
            if (definition instanceof StructureDefinition profile) {
                profile.getMapping().forEach(guide -> {
                    add(guide, profile.getSnapshot().getElement());
                    add(guide, profile.getDifferential().getElement());
                });
                keepDeclared(profile, profile.getSnapshot().getElement());
                keepDeclared(profile, profile.getDifferential().getElement());
            }
        }
    }

    /** R4's own elements come with mappings to standards that only R4's own definitions name. */
    private static void keepDeclared(StructureDefinition profile, List<ElementDefinition> elements) {
        Set<String> declared = profile.getMapping().stream()
                .map(StructureDefinitionMappingComponent::getIdentity)
                .collect(Collectors.toSet());
        elements.forEach(
                element -> element.getMapping().removeIf(mapping -> !declared.contains(mapping.getIdentity())));
    }

    private void add(StructureDefinitionMappingComponent guide, List<ElementDefinition> elements) {
        for (Row row : rows) {
            if (row.get("profile").equals(guide.getUri())) {
                elements.stream()
                        .filter(element -> element.getId().equals(row.get("element")))
                        .forEach(element -> element.addMapping()
                                .setIdentity(guide.getIdentity())
                                .setMap(row.get("element"))
                                .setComment(row.get("demand")));
            }
        }
    }
}
