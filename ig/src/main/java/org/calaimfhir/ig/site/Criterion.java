package org.calaimfhir.ig.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.ig.site.Links.Link;
import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * A criterion of a service with those that it joins, in words. Public for the templates.
 *
 * @param joins how the parts go together; empty for a single statement
 * @param since from when until when, and in which wording
 * @param needs what a record has to hold for it
 * @param amounts number, unit and time, where the criterion counts something
 * @param place the row that it was made of
 */
public record Criterion(
        String id,
        String text,
        String more,
        String joins,
        String since,
        String needs,
        String amounts,
        String source,
        String confidence,
        Link place,
        List<Criterion> parts) {

    private static final Map<String, String> JOINS = Map.of(
            "any-of", "any one of these suffices",
            "all-of", "all of these together",
            "not", "none of these may be so",
            "scope", "only where this is so",
            "age", "needed beside the others");

    /** Copies its list. */
    public Criterion {
        parts = List.copyOf(parts);
    }

    /** One of a tree. */
    static Criterion of(String table, Row row, List<Row> all) {
        String id = row.get("criterion_id");
        return new Criterion(
                id,
                row.get("text"),
                "",
                JOINS.getOrDefault(row.get("logic"), ""),
                time(row),
                row.get("data_needed").equals("see children") ? "" : row.get("data_needed"),
                amounts(row),
                row.get("source"),
                row.get("confidence"),
                TableRows.place(table, row),
                all.stream()
                        .filter(part -> part.get("parent").equals(id))
                        .map(part -> of(table, part, all))
                        .toList());
    }

    /** One of a list, which a formula joins. */
    static Criterion single(String table, Row row) {
        return new Criterion(
                row.get("code"),
                row.get("display"),
                row.get("definition"),
                "",
                time(row),
                "",
                amounts(row),
                row.get("source"),
                row.get("confidence"),
                TableRows.place(table, row),
                List.of());
    }

    private static String amounts(Row row) {
        return Stream.of("amount", "unit", "window")
                .flatMap(column -> row.find(column).stream())
                .collect(Collectors.joining(" "));
    }

    private static String time(Row row) {
        Optional<String> until = row.find("effective_to");
        return row.find("effective_from").map(from -> "from " + from).orElse("")
                + until.map(to -> " until " + to).orElse("");
    }
}
