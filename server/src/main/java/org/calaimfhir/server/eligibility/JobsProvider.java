package org.calaimfhir.server.eligibility;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.calaimfhir.server.outcome.Outcomes;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.storage.FhirOperations;
import org.calaimfhir.server.storage.MemberJobs;
import org.calaimfhir.server.storage.MemberJobs.Stage;
import org.calaimfhir.server.storage.MemberJobs.State;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/** How far a job about members is, what it came to, and its files (FHIR R4, asynchronous request pattern). */
final class JobsProvider implements FhirOperations {

    private static final String JOB = "_jobId";
    private static final String FILE = "_file";
    private static final int HUNDRED = 100;
    /** Its steps are opened once a second. */
    private static final String ASK_AGAIN_AFTER_SECONDS = "2";

    private final FhirContext context;
    private final MemberJobs jobs;
    private final ReachSummary summary;

    JobsProvider(FhirContext context, MemberJobs jobs, ReachSummary summary) {
        this.context = context;
        this.jobs = jobs;
        this.summary = summary;
    }

    static String statusAddress(ServletRequestDetails request, String job) {
        return base(request) + "/$job-status?" + JOB + "=" + job;
    }

    /** GET asks, DELETE cancels. */
    @Operation(name = "$job-status", idempotent = true, deleteEnabled = true, manualResponse = true)
    public void status(
            @OperationParam(name = JOB, typeName = "string", max = 1) StringType sent, ServletRequestDetails request)
            throws IOException {
        String job = id(sent);
        State state = jobs.state(job).orElseThrow(JobsProvider::unknown);
        if (state.stage() == Stage.CANCELLED) {
            throw unknown();
        }
        if (request.getRequestType() == RequestTypeEnum.DELETE) {
            jobs.cancel(job);
            write(request, HttpServletResponse.SC_ACCEPTED, cancelled());
        } else if (state.stage() == Stage.RUNNING) {
            HttpServletResponse response = request.getServletResponse();
            request.getServer().addHeadersToResponse(response);
            response.setHeader("X-Progress", Math.round(state.progress() * HUNDRED) + "% of the members");
            response.setHeader("Retry-After", ASK_AGAIN_AFTER_SECONDS);
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
        } else if (state.stage() == Stage.FAILED) {
            write(request, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, failed());
        } else {
            write(request, HttpServletResponse.SC_OK, answer(request, job, state));
        }
    }

    private Resource answer(ServletRequestDetails request, String job, State state) {
        List<String> files = IntStream.rangeClosed(1, state.files())
                .mapToObj(file -> base(request) + "/$job-file?" + JOB + "=" + job + "&" + FILE + "=" + file)
                .toList();
        return summary.of(
                ReachTask.request(state.request()),
                ReachTask.counts(state.summary().orElseThrow()),
                files);
    }

    /** One file of a job that is done. */
    @Operation(name = "$job-file", idempotent = true, manualResponse = true)
    public void file(
            @OperationParam(name = JOB, typeName = "string", max = 1) StringType sent,
            @OperationParam(name = FILE, typeName = "string", max = 1) StringType file,
            ServletRequestDetails request)
            throws IOException {
        String job = id(sent);
        State state =
                jobs.state(job).filter(known -> known.stage() == Stage.DONE).orElseThrow(JobsProvider::unknown);
        int number = IntStream.rangeClosed(1, state.files())
                .filter(known -> file != null && String.valueOf(known).equals(file.getValue()))
                .findFirst()
                .orElseThrow(JobsProvider::unknown);
        HttpServletResponse response = request.getServletResponse();
        request.getServer().addHeadersToResponse(response);
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("application/fhir+ndjson");
        response.setHeader("Cache-Control", "no-store");
        jobs.write(job, number, response.getOutputStream());
    }

    private static String id(StringType sent) {
        if (sent == null || sent.getValue() == null || sent.getValue().isBlank()) {
            throw Problem.of(
                            IssueType.REQUIRED,
                            "The request does not name a job.",
                            "Use the address in the Content-Location that the job was answered with.")
                    .invalid();
        }
        return sent.getValue();
    }

    private static String base(ServletRequestDetails request) {
        return request.getServerBaseForRequest().replaceFirst("/$", "");
    }

    private static RuntimeException unknown() {
        return Problem.of(
                        IssueType.NOTFOUND,
                        "No such job or file is known here, or not any more.",
                        "Start it again; a job is kept some days after its end.")
                .notFound();
    }

    private static OperationOutcome cancelled() {
        OperationOutcome outcome = Outcomes.of(
                List.of(Problem.of(IssueType.INFORMATIONAL, "The job is cancelled.", "There is nothing to fetch.")));
        outcome.getIssueFirstRep().setSeverity(IssueSeverity.INFORMATION);
        return outcome;
    }

    private static OperationOutcome failed() {
        return Outcomes.of(List.of(Problem.of(
                IssueType.EXCEPTION,
                "The job failed; nothing of it is complete.",
                "Start it again, and give the request id to the operator when it fails again.")));
    }

    private void write(ServletRequestDetails request, int status, Resource resource) throws IOException {
        HttpServletResponse response = request.getServletResponse();
        request.getServer().addHeadersToResponse(response);
        response.setStatus(status);
        response.setContentType("application/fhir+json;charset=UTF-8");
        if (resource instanceof OperationOutcome outcome) {
            Outcomes.withRequestId(outcome, request.getHeader("X-Request-ID"));
        }
        context.newJsonParser().encodeResourceToWriter(resource, response.getWriter());
        response.getWriter().close();
    }
}
