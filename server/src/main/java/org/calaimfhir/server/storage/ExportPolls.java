package org.calaimfhir.server.storage;

import ca.uhn.fhir.batch2.api.IJobCoordinator;
import ca.uhn.fhir.batch2.jobs.export.BulkDataExportProvider;
import ca.uhn.fhir.batch2.model.JobInstance;
import ca.uhn.fhir.batch2.model.StatusEnum;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.model.BulkExportJobResults;
import ca.uhn.fhir.jpa.bulk.export.model.BulkExportResponseJson;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.util.JsonUtil;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.calaimfhir.server.outcome.Outcomes;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;

/**
 * Tells how far an export is (Bulk Data Access 2.0.0, bulk data status request). HAPI asks for a token that nobody
 * checks here, and shows its own exceptions.
 */
final class ExportPolls extends BulkDataExportProvider {

    private static final String JOB = "_jobId";
    /** The steps of a job are opened once a second. */
    private static final String ASK_AGAIN_AFTER_SECONDS = "2";

    private final FhirContext context;
    private final IJobCoordinator jobs;

    ExportPolls(FhirContext context, IJobCoordinator jobs) {
        this.context = context;
        this.jobs = jobs;
    }

    /** HAPI finds it by the annotation of the method that it replaces. */
    @Override
    public void exportPollStatus(IPrimitiveType<String> sent, ServletRequestDetails request) throws IOException {
        IPrimitiveType<String> id = sent == null ? inBody(request) : sent;
        if (id == null || id.getValue() == null || id.getValue().isBlank()) {
            throw Problem.of(
                            IssueType.REQUIRED,
                            "The request does not name an export.",
                            "Use the address in the Content-Location that the export was answered with.")
                    .invalid();
        }
        JobInstance job = jobs.getInstance(id.getValue());
        boolean cancels = request.getRequestType() == RequestTypeEnum.DELETE;
        if (job.isCancelled() || job.getStatus() == StatusEnum.CANCELLED) {
            throw gone("The export was cancelled.");
        }
        if (cancels && job.getStatus().isEnded()) {
            throw gone("The export has ended already; there is nothing to cancel.");
        }
        if (cancels) {
            jobs.cancelInstance(id.getValue());
            write(request, HttpServletResponse.SC_ACCEPTED, cancelled());
        } else if (job.getStatus() == StatusEnum.FAILED) {
            write(request, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, failed());
        } else if (job.getStatus() == StatusEnum.COMPLETED) {
            manifest(request, job);
        } else {
            inProgress(request);
        }
    }

    @SuppressWarnings("unchecked")
    private static IPrimitiveType<String> inBody(ServletRequestDetails request) {
        return request.getResource() instanceof Parameters parameters
                        && parameters.getParameterValue(JOB) instanceof IPrimitiveType<?> id
                        && id.getValue() instanceof String
                ? (IPrimitiveType<String>) id
                : null;
    }

    private static RuntimeException gone(String rule) {
        return Problem.of(IssueType.NOTFOUND, rule, "Start another one with $export.")
                .notFound();
    }

    private static OperationOutcome cancelled() {
        OperationOutcome outcome = Outcomes.of(List.of(
                Problem.of(IssueType.INFORMATIONAL, "The export is being cancelled.", "There is nothing to fetch.")));
        outcome.getIssueFirstRep().setSeverity(IssueSeverity.INFORMATION);
        return outcome;
    }

    private static OperationOutcome failed() {
        return Outcomes.of(List.of(Problem.of(
                IssueType.EXCEPTION,
                "The export failed; no file of it is complete.",
                "Start it again, and give the request id to the operator when it fails again.")));
    }

    private static void inProgress(ServletRequestDetails request) {
        HttpServletResponse response = request.getServletResponse();
        request.getServer().addHeadersToResponse(response);
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setHeader(Constants.HEADER_X_PROGRESS, "in progress");
        response.setHeader(Constants.HEADER_RETRY_AFTER, ASK_AGAIN_AFTER_SECONDS);
    }

    private static void manifest(ServletRequestDetails request, JobInstance job) throws IOException {
        BulkExportJobResults results = JsonUtil.deserialize(job.getReport(), BulkExportJobResults.class);
        BulkExportResponseJson manifest = new BulkExportResponseJson();
        manifest.setTransactionTime(job.getStartTime());
        manifest.setRequest(results.getOriginalRequestUrl());
        manifest.setRequiresAccessToken(false);
        manifest.getOutput();
        String base = request.getServerBaseForRequest().replaceFirst("/$", "");
        results.getResourceTypeToBinaryIds()
                .forEach((type, files) -> files.forEach(file -> manifest.addOutput()
                        .setType(type)
                        .setUrl(base + "/"
                                + new IdType(file).toUnqualifiedVersionless().getValue())));
        HttpServletResponse response = request.getServletResponse();
        request.getServer().addHeadersToResponse(response);
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("application/json");
        JsonUtil.serialize(manifest, response.getWriter());
        response.getWriter().close();
    }

    private void write(ServletRequestDetails request, int status, OperationOutcome outcome) throws IOException {
        HttpServletResponse response = request.getServletResponse();
        request.getServer().addHeadersToResponse(response);
        response.setStatus(status);
        response.setContentType("application/fhir+json;charset=UTF-8");
        Outcomes.withRequestId(outcome, request.getHeader("X-Request-ID"));
        context.newJsonParser().encodeResourceToWriter(outcome, response.getWriter());
        response.getWriter().close();
    }
}
