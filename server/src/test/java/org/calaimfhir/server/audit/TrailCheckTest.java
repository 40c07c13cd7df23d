package org.calaimfhir.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.audit.Access.Asked;
import org.calaimfhir.server.audit.EventStore.Added;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A row that is changed, gone or put in shows, and nobody but a superuser gets so far. In a database of its own. */
class TrailCheckTest extends TrailServerTest {

    private static final String TABLES =
            "/org/calaimfhir/server/storage/migration/V20261201_0130__every_access_is_written_down.sql";
    private static final String KEY = "a key of thirty-two characters..";
    private static final Instant LAST_MONTH = Instant.parse("2026-10-31T23:59:59.999999Z");

    private HikariDataSource own;
    private JdbcTemplate trail;

    @BeforeEach
    void aTrailOfSixEventsInTwoMonths() throws IOException, SQLException {
        database().execute("CREATE DATABASE trail_check");
        own = new HikariDataSource();
        own.setJdbcUrl(pool().getJdbcUrl().replaceFirst("/[^/]*$", "/trail_check"));
        own.setUsername(pool().getUsername());
        own.setPassword(pool().getPassword());
        own.setMaximumPoolSize(2);
        trail = new JdbcTemplate(own);
        try (InputStream tables = getClass().getResourceAsStream(TABLES)) {
            trail.execute("CREATE SCHEMA calaim; SET search_path = calaim; "
                    + new String(tables.readAllBytes(), StandardCharsets.UTF_8));
        }
        EventStore store = new EventStore(own, Chain.of(KEY));
        store.add(List.of(event(LAST_MONTH.minusNanos(1000), "one"), event(LAST_MONTH, "two")));
        store.add(List.of(event(LAST_MONTH.plusSeconds(60), "one"), event(LAST_MONTH.plusSeconds(61), "three")));
        store.add(List.of(event(LAST_MONTH.plusSeconds(62), "one"), event(LAST_MONTH.plusSeconds(63))));
    }

    @AfterEach
    void drop() {
        own.close();
        database().execute("DROP DATABASE trail_check WITH (FORCE)");
    }

    private static Added event(Instant recorded, String... members) {
        Asked asked = new Asked("R", "read", "request", "GET /fhir/Patient/", "");
        return new Added(
                new Access(recorded, asked, 200, Sender.NOBODY, "127.0.0.1", List.of(members), List.of()), List.of());
    }

    @Test
    void a_trail_that_nobody_touched_is_whole_over_the_months() throws SQLException {
        assertThat(finding().fault()).isEmpty();
        assertThat(finding().text()).startsWith("6 events, unbroken from the first to number 6 with hash ");
        assertThat(trail.queryForList(
                        "SELECT count(*) FROM calaim.audit_event GROUP BY tableoid ORDER BY 1", Long.class))
                .containsExactly(2L, 4L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UPDATE calaim.audit_event SET members = '{nobody}' WHERE seq = 4; number 4 was changed",
                "UPDATE calaim.audit_event SET client = 'other' WHERE seq = 1;     number 1 was changed",
                "UPDATE calaim.audit_event SET status = 404 WHERE seq = 6;         number 6 was changed",
                "UPDATE calaim.audit_event SET recorded = recorded - interval '1 microsecond' WHERE seq = 3; number 3",
                "UPDATE calaim.audit_event SET hash = decode(repeat('00', 32), 'hex') WHERE seq = 3; number 3",
                "UPDATE calaim.audit_event SET members = '{}', content = 'two' WHERE seq = 2; number 2 was changed",
                "DELETE FROM calaim.audit_event WHERE seq = 4;                     number 4 is missing",
                "DELETE FROM calaim.audit_event WHERE seq = 6;                     the end is missing",
                "DELETE FROM calaim.audit_event;                                   the end is missing",
                "INSERT INTO calaim.audit_event SELECT * FROM (SELECT * FROM calaim.audit_event WHERE seq = 6) e;"
                        + " twice",
                "UPDATE calaim.audit_head SET seq = 5, hash = (SELECT hash FROM calaim.audit_event WHERE seq = 5);"
                        + " missing",
                "DELETE FROM calaim.audit_head;                                    not known"
            })
    void what_a_superuser_does_to_it_shows(String statement, String fault) throws SQLException {
        trail.execute("SET session_replication_role = replica; " + again(statement)
                + "; SET session_replication_role = origin");

        assertThat(finding().fault())
                .hasValueSatisfying(what -> assertThat(what).contains(fault));
    }

