package org.calaimfhir.terminology;

import java.util.List;
import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * A map over two tables: the cell names a row of another table by its {@code code}, and a column of that row has the
 * target ({@code homelessness-situation.criterion_id}). Where it names the row by another column, that one stands between
 * ({@code county.display.code}).
 */
final class SecondStep {

    private final ProgramTable table;
    private final String named;
    private final String column;

    /**
     * Reads where the step leads.
     *
     * @param manifest the map's row in the table {@code concept-map}
     * @throws TableException when the table or the column is none
     */
    SecondStep(Row manifest, String through, ProgramTables tables) {
        List<String> steps = List.of(through.split("\\.", -1));
        String name = steps.get(0);
        named = steps.size() == 3 ? steps.get(1) : "code";
        column = steps.get(steps.size() - 1);
        if (steps.size() < 2
                || steps.size() > 3
                || tables.manifest("table").stream()
                        .noneMatch(row -> row.get("table").equals(name))
                || !tables.get(name).columns().containsAll(List.of(named, column))) {
            throw new TableException(
                    manifest.file(), manifest.line(), "target_through '" + through + "' is not like table.column");
        }
        this.table = tables.get(name);
    }

    /**
     * The target of a code.
     *
     * @throws TableException naming the line of the pair, when the code is none of the other table
     */
    String from(Row pair, String code) {
        return table.row(named, code)
                .map(row -> row.get(column))
                .orElseThrow(() ->
                        new TableException(pair.file(), pair.line(), "'" + code + "' is no code of " + table.file()));
    }
}
