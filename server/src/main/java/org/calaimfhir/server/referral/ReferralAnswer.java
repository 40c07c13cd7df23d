package org.calaimfhir.server.referral;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.calaimfhir.server.referral.Submission.Entry;
import org.calaimfhir.server.storage.TransactionAnswers;
import org.calaimfhir.terminology.ProgramTable;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.Task;

/**
 * Tells the sender what became of each entry, in the order of the request, and for each referral its id, its owner and
 * what happens next. A task that was made here follows as an entry of its own.
 */
final class ReferralAnswer {

    private final ProgramTable timeframes;

    /** @param timeframes the programme's table of that name */
    ReferralAnswer(ProgramTable timeframes) {
        this.timeframes = timeframes;
    }

    Bundle answer(Submission submission, PreparedReferral prepared, Routing routing, List<IdType> ids, LocalDate date) {
        Map<String, IdType> stored = new HashMap<>();
        ids.forEach(id -> stored.put(id.getIdPart(), id));
        Bundle answer = new Bundle();
        answer.setType(BundleType.TRANSACTIONRESPONSE);
        for (Entry<?> entry : submission.entries()) {
            IdType standIn = prepared.standIns().get(entry.index());
            BundleEntryComponent reply = answer.addEntry();
            reply.setResponse(
                    standIn != null ? TransactionAnswers.alreadyThere(standIn) : created(entry.resource(), stored));
        }
        for (Entry<ServiceRequest> referral : submission.referrals()) {
            Task task = prepared.tasks().get(referral.index());
            answer.getEntry()
                    .get(referral.index())
                    .getResponse()
                    .setOutcome(outcome(referral.resource(), task, routing, date));
        }
        prepared.made().forEach(task -> answer.addEntry().setResponse(created(task, stored)));
        return answer;
    }

    /** What was filled in of the referral in this entry, since its codes say it. */
    static void tell(Bundle answer, int index, List<Coding> added) {
        if (answer.getEntry().get(index).getResponse().getOutcome() instanceof OperationOutcome outcome) {
            added.forEach(coding -> say(
                    outcome,
                    "Added to the referral, as its code says: " + coding.getSystem() + " | " + coding.getCode() + "."));
        }
    }

    private static BundleEntryResponseComponent created(Resource resource, Map<String, IdType> stored) {
        Date at = resource.getMeta().getLastUpdated();
        return TransactionAnswers.created(stored.get(resource.getIdElement().getIdPart()), at);
    }

    private OperationOutcome outcome(ServiceRequest referral, Task task, Routing routing, LocalDate date) {
        OperationOutcome outcome = new OperationOutcome();
        say(outcome, "Referral ServiceRequest/" + referral.getIdElement().getIdPart() + " is stored.");
        say(
                outcome,
                "Owner is " + routing.owner() + " (" + routing.plan().getName() + "), the member's plan on " + date
                        + "; Task/" + task.getIdElement().getIdPart() + " is in its work list.");
        say(
                outcome,
                next(referral) + " Follow it with GET Task/"
                        + task.getIdElement().getIdPart() + ".");
        return outcome;
    }

    /** The clock that starts now, from the programme's table of timeframes. */
    private String next(ServiceRequest referral) {
        boolean expedited = referral.hasPriority() && referral.getPriority() != ServiceRequestPriority.ROUTINE;
        ProgramTable.Row clock = timeframes
                .row("code", expedited ? "auth-expedited" : "auth-routine")
                .orElseThrow();
        return "Next, the plan decides: " + clock.get("display") + " within " + clock.get("value") + " (source: "
                + clock.get("source") + ").";
    }

    private static void say(OperationOutcome outcome, String text) {
        outcome.addIssue()
                .setSeverity(IssueSeverity.INFORMATION)
                .setCode(IssueType.INFORMATIONAL)
                .getDetails()
                .setText(text);
    }
}
