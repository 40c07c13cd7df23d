package org.calaimfhir.server.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What jobs about members have written so far: table {@code member_job_part}. Part of a job has a number from 0. */
final class JobParts {

    /** A file of some ten thousand members can be fetched again when the connection breaks. */
    private static final int PARTS_A_FILE = 100;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    /** @param transaction because connections commit nothing by themselves */
    JobParts(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A part that is done again takes the place of the first. */
    void keep(String job, int part, int members, byte[] lines, String counts) {
        write(
                "INSERT INTO calaim.member_job_part (job_id, part, members, lines, counts) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (job_id, part) DO UPDATE SET members = excluded.members,"
                        + " lines = excluded.lines, counts = excluded.counts",
                job,
                part,
                members,
                lines,
                counts);
    }

    boolean isKept(String job, int part) {
        return !jdbc.queryForList(
                        "SELECT 1 FROM calaim.member_job_part WHERE job_id = ? AND part = ?", Integer.class, job, part)
                .isEmpty();
    }

    /** Counts are small; all of a job of a million members fit. */
    Stream<String> counts(String job) {
        return jdbc
                .queryForList(
                        "SELECT counts FROM calaim.member_job_part WHERE job_id = ? ORDER BY part", String.class, job)
                .stream();
    }

    int files(String job) {
        Integer parts = jdbc.queryForObject(
                "SELECT coalesce(max(part) + 1, 0) FROM calaim.member_job_part WHERE job_id = ?", Integer.class, job);
        return (parts + PARTS_A_FILE - 1) / PARTS_A_FILE;
    }

    /** One part at a time is in memory. */
    void write(String job, int file, OutputStream out) throws IOException {
        int first = (file - 1) * PARTS_A_FILE;
        List<Integer> parts = jdbc.queryForList(
                "SELECT part FROM calaim.member_job_part WHERE job_id = ? AND part >= ? AND part < ? ORDER BY part",
                Integer.class,
                job,
                first,
                first + PARTS_A_FILE);
        for (int part : parts) {
            out.write(jdbc.queryForObject(
                    "SELECT lines FROM calaim.member_job_part WHERE job_id = ? AND part = ?", byte[].class, job, part));
        }
    }

    void forget(String job) {
        write("DELETE FROM calaim.member_job_part WHERE job_id = ?", job);
    }

    /** HAPI forgets a job some days after its end; what it wrote goes with it. */
    void forgetThoseOfGoneJobs() {
        write("DELETE FROM calaim.member_job_part p WHERE NOT EXISTS"
                + " (SELECT 1 FROM bt2_job_instance i WHERE i.id = p.job_id AND NOT i.job_cancelled)");
    }

    private void write(String statement, Object... values) {
        transaction.executeWithoutResult(status -> jdbc.update(statement, values));
    }
}