    /** The same row once more needs another moment, since both together are the key. */
    private static String again(String statement) {
        return statement.startsWith("INSERT")
                ? "CREATE TEMP TABLE copied AS SELECT * FROM calaim.audit_event WHERE seq = 6;"
                        + " UPDATE copied SET recorded = recorded + interval '1 second';"
                        + " INSERT INTO calaim.audit_event SELECT * FROM copied"
                : statement;
    }

    @Test
    void whoever_cuts_the_end_off_and_names_an_earlier_one_is_found() throws SQLException {
        trail.execute("SET session_replication_role = replica; DELETE FROM calaim.audit_event WHERE seq = 6;"
                + " UPDATE calaim.audit_head SET seq = 5, hash = (SELECT hash FROM calaim.audit_event WHERE seq = 5);"
                + " SET session_replication_role = origin");

        assertThat(finding().fault()).hasValue("where the trail ends was changed");
    }

    @Test
    void nor_does_another_chain_pass_for_it_without_the_key() throws SQLException {
        try (Connection connection = own.getConnection()) {
            assertThat(new TrailCheck(Chain.of("another key of thirty-two letters"), Optional.empty())
                            .of(connection)
                            .fault())
                    .isPresent();
        }
    }

    @Test
    void an_event_that_was_known_before_has_to_be_there() throws SQLException {
        Chain.Link fourth = trail.queryForObject(
                "SELECT seq, hash FROM calaim.audit_event WHERE seq = 4",
                (row, number) -> new Chain.Link(row.getLong(1), row.getBytes(2)));
        try (Connection connection = own.getConnection()) {
            assertThat(new TrailCheck(Chain.of(KEY), Optional.of(fourth))
                            .of(connection)
                            .fault())
                    .isEmpty();
        }
        try (Connection connection = own.getConnection()) {
            Chain.Link other = new Chain.Link(4, new byte[32]);
            assertThat(new TrailCheck(Chain.of(KEY), Optional.of(other))
                            .of(connection)
                            .fault())
                    .isPresent();
        }
    }

    @Test
    void a_month_that_was_detached_is_no_fault() throws SQLException {
        trail.execute("ALTER TABLE calaim.audit_event DETACH PARTITION calaim.audit_event_2026_10");

        assertThat(finding().fault()).isEmpty();
        assertThat(finding().text()).startsWith("4 events, unbroken from number 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE calaim.audit_event SET client = 'x'",
                "DELETE FROM calaim.audit_event WHERE seq = 1",
                "TRUNCATE calaim.audit_event",
                "TRUNCATE calaim.audit_event_2026_10",
                "DELETE FROM calaim.audit_event_2026_11"
            })
    void the_server_itself_only_adds(String statement) {
        assertThatThrownBy(() -> trail.execute(statement)).rootCause().hasMessageContaining("is only added to");
    }

    @Test
    void two_nodes_add_to_one_chain() throws SQLException {
        EventStore one = new EventStore(own, Chain.of(KEY));
        EventStore other = new EventStore(own, Chain.of(KEY));
        for (int i = 0; i < 5; i++) {
            one.add(List.of(event(LAST_MONTH.plusSeconds(100 + i), "one")));
            other.add(new ArrayList<>(List.of(event(LAST_MONTH.plusSeconds(100 + i), "two"))));
        }

        assertThat(finding().text()).startsWith("16 events, unbroken from the first");
    }

    private TrailCheck.Finding finding() throws SQLException {
        try (Connection connection = own.getConnection()) {
            return new TrailCheck(Chain.of(KEY), Optional.empty()).of(connection);
        }
    }
}
