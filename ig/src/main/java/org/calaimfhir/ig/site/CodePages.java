package org.calaimfhir.ig.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.ig.site.Links.Link;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.FilterOperator;

/** A page for each code system, value set and concept map. */
final class CodePages {

    private static final String SOURCE = "source";
    private static final String CONFIDENCE = "confidence";
    private static final List<String> HELD_WHOLE =
            List.of("https://calaimfhir.org/", "http://hl7.org/fhir/", "http://terminology.hl7.org/");

    /** Names that HL7 gives to code systems of others, such as ICD-10-CM. */
    private static final String OTHER_PEOPLES = "http://hl7.org/fhir/sid/";

    private final Links links;

    CodePages(Links links) {
        this.links = links;
    }

    /** A code as a row. Public for the templates. */
    public record CodeRow(
            String code,
            String display,
            String definition,
            Map<String, String> more,
            String source,
            String confidence) {

        /** Copies what it says besides, in its order. */
        public CodeRow {
            more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
        }
    }

    Page of(CodeSystem system) {
        List<CodeRow> rows = system.getConcept().stream().map(CodePages::row).toList();
        String words = rows.stream()
                .map(row -> row.code() + " " + row.display())
                .distinct()
                .collect(Collectors.joining(" "));
        return new Page(
                        Links.file(system),
                        "Code systems",
                        system.getTitle(),
                        system.getDescription(),
                        "code-system",
                        Map.of("resource", system, "rows", rows))
                .withWords(words);
    }

    private static CodeRow row(ConceptDefinitionComponent concept) {
        Map<String, String> more = new LinkedHashMap<>();
        for (ConceptPropertyComponent property : concept.getProperty()) {
            more.merge(property.getCode(), PatternText.of(property.getValue()), (one, other) -> one + "; " + other);
        }
        String source = more.getOrDefault(SOURCE, "");
        String confidence = more.getOrDefault(CONFIDENCE, "");
        more.keySet().removeAll(List.of(SOURCE, CONFIDENCE));
        return new CodeRow(
                concept.getCode(),
                named(concept),
                concept.hasDefinition() ? concept.getDefinition() : "",
                more,
                source,
                confidence);
    }

    /** A supplement to other people's system names its codes beside the names that they have there, or not at all. */
    private static String named(ConceptDefinitionComponent concept) {
        return Stream.of(concept.getDisplay(), concept.getDesignationFirstRep().getValue())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
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
                Map.of(
                        "resource",
                        valueSet,
                        "parts",
                        parts,
                        "expanded",
                        isExpanded(valueSet),
                        "below",
                        hasDescendants(valueSet),
                        "all",
                        takesAll(valueSet)));
    }

    /** The server has our code systems and R4's whole, and of others only the codes that a value set names. */
    private static boolean isExpanded(ValueSet valueSet) {
        return valueSet.getCompose().getInclude().stream().noneMatch(CodePages::isOpen);
    }

    /** Not even a pattern tells which codes those are. */
    private static boolean takesAll(ValueSet valueSet) {
        return valueSet.getCompose().getInclude().stream().anyMatch(part -> isOpen(part) && !part.hasFilter());
    }

    private static boolean isOpen(ConceptSetComponent part) {
        return part.hasSystem()
                && !part.hasConcept()
                && (part.getSystem().startsWith(OTHER_PEOPLES)
                        || HELD_WHOLE.stream().noneMatch(part.getSystem()::startsWith));
    }

    /** Of concepts that only their code system places below others. */
    private static boolean hasDescendants(ValueSet valueSet) {
        return valueSet.getCompose().getInclude().stream()
                .flatMap(part -> part.getFilter().stream())
                .anyMatch(filter -> filter.getOp() == FilterOperator.ISA);
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
