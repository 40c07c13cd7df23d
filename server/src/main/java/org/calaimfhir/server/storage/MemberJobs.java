package org.calaimfhir.server.storage;

import ca.uhn.fhir.batch2.api.IJobCoordinator;
import ca.uhn.fhir.batch2.model.JobInstance;
import ca.uhn.fhir.batch2.model.JobInstanceStartRequest;
import ca.uhn.fhir.batch2.model.StatusEnum;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.util.JsonUtil;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * Jobs about many members, run by HAPI's Batch2: in parts, several at a time, each kept as soon as it is done. A job goes
 * on by itself after the server was stopped.
 */
public final class MemberJobs {

    private final IJobCoordinator jobs;
    private final JobParts parts;

    MemberJobs(IJobCoordinator jobs, JobParts parts) {
        this.jobs = jobs;
        this.parts = parts;
    }

    public enum Stage {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /**
     * @param request as given to {@link #start}
     * @param progress from 0 to 1
     * @param summary what the task made of all parts; empty until it is done
     * @param files how many files there are, numbered from 1
     */
    public record State(
            Stage stage, Instant started, String request, double progress, Optional<String> summary, int files) {}

    /** @return the id of the job */
    public String start(String request) {
        parts.forgetThoseOfGoneJobs();
        JobInstanceStartRequest start =
                new JobInstanceStartRequest(MemberJobSteps.JOB, new MemberJobSteps.Request(request));
        return jobs.startInstance(new SystemRequestDetails(), start).getInstanceId();
    }

    /** @return nothing when no such job is known, or not any more */
    public Optional<State> state(String id) {
        return find(id).map(job -> state(id, job));
    }

    /** Stops a job and forgets what it wrote; of no effect on one that is unknown. */
    public void cancel(String id) {
        find(id).ifPresent(job -> {
            if (!job.getStatus().isEnded()) {
                jobs.cancelInstance(id);
            }
            parts.forget(id);
        });
    }

    /** Writes a file, newline-delimited JSON, line by line from the database. */
    public void write(String id, int file, OutputStream out) throws IOException {
        parts.write(id, file, out);
    }

    private Optional<JobInstance> find(String id) {
        try {
            return Optional.of(jobs.getInstance(id)).filter(job -> MemberJobSteps.JOB.equals(job.getJobDefinitionId()));
        } catch (ResourceNotFoundException unknown) {
            return Optional.empty();
        }
    }

    private State state(String id, JobInstance job) {
        Optional<String> summary = job.getStatus() == StatusEnum.COMPLETED
                ? Optional.of(JsonUtil.deserialize(job.getReport(), MemberJobSteps.Report.class).summary)
                : Optional.empty();
        return new State(
                stage(job),
                job.getCreateTime().toInstant(),
                job.getParameters(MemberJobSteps.Request.class).request,
                job.getProgress(),
                summary,
                summary.isPresent() ? parts.files(id) : 0);
    }

    private static Stage stage(JobInstance job) {
        if (job.isCancelled() || job.getStatus() == StatusEnum.CANCELLED) {
            return Stage.CANCELLED;
        }
        return switch (job.getStatus()) {
            case COMPLETED -> Stage.DONE;
            case FAILED -> Stage.FAILED;
            default -> Stage.RUNNING;
        };
    }
}
