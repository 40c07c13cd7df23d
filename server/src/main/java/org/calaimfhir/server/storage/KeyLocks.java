package org.calaimfhir.server.storage;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Named locks that PostgreSQL holds until the transaction ends. They work across nodes and need no rows. Keys are locked
 * in one order everywhere, so that two transactions with the same keys cannot wait for each other.
 */
final class KeyLocks {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(key) FROM unnest(?) AS key";

    private final JdbcTemplate jdbc;

    KeyLocks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void hold(Collection<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        Long[] ordered = keys.stream().map(KeyLocks::number).distinct().sorted().toArray(Long[]::new);
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(LOCK);
                    statement.setArray(1, connection.createArrayOf("bigint", ordered));
                    return statement;
                },
                row -> {});
    }

    /** Two keys with one number only wait for each other without need. */
    private static long number(String key) {
        return Hashing.sipHash24().hashString(key, StandardCharsets.UTF_8).asLong();
    }
}
