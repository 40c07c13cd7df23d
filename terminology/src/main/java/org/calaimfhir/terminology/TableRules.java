package org.calaimfhir.terminology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.calaimfhir.terminology.ProgramTable.Row;

/** What every table must keep: each row has a source and a confidence, and is the only one of its key on any day. */
final class TableRules {

    private static final Set<String> CONFIDENCE =
            Set.of("verified-primary", "verified-secondary", "corroborated", "unverified-memory", "ours");

    private TableRules() {}

    /**
     * Checks one table.
     *
     * @param key the columns that together name a row
     * @throws TableException naming the first line that breaks a rule
     */
    static void check(ProgramTable table, List<String> key) {
        Map<String, Row> seen = new HashMap<>();
        for (Row row : table.rows()) {
            filled(row, "source");
            filled(row, "confidence");
            known(row);
            String name = key.stream().map(row::get).collect(Collectors.joining(" / "));
            Row earlier = seen.get(name);
            if (earlier != null && earlier.overlaps(row)) {
                throw new TableException(row.file(), row.line(), duplicate(key, name, earlier, table));
            }
            seen.put(name, row);
        }
    }

    /** Demands text in a cell. */
    static void filled(Row row, String column) {
        if (row.find(column).isEmpty()) {
            throw new TableException(row.file(), row.line(), "has no " + column);
        }
    }

    /** A table may be surer of a row than of one of its columns, which then has a mark of its own. */
    private static void known(Row row) {
        row.cells().keySet().stream().filter(TableRules::isMark).sorted().forEach(column -> row.find(column)
                .filter(word -> !CONFIDENCE.contains(word))
                .ifPresent(word -> {
                    throw new TableException(
                            row.file(), row.line(), column + " '" + word + "' is none of " + sorted(CONFIDENCE));
                }));
    }

    private static boolean isMark(String column) {
        return column.equals("confidence") || column.endsWith("_confidence") || column.startsWith("confidence_for_");
    }

    private static String duplicate(List<String> key, String name, Row earlier, ProgramTable table) {
        String what = String.join(" / ", key) + " '" + name + "'";
        return table.has("effective_from")
                ? what + " is in force on the same day as in line " + earlier.line()
                : what + " stands already in line " + earlier.line();
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
