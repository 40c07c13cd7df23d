package org.calaimfhir.terminology;

import java.util.ArrayList;
import java.util.List;
import org.calaimfhir.terminology.ProgramTable.Row;

/** What stands in the tables from memory and waits for somebody to confirm it. */
public final class Unconfirmed {

    private static final String MARK = "unverified-memory";
    private static final String OF_COLUMN = "_confidence";
    private static final String BEFORE_COLUMN = "confidence_for_";

    private Unconfirmed() {}

    /**
     * The rows of a table, each by its key; where only some columns of a row are doubtful, these are named behind it.
     *
     * @param listed the table's row in the table {@code table}
     */
    public static List<String> rows(ProgramTable table, Row listed) {
        List<String> found = new ArrayList<>();
        for (Row row : table.rows()) {
            String name = String.join(", ", row.get(ProgramTables.key(listed)));
            List<String> columns = table.columns().stream()
                    .filter(column -> isMark(column) && row.get(column).equals(MARK))
                    .map(Unconfirmed::marked)
                    .toList();
            if (row.get("confidence").equals(MARK)) {
                found.add(name);
            } else if (!columns.isEmpty()) {
                found.add(name + " (" + String.join(", ", columns) + ")");
            }
        }
        return found;
    }

    private static boolean isMark(String column) {
        return column.endsWith(OF_COLUMN) || column.startsWith(BEFORE_COLUMN);
    }

    private static String marked(String column) {
        return column.replace(OF_COLUMN, "").replace(BEFORE_COLUMN, "");
    }
}
