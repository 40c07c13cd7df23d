package org.calaimfhir.server.storage;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database role that sees the records of one viewer: row-level security on every table that HAPI reads records from,
 * so that no way of asking sees more than another, not even by a count, an order or a chain.
 */
final class RestrictedRole {

    static final String SET_ROLE = "SET ROLE calaim_related";
    static final String LOOK_AS = "SELECT calaim.look_as(?, ?)";

    /** Tables of records, each with the column that says of which; the others the role cannot read at all. */
    private static final Map<String, String> TABLES = new TreeMap<>(Map.ofEntries(
            Map.entry("hfj_resource", "res_id"),
            Map.entry("hfj_res_ver", "res_id"),
            Map.entry("hfj_res_link", "src_resource_id"),
            Map.entry("hfj_res_param_present", "res_id"),
            Map.entry("hfj_res_tag", "res_id"),
            Map.entry("hfj_history_tag", "res_id"),
            Map.entry("hfj_res_ver_prov", "res_pid"),
            Map.entry("hfj_idx_cmb_tok_nu", "res_id"),
            Map.entry("hfj_idx_cmp_string_uniq", "res_id"),
            Map.entry("hfj_spidx_coords", "res_id"),
            Map.entry("hfj_spidx_date", "res_id"),
            Map.entry("hfj_spidx_number", "res_id"),
            Map.entry("hfj_spidx_quantity", "res_id"),
            Map.entry("hfj_spidx_quantity_nrml", "res_id"),
            Map.entry("hfj_spidx_string", "res_id"),
            Map.entry("hfj_spidx_token", "res_id"),
            Map.entry("hfj_spidx_uri", "res_id")));

    private static final String ROLE =
            "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'calaim_related')"
                    + " THEN CREATE ROLE calaim_related NOLOGIN NOINHERIT; END IF;"
                    + " IF NOT pg_has_role(current_user, 'calaim_related', 'MEMBER')"
                    + " THEN GRANT calaim_related TO CURRENT_USER; END IF; END $$";

    /** Runs as its owner, who sees the organization before it is known for whom. Zero stands for everybody. */
    private static final String LOOK = "CREATE OR REPLACE FUNCTION calaim.look_as(viewer text, actor int)"
            + " RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$"
            + " SELECT set_config('calaim.viewers', '{0' || coalesce((SELECT ',' || res_id FROM hfj_resource"
            + " WHERE res_type = 'Organization' AND fhir_id = viewer AND res_deleted_at IS NULL), '') || '}', false),"
            + " set_config('calaim.actor', actor::text, false) $$";

    private RestrictedRole() {}

    /** Makes role, function and policies as they are now; sees to it that the role can read nothing else. */
    static void prepare(JdbcTemplate jdbc, TransactionTemplate transaction) {
        transaction.executeWithoutResult(status -> prepare(jdbc));
    }

    private static void prepare(JdbcTemplate jdbc) {
        jdbc.execute(ROLE);
        jdbc.execute("REVOKE ALL ON ALL TABLES IN SCHEMA calaim FROM calaim_related");
        jdbc.execute("GRANT USAGE ON SCHEMA calaim TO calaim_related");
        jdbc.execute("GRANT SELECT ON calaim.seen_by TO calaim_related");
        TABLES.forEach((table, column) -> {
            jdbc.execute("ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY");
            jdbc.execute("DROP POLICY IF EXISTS calaim_seen ON " + table);
            jdbc.execute("CREATE POLICY calaim_seen ON " + table + " FOR SELECT TO calaim_related USING (EXISTS ("
                    + "SELECT FROM calaim.seen_by s WHERE s.organization = ANY (current_setting('calaim.viewers')::bigint[])"
                    + " AND s.res_id = " + table + "." + column
                    + " AND (s.readers & current_setting('calaim.actor')::int) <> 0))");
            jdbc.execute("GRANT SELECT ON " + table + " TO calaim_related");
        });
        jdbc.execute(LOOK);
        jdbc.execute("REVOKE ALL ON FUNCTION calaim.look_as(text, int) FROM PUBLIC");
        jdbc.execute("GRANT EXECUTE ON FUNCTION calaim.look_as(text, int) TO calaim_related");
    }
}
