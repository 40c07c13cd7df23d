package org.calaimfhir.terminology;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * Which texts a column may hold: a few words, the cells of other tables' columns, or either. Empty cells are free; in a
 * column marked as a list, each of the texts between semicolons has to be allowed.
 */
final class ColumnRule {

    private final String column;
    private final Set<String> allowed = new TreeSet<>();
    private final String source;
    private final boolean list;

    /**
     * Reads one row of {@code column.csv}.
     *
     * @param tables gives a table by its name
     */
    ColumnRule(Row row, Function<String, ProgramTable> tables) {
        column = row.get("column");
        list = !row.get("list").isBlank();
        row.find("values").ifPresent(words -> allowed.addAll(Arrays.asList(words.split(";", -1))));
        source = row.find("of").orElse("the values listed in " + row.place());
        row.find("of").ifPresent(columns -> {
            for (String each : columns.split(";", -1)) {
                int dot = each.indexOf('.');
                String other = each.substring(dot + 1);
                tables.apply(each.substring(0, dot)).rows().forEach(r -> allowed.add(r.get(other)));
            }
        });
    }

    /**
     * Checks one table.
     *
     * @throws TableException naming the first line whose cell is not allowed
     */
    void check(ProgramTable table) {
        for (Row row : table.rows()) {
            for (String text : list ? row.get(column).split(";", -1) : new String[] {row.get(column)}) {
                if (!text.isBlank() && !allowed.contains(text)) {
                    throw new TableException(
                            row.file(), row.line(), column + " '" + text + "' is not one of " + source);
                }
            }
        }
    }
}
