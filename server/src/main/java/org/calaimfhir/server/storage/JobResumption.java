package org.calaimfhir.server.storage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets jobs go on that were under way when the server was stopped. HAPI hands out work in memory, so what it had handed
 * out is lost, and the job would wait for it for ever. A part is done again from its beginning.
 */
class JobResumption {

    private static final Logger LOG = LoggerFactory.getLogger(JobResumption.class);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    JobResumption(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** At this moment no work has been handed out yet: HAPI's timers start later ({@link LaterTimers}). */
    @EventListener(ApplicationReadyEvent.class)
    public void resume() {
        Integer parts = transaction.execute(status -> resumed());
        if (parts != null && parts > 0) {
            LOG.info("Jobs: {} parts that were under way when the server stopped are done again", parts);
        }
    }

    private int resumed() {
        // Whoever listed members when it was stopped lists them again, so what it had listed goes.
        jdbc.update(
                "DELETE FROM bt2_work_chunk c WHERE c.tgt_step_id = ? AND EXISTS (SELECT 1 FROM bt2_work_chunk f"
                        + " JOIN bt2_job_instance i ON i.id = f.instance_id WHERE f.instance_id = c.instance_id"
                        + " AND i.definition_id = ? AND f.tgt_step_id = ? AND f.stat IN ('QUEUED', 'IN_PROGRESS'))",
                MemberJobSteps.ABOUT,
                MemberJobSteps.JOB,
                MemberJobSteps.WHO);
        // The summary is made by whoever sees that all parts are there.
        jdbc.update(
                "UPDATE bt2_job_instance SET stat = 'IN_PROGRESS' WHERE definition_id = ? AND stat = 'FINALIZE'",
                MemberJobSteps.JOB);
        return jdbc.update(
                "UPDATE bt2_work_chunk c SET stat = 'READY' WHERE c.stat IN ('QUEUED', 'IN_PROGRESS')"
                        + " AND EXISTS (SELECT 1 FROM bt2_job_instance i WHERE i.id = c.instance_id"
                        + " AND i.definition_id = ? AND i.stat IN ('QUEUED', 'IN_PROGRESS', 'ERRORED'))",
                MemberJobSteps.JOB);
    }
}
