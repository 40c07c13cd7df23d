package org.calaimfhir.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import org.calaimfhir.server.ServerTest;
import org.hibernate.cfg.SchemaToolingSettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The tables are those of HAPI's migrator and of our migrations; the engine's mapping adds nothing to them. */
class SchemaTest extends ServerTest {

    private static final List<String> STRUCTURE = List.of(
            "SELECT table_schema, table_name, column_name, ordinal_position, data_type, is_nullable, column_default"
                    + " FROM information_schema.columns WHERE table_schema IN ('public', 'calaim') ORDER BY 1, 2, 4",
            "SELECT schemaname, tablename, indexname, indexdef FROM pg_indexes"
                    + " WHERE schemaname IN ('public', 'calaim') ORDER BY 1, 2, 3",
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint ORDER BY 1, 2",
            "SELECT sequencename, increment_by FROM pg_sequences ORDER BY 1");
    private static final List<String> HISTORY = List.of(
            "SELECT * FROM calaim.flyway_schema_history ORDER BY 1", "SELECT * FROM \"FLY_HFJ_MIGRATION\" ORDER BY 1");

    @Autowired
    private HikariDataSource pool;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private EntityManagerFactory entities;

    @Test
    void the_running_server_has_what_the_migrations_make_of_an_empty_database_and_nothing_else() {
        SingleConnectionDataSource administrator = connection(pool.getJdbcUrl());
        JdbcTemplate administration = new JdbcTemplate(administrator);
        administration.execute("CREATE DATABASE migrated_only");
        try {
            assertThat(answers(STRUCTURE, database)).isEqualTo(structureOf(migrated("migrated_only")));
        } finally {
            administration.execute("DROP DATABASE migrated_only WITH (FORCE)");
            administrator.destroy();
        }
    }

    @Test
    void migrating_a_second_time_changes_nothing() {
        List<String> structure = answers(STRUCTURE, database);
        List<String> history = answers(HISTORY, database);

        new SchemaConfiguration().schema(pool);

        assertThat(answers(STRUCTURE, database)).isEqualTo(structure);
        assertThat(answers(HISTORY, database)).isEqualTo(history);
    }

    @Test
    void the_engines_tables_and_ours_are_there() {
        assertThat(String.join("\n", answers(STRUCTURE, database)))
                .contains("hfj_resource", "hfj_res_ver", "hfj_spidx_token", "bt2_job_instance", "submitted_referral");
    }

    @Test
    void hibernate_is_told_to_leave_the_schema_alone() {
        Map<String, Object> told = entities.getProperties();

        assertThat(told.get(SchemaToolingSettings.HBM2DDL_AUTO)).isEqualTo("none");
        assertThat(told.getOrDefault(SchemaToolingSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, "none"))
                .isEqualTo("none");
    }

    private HikariDataSource migrated(String name) {
        HikariDataSource fresh = new HikariDataSource();
        fresh.setJdbcUrl(pool.getJdbcUrl().replaceFirst("/[^/]*$", "/" + name));
        fresh.setUsername(pool.getUsername());
        fresh.setPassword(pool.getPassword());
        new SchemaConfiguration().schema(fresh);
        return fresh;
    }

    private List<String> structureOf(HikariDataSource migrated) {
        SingleConnectionDataSource connection = connection(migrated.getJdbcUrl());
        try {
            return answers(STRUCTURE, new JdbcTemplate(connection));
        } finally {
            connection.destroy();
            migrated.close();
        }
    }

    private SingleConnectionDataSource connection(String url) {
        return new SingleConnectionDataSource(url, pool.getUsername(), pool.getPassword(), true);
    }

    private static List<String> answers(List<String> questions, JdbcTemplate database) {
        return questions.stream()
                .map(query -> database.queryForList(query).toString())
                .toList();
    }
}
