package org.calaimfhir.server.security.access;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Remembers each assertion until it expires, for all nodes on the database: whoever sees one must not use it again. */
final class UsedAssertions {

    private static final String CLEAR = "DELETE FROM calaim.used_assertion WHERE expires_at < ?";
    private static final String USE = "INSERT INTO calaim.used_assertion (issuer, jti, expires_at) VALUES (?, ?, ?)"
            + " ON CONFLICT (issuer, jti) DO NOTHING";

    private final JdbcTemplate jdbc;
    private final TransactionOperations transactions;

    UsedAssertions(JdbcTemplate jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** @return whether this is the first time; of two at the same moment one is */
    boolean use(String issuer, String jti, Instant expires, Instant now) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            jdbc.update(CLEAR, Timestamp.from(now));
            return jdbc.update(USE, issuer, jti, Timestamp.from(expires)) == 1;
        }));
    }
}
