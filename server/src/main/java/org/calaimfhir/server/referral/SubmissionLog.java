package org.calaimfhir.server.referral;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remembers what was submitted and how it was answered, in the same transaction as the referral itself. */
final class SubmissionLog {

    /** @param answer the transaction-response as JSON, its entries in the order of {@link SubmissionKey#order()} */
    record Known(String digest, String answer) {}

    private static final String FIND =
            "SELECT content_digest, answer FROM calaim.submitted_referral WHERE submission_key = ?";
    private static final String ADD =
            "INSERT INTO calaim.submitted_referral (submission_key, content_digest, answer, submitted_at)"
                    + " VALUES (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    SubmissionLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Known> find(String key) {
        List<Known> known = jdbc.query(FIND, (row, number) -> new Known(row.getString(1), row.getString(2)), key);
        return known.stream().findFirst();
    }

    void add(SubmissionKey key, String answer, Instant now) {
        jdbc.update(ADD, key.key(), key.digest(), answer, Timestamp.from(now));
    }
}
