package org.calaimfhir.server.audit;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import org.calaimfhir.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

/** Base of tests that look up in the database what was written down of a request. */
abstract class TrailServerTest extends ServerTest {

    private static final String OF_REQUEST =
            "SELECT " + EventRow.COLUMNS + " FROM calaim.audit_event WHERE request_id = ? ORDER BY seq";

    @Autowired
    @Qualifier("auditPool")
    private HikariDataSource pool;

    static String requestId() {
        return UUID.randomUUID().toString();
    }

    final JdbcTemplate database() {
        return new JdbcTemplate(pool);
    }

    final HikariDataSource pool() {
        return pool;
    }

    /** Those that are there; of a refused request one may still be on its way. */
    final List<EventRow> events(String requestId) {
        return database().query(OF_REQUEST, (row, number) -> EventRow.of(row), requestId);
    }

    final EventRow event(String requestId) {
        await().until(() -> !events(requestId).isEmpty());
        return events(requestId).get(0);
    }

    final String patient() {
        return create("Patient", "{\"resourceType\": \"Patient\", \"name\": [{\"family\": \"Seen\"}]}");
    }

    final String condition(String patient) {
        return create("Condition", """
            {"resourceType": "Condition", "subject": {"reference": "Patient/%s"}}\
            """.formatted(patient));
    }
}
