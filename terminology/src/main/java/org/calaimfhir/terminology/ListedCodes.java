package org.calaimfhir.terminology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calaimfhir.terminology.ProgramTable.Row;

/** The codes of other people's systems that a table names, each with the rows that name it. */
final class ListedCodes {

    private ListedCodes() {}

    /**
     * By code, in the order of the table.
     *
     * @param manifest a row of the table {@code code-list}
     * @throws TableException when a row of the table has no code
     */
    static Map<String, List<Row>> of(Row manifest, ProgramTable table) {
        List<String> columns = List.of(manifest.get("code_columns").split(";", -1));
        Map<String, List<Row>> codes = new LinkedHashMap<>();
        for (Row row : RowFilter.rows(manifest, table)) {
            TableRules.filled(row, columns.get(0));
            for (String column : columns) {
                row.find(column).ifPresent(cell -> List.of(cell.split(";", -1))
                        .forEach(code -> codes.computeIfAbsent(code, key -> new ArrayList<>())
                                .add(row)));
            }
        }
        return codes;
    }
}
