package org.calaimfhir.ig.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.calaimfhir.ig.site.Links.Link;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.calaimfhir.terminology.RowFilter;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.ValueSet;

/** Where each row of the programme's tables is found in the guide, and what was made of it. */
final class TableRows {

    /** @param columns of the manifest that say where the codes are; none where a row stands for codes not listed */
    private record Manifest(String table, String type, List<String> columns) {}

    private static final List<Manifest> MANIFESTS = List.of(
            new Manifest("code-system", "CodeSystem", List.of("code_column")),
            new Manifest("code-list", "ValueSet", List.of("code_columns")),
            new Manifest("code-family", "ValueSet", List.of()),
            new Manifest("concept-map", "ConceptMap", List.of("source_column")));

    private final Map<String, Integer> members = new HashMap<>();
    private final Map<String, Map<String, List<Link>>> targets = new HashMap<>();
    private final Map<String, List<Link>> artifacts = new HashMap<>();

    TableRows(ProgramTables tables, List<MetadataResource> definitions) {
        definitions.forEach(definition -> members.put(Links.file(definition), size(definition)));
        MANIFESTS.forEach(manifest -> follow(tables, manifest));
    }

    private static int size(MetadataResource definition) {
        if (definition instanceof CodeSystem system) {
            return system.getConcept().size();
        } else if (definition instanceof ValueSet set) {
            return set.getCompose().getInclude().stream()
                    .mapToInt(part -> part.hasFilter() ? 1 : part.getConcept().size())
                    .sum();
        } else if (definition instanceof ConceptMap map) {
            return map.getGroup().stream()
                    .flatMap(group -> group.getElement().stream())
                    .mapToInt(element -> element.getTarget().size())
                    .sum();
        }
        return 0;
    }

    private void follow(ProgramTables tables, Manifest manifest) {
        for (Row made : tables.manifest(manifest.table())) {
            String file = manifest.type() + "-" + made.get("id") + ".html";
            String table = made.get("table");
            artifacts
                    .computeIfAbsent(table, name -> new ArrayList<>())
                    .add(new Link(made.get("title") + " (" + members.getOrDefault(file, 0) + ")", file));
            for (Row row : RowFilter.rows(made, tables.get(table))) {
                List<Link> links = targets.computeIfAbsent(table, name -> new HashMap<>())
                        .computeIfAbsent(row.place(), place -> new ArrayList<>());
                if (manifest.columns().isEmpty()) {
                    links.add(new Link(made.get("title"), file));
                }
                codes(manifest, made, row).forEach(code -> links.add(new Link(made.get("title"), file + "#" + code)));
            }
        }
    }

    private static List<String> codes(Manifest manifest, Row made, Row row) {
        List<String> codes = new ArrayList<>();
        for (String column : manifest.columns()) {
            for (String name : made.find(column).orElse("code").split(";", -1)) {
                row.find(name)
                        .ifPresent(cell -> codes.addAll(
                                manifest.type().equals("ValueSet") ? List.of(cell.split(";", -1)) : List.of(cell)));
            }
        }
        return codes;
    }

    /** What is made of a table, each with the number of its members. */
    List<Link> artifacts(String table) {
        return artifacts.getOrDefault(table, List.of());
    }

    /** What is made of one row: the code, member or pair on its page; the whole page where it is a family of codes. */
    List<Link> targets(String table, Row row) {
        return targets.getOrDefault(table, Map.of()).getOrDefault(row.place(), List.of());
    }

    /** The row's place on the page of its table. */
    static Link place(String table, Row row) {
        return new Link(table, file(table) + "#" + anchor(row));
    }

    /** Lines of an operator's file are told from those of the packaged table. */
    static String anchor(Row row) {
        return (row.file().startsWith("tables/") ? "line-" : "operator-line-") + row.line();
    }

    static String file(String table) {
        return "Table-" + table + ".html";
    }
}
