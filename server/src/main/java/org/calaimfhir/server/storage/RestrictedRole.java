package org.calaimfhir.server.storage;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database roles that see the records of one viewer: row-level security on every table that HAPI reads records from,
 * so that no way of asking sees more than another, not even by a count, an order or a chain.
 */
enum RestrictedRole {
    /** Sees what is tied to its organization; of that, what law guards only when it is its own or released to it. */
    RELATED(
            "calaim_related",
            "EXISTS (SELECT FROM calaim.seen_by s"
                    + " WHERE s.organization = ANY (current_setting('calaim.viewers')::bigint[]) AND s.res_id = %1$s"
                    + " AND (s.readers & current_setting('calaim.actor')::int) <> 0"
                    + " AND ((s.withheld & current_setting('calaim.actor')::int) = 0 OR NOT EXISTS ("
                    + Withheld.labels("s.res_id") + ")))"),

    /**
     * Sees all but what law guards and nobody released to it. Asked so that the planner looks each record up: to gather
     * all labels first costs a small search more than the search.
     */
    REPORTING("calaim_reporting", "(" + Withheld.labels("%1$s") + " LIMIT 1) IS NULL");

    /** Labels that stand in the way: not opened by an emergency, and not released to the viewer at this moment. */
    private static final class Withheld {

        private static final String LABELS = "SELECT 1 FROM calaim.record_label l WHERE l.res_id = "
                + "%s AND (l.withheld_from & current_setting('calaim.actor')::int) <> 0"
                + " AND (l.emergency_for & current_setting('calaim.emergency')::int) = 0"
                + " AND NOT coalesce((SELECT bool_and(NOT c.refused) FROM calaim.consent_release c"
                + " WHERE c.member = l.member AND c.class = l.class"
                + " AND c.organization = ANY (current_setting('calaim.viewers')::bigint[])"
                + " AND (c.actors & current_setting('calaim.actor')::int) <> 0"
                + " AND c.starts <= current_setting('calaim.now')::timestamptz"
                + " AND c.ends > current_setting('calaim.now')::timestamptz), false)";

        private Withheld() {}

        /** @param record by which labels are looked up */
        static String labels(String record) {
            return LABELS.replace("%s", record);
        }
    }

    static final String LOOK_AS = "SELECT calaim.look_as(?, ?, ?, ?)";

    /** Tables of records, each with the column that says of which; the others the roles cannot read at all. */
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

    /** Runs as its owner, who sees the organization before it is known for whom. Zero stands for everybody. */
    private static final String LOOK =
            "CREATE OR REPLACE FUNCTION calaim.look_as(viewer text, actor int, emergency boolean, now timestamptz)"
                    + " RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$"
                    + " SELECT set_config('calaim.viewers', '{0' || coalesce((SELECT ',' || res_id FROM hfj_resource"
                    + " WHERE res_type = 'Organization' AND fhir_id = viewer AND res_deleted_at IS NULL), '') || '}', false),"
                    + " set_config('calaim.actor', actor::text, false),"
                    + " set_config('calaim.emergency', CASE WHEN emergency THEN actor ELSE 0 END::text, false),"
                    + " set_config('calaim.now', now::text, false) $$";

    private static final String LOOKING = "calaim.look_as(text, int, boolean, timestamptz)";

    private final String role;
    private final String seen;

    RestrictedRole(String role, String seen) {
        this.role = role;
        this.seen = seen;
    }

    /** With which a session of the role begins. */
    String setRole() {
        return "SET ROLE " + role;
    }

    /** Makes roles, function and policies as they are now; sees to it that the roles can read nothing else. */
    static void prepare(JdbcTemplate jdbc, TransactionTemplate transaction) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("DROP FUNCTION IF EXISTS calaim.look_as(text, int)");
            jdbc.execute(LOOK);
            jdbc.execute("REVOKE ALL ON FUNCTION " + LOOKING + " FROM PUBLIC");
            for (RestrictedRole each : values()) {
                each.prepare(jdbc);
            }
        });
    }

    private void prepare(JdbcTemplate jdbc) {
        jdbc.execute(String.format(
                "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s')"
                        + " THEN CREATE ROLE %1$s NOLOGIN NOINHERIT; END IF;"
                        + " IF NOT pg_has_role(current_user, '%1$s', 'MEMBER')"
                        + " THEN GRANT %1$s TO CURRENT_USER; END IF; END $$",
                role));
        jdbc.execute("REVOKE ALL ON ALL TABLES IN SCHEMA calaim FROM " + role);
        jdbc.execute("GRANT USAGE ON SCHEMA calaim TO " + role);
        jdbc.execute("GRANT SELECT ON calaim.seen_by, calaim.record_label, calaim.consent_release TO " + role);
        String policy = this == RELATED ? "calaim_seen" : "calaim_reported";
        TABLES.forEach((table, column) -> {
            jdbc.execute("ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY");
            jdbc.execute("DROP POLICY IF EXISTS " + policy + " ON " + table);
            jdbc.execute("CREATE POLICY " + policy + " ON " + table + " FOR SELECT TO " + role + " USING ("
                    + String.format(seen, table + "." + column) + ")");
            jdbc.execute("GRANT SELECT ON " + table + " TO " + role);
        });
        jdbc.execute("GRANT EXECUTE ON FUNCTION " + LOOKING + " TO " + role);
    }
}
