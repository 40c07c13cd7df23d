package org.calaimfhir.terminology;

import java.util.List;
import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * How the rows of a table become filters of a value set.
 *
 * @param column holds the codes
 * @param property of the code system's concepts that is compared
 * @param op FHIR's filter operator
 */
record CodeFamily(String column, String property, String op) {

    private static final String REGEX = "regex";

    /** @param manifest a row of the table {@code code-family} */
    static CodeFamily of(Row manifest) {
        String op = manifest.get("op");
        return new CodeFamily(manifest.get("codes_column"), op.equals(REGEX) ? "code" : "concept", op);
    }

    /**
     * What the filters of one row compare with: one pattern, or each concept.
     *
     * @throws TableException when the row has no codes, or some that cannot be read
     */
    List<String> values(Row row) {
        TableRules.filled(row, column);
        if (!op.equals(REGEX)) {
            return row.list(column);
        }
        try {
            return List.of(IcdPattern.of(row.get(column)));
        } catch (IllegalArgumentException e) {
            throw new TableException(row.file(), row.line(), column + ": " + e.getMessage());
        }
    }
}
