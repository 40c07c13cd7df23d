package org.calaimfhir.terminology;

import java.util.List;
import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * Which rows of a table belong to an artifact: {@code list=EventType;kind=activity|training} means that every named
 * column holds one of its words, {@code rarc=*} that the column holds any. Nothing said means every row.
 */
public final class RowFilter {

    private static final String ANY = "*";

    private RowFilter() {}

    /**
     * The rows that a manifest's row asks for in its cell {@code filter}.
     *
     * @throws TableException naming the manifest's line when the filter cannot be read, or finds nothing
     */
    public static List<Row> rows(Row manifest, ProgramTable table) {
        List<Row> rows = manifest.find("filter")
                .map(filter -> table.rows().stream()
                        .filter(row -> holds(manifest, filter, row))
                        .toList())
                .orElse(table.rows());
        if (rows.isEmpty()) {
            throw new TableException(
                    manifest.file(),
                    manifest.line(),
                    "filter '" + manifest.get("filter") + "' finds no row in " + table.file());
        }
        return rows;
    }

    private static boolean holds(Row manifest, String filter, Row row) {
        for (String condition : filter.split(";", -1)) {
            int equals = condition.indexOf('=');
            if (equals < 1) {
                throw new TableException(
                        manifest.file(), manifest.line(), "filter '" + condition + "' is not like column=word");
            }
            List<String> words = List.of(condition.substring(equals + 1).split("\\|", -1));
            String cell = row.get(condition.substring(0, equals));
            if (!words.contains(cell) && (cell.isBlank() || !words.contains(ANY))) {
                return false;
            }
        }
        return true;
    }
}
