package org.calaimfhir.server.storage;

import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence why the database server that an operator named cannot be used. */
final class DatabaseRefusesAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final String CANNOT_BE_REACHED = "08001";

    private record Cause(String problem, String remedy) {}

    /** By SQLSTATE. What PostgreSQL says beside it stays out: it is not needed, and may quote data. */
    private static final Map<String, Cause> CAUSES = Map.of(
            CANNOT_BE_REACHED,
            new Cause(
                    "The database server cannot be reached.",
                    "Check the host and port in SPRING_DATASOURCE_URL, and that the server runs and accepts connections."),
            "28P01",
            new Cause(
                    "The database server refuses the user or the password.",
                    "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD."),
            "28000",
            new Cause(
                    "The database server does not let this user in from here.",
                    "Check SPRING_DATASOURCE_USERNAME, and the server's pg_hba.conf."),
            "3D000",
            new Cause(
                    "The database does not exist on that server.",
                    "Create it (CREATE DATABASE), or correct its name in SPRING_DATASOURCE_URL."),
            "42501",
            new Cause(
                    "The database user may not do what the schema needs.",
                    "Make SPRING_DATASOURCE_USERNAME the owner of the database."));

    @Override
    protected FailureAnalysis analyze(Throwable failure, SQLException refusal) {
        Cause cause = CAUSES.get(refusal.getSQLState());
        return cause == null ? null : new FailureAnalysis(cause.problem(), cause.remedy(), refusal);
    }
}
