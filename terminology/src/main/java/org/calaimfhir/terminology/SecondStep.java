package org.calaimfhir.terminology;

import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * A map over two tables: the cell names a row of another table by its {@code code}, and a column of that row has the
 * target ({@code homelessness-situation.criterion_id}).
 */
final class SecondStep {

    private final ProgramTable table;
    private final String column;

    /**
     * Reads where the step leads.
     *
     * @param manifest the map's row in the table {@code concept-map}
     * @throws TableException when the table or the column is none
     */
    SecondStep(Row manifest, String through, ProgramTables tables) {
        int dot = through.indexOf('.');
        String name = through.substring(0, Math.max(dot, 0));
        if (tables.manifest("table").stream().noneMatch(row -> row.get("table").equals(name))
                || !tables.get(name).columns().contains(through.substring(dot + 1))) {
            throw new TableException(
                    manifest.file(), manifest.line(), "target_through '" + through + "' is not like table.column");
        }
        this.table = tables.get(name);
        this.column = through.substring(dot + 1);
    }

    /**
     * The target of a code.
     *
     * @throws TableException naming the line of the pair, when the code is none of the other table
     */
    String from(Row pair, String code) {
        return table.row("code", code)
                .map(row -> row.get(column))
                .orElseThrow(() ->
                        new TableException(pair.file(), pair.line(), "'" + code + "' is no code of " + table.file()));
    }
}
