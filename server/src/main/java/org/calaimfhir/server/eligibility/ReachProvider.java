package org.calaimfhir.server.eligibility;

import static org.calaimfhir.server.eligibility.Refusals.invalid;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import org.calaimfhir.server.storage.FhirOperations;
import org.calaimfhir.server.storage.MemberJobs;
import org.hl7.fhir.r4.model.IdType;

/** Starts {@code $check-eligibility} about many members; {@link JobsProvider} tells how far it is. */
final class ReachProvider implements FhirOperations {

    private final ReadEligibilityRequest read;
    private final ReachedMembers lists;
    private final MemberJobs jobs;

    ReachProvider(ReadEligibilityRequest read, ReachedMembers lists, MemberJobs jobs) {
        this.read = read;
        this.lists = lists;
        this.jobs = jobs;
    }

    /** About everyone on a list. */
    @Operation(name = "$check-eligibility", typeName = "Group", idempotent = true, manualResponse = true)
    public void aboutList(@IdParam IdType group, ServletRequestDetails request) {
        start(ReachRequest.GROUP + group.getIdPart(), request);
    }

    /** About everyone whom a plan covers on the day. */
    @Operation(name = "$check-eligibility", typeName = "Organization", idempotent = true, manualResponse = true)
    public void aboutPlan(@IdParam IdType plan, ServletRequestDetails request) {
        start(ReachRequest.PLAN + plan.getIdPart(), request);
    }

    private void start(String list, ServletRequestDetails request) {
        EligibilityRequest asked = read.aboutMany(OperationParameters.of(request));
        String prefer = String.valueOf(request.getHeader("Prefer"));
        if (!prefer.contains("respond-async")) {
            throw invalid(
                    "Prefer",
                    "Many members are asked about by a job.",
                    "Send the header Prefer: respond-async, and follow the Content-Location of the answer.");
        }
        lists.check(list);
        String job = jobs.start(ReachTask.text(ReachRequest.of(list, asked, request.getCompleteUrl())));
        HttpServletResponse response = request.getServletResponse();
        request.getServer().addHeadersToResponse(response);
        response.setHeader("Content-Location", JobsProvider.statusAddress(request, job));
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
    }
}
