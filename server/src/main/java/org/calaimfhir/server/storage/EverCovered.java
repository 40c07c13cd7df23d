package org.calaimfhir.server.storage;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Members who have, had or will have a Coverage that names an organization as its payor. Whether one is in force on some
 * day is not decided here: the periods are in the texts.
 */
public final class EverCovered {

    private static final int AT_ONCE = 10_000;

    /** A payor that is named by identifier has no link; then the text of the Coverage is looked at. */
    private static final String PAGE = "SELECT m.target_resource_id, p.fhir_id FROM hfj_res_link m"
            + " JOIN hfj_resource p ON p.res_id = m.target_resource_id"
            + " AND p.res_type = 'Patient' AND p.res_deleted_at IS NULL"
            + " WHERE m.source_resource_type = 'Coverage' AND m.src_path = 'Coverage.beneficiary'"
            + " AND m.target_resource_id > ? AND (EXISTS (SELECT 1 FROM hfj_res_link l"
            + " JOIN hfj_resource o ON o.res_id = l.target_resource_id WHERE l.src_resource_id = m.src_resource_id"
            + " AND l.src_path = 'Coverage.payor' AND o.res_type = 'Organization' AND o.fhir_id = ?)"
            + " OR (NOT EXISTS (SELECT 1 FROM hfj_res_link l WHERE l.src_resource_id = m.src_resource_id"
            + " AND l.src_path = 'Coverage.payor') AND EXISTS (SELECT 1 FROM hfj_resource c"
            + " JOIN hfj_res_ver v ON v.res_id = c.res_id AND v.res_ver = c.res_ver"
            + " WHERE c.res_id = m.src_resource_id AND v.res_text_vc LIKE ANY (?))))"
            + " GROUP BY m.target_resource_id, p.fhir_id ORDER BY m.target_resource_id LIMIT ?";

    private final JdbcTemplate jdbc;

    EverCovered(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(long number, String id) {}

    /** @param identifiers values of the organization's identifiers */
    public void by(String organizationId, Collection<String> identifiers, Consumer<List<String>> page) {
        Object[] patterns = identifiers.stream().map(EverCovered::holding).toArray();
        long last = 0;
        List<Row> rows;
        do {
            rows = after(last, organizationId, patterns);
            if (!rows.isEmpty()) {
                last = rows.get(rows.size() - 1).number();
                page.accept(new ArrayList<>(rows.stream().map(Row::id).toList()));
            }
        } while (rows.size() == AT_ONCE);
    }

    private List<Row> after(long last, String organizationId, Object[] patterns) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(PAGE);
                    int column = 1;
                    statement.setLong(column++, last);
                    statement.setString(column++, organizationId);
                    statement.setArray(column++, connection.createArrayOf("text", patterns));
                    statement.setInt(column, AT_ONCE);
                    return statement;
                },
                (row, number) -> new Row(row.getLong(1), row.getString(2)));
    }

    private static String holding(String value) {
        String plain = JsonText.escaped(value)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%\"value\":\"" + plain + "\"%";
    }
}
