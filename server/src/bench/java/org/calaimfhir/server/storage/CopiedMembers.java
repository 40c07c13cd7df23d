package org.calaimfhir.server.storage;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes many members of a few by copying rows, because storing each would take hours. Only the tables that an answer
 * about eligibility reads are filled, so the copies cannot be searched for.
 */
public final class CopiedMembers {

    private static final String PATIENT_OF = "(SELECT p.fhir_id FROM hfj_resource p WHERE p.res_id = s.member)";

    private final JdbcTemplate jdbc;

    /** @param data of which one connection is taken and kept */
    public CopiedMembers(DataSource data) throws java.sql.SQLException {
        java.sql.Connection connection = data.getConnection();
        connection.setAutoCommit(true);
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    /** Copies everyone whose payor is the plan, with all that refers to them, so that there are {@code wanted}. */
    public void grow(String plan, int wanted) {
        jdbc.execute("CREATE TEMP TABLE IF NOT EXISTS source (res_id bigint PRIMARY KEY, member bigint)");
        jdbc.execute("TRUNCATE source");
        jdbc.update(
                "INSERT INTO source SELECT m.target_resource_id, m.target_resource_id FROM hfj_res_link m"
                        + " JOIN hfj_res_link l ON l.src_resource_id = m.src_resource_id JOIN hfj_resource o"
                        + " ON o.res_id = l.target_resource_id WHERE m.src_path = 'Coverage.beneficiary'"
                        + " AND l.src_path = 'Coverage.payor' AND o.fhir_id = ? GROUP BY 1",
                plan);
        int members = jdbc.queryForObject("SELECT count(*) FROM source", Integer.class);
        jdbc.update("INSERT INTO source SELECT DISTINCT l.src_resource_id, s.member FROM hfj_res_link l"
                + " JOIN source s ON s.res_id = l.target_resource_id ON CONFLICT DO NOTHING");
        int copies = (wanted - 1) / members;
        long step = jdbc.queryForObject(
                "SELECT greatest(1000000000, (SELECT max(res_id) FROM hfj_resource), (SELECT max(pid) FROM hfj_res_link),"
                        + " (SELECT max(pid) FROM hfj_res_ver)) + 1",
                Long.class);
        String of = " FROM source s JOIN %s t ON t.%s = s.res_id CROSS JOIN generate_series(1, " + copies + ") k";
        copy("hfj_resource", of.formatted("hfj_resource", "res_id"), step, List.of("res_id"));
        copy("hfj_res_ver", of.formatted("hfj_res_ver", "res_id"), step, List.of("pid", "res_id"));
        copy("hfj_res_link", of.formatted("hfj_res_link", "src_resource_id"), step, List.of("pid", "src_resource_id"));
        jdbc.execute("ANALYZE");
    }

    private void copy(String table, String from, long step, List<String> moved) {
        List<String> columns = jdbc.queryForList(
                "SELECT column_name FROM information_schema.columns WHERE table_name = ? AND table_schema = 'public'"
                        + " AND is_generated = 'NEVER'",
                String.class,
                table);
        String values = columns.stream()
                .map(column -> value(column, step, moved))
                .collect(Collectors.joining(", "));
        jdbc.update("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + values + from);
    }

    private static String value(String column, long step, List<String> moved) {
        if (moved.contains(column)) {
            return "t." + column + " + k * " + step + "::bigint";
        }
        return switch (column) {
            case "fhir_id" -> "md5(t.fhir_id || k)::uuid::text";
            case "res_text_vc" -> "replace(t.res_text_vc, 'Patient/' || " + PATIENT_OF + ", 'Patient/' || md5("
                    + PATIENT_OF + " || k)::uuid::text)";
            case "target_resource_id" -> "CASE WHEN t.target_resource_id IN (SELECT res_id FROM source)"
                    + " THEN t.target_resource_id + k * " + step + "::bigint ELSE t.target_resource_id END";
            default -> "t." + column;
        };
    }
}
