package org.calaimfhir.server.referral;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.conformance.PlainClaims;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/**
 * Adds to the answer that an order was kept and is not routed, or what a plain claim would still need: in a transaction or batch with its entry, else in the
 * OperationOutcome that the sender prefers, and as the header {@code Warning} (RFC 7234, 5.5, code 199) to those who are
 * answered with the resource.
 */
@Interceptor
class TellUnrouted {

    private static final String CREATED = "201";
    private static final String WARNING = "199 - \"%s\"";

    private final UnroutedOrder unrouted;
    private final PlainClaims claims;

    TellUnrouted(UnroutedOrder unrouted, PlainClaims claims) {
        this.unrouted = unrouted;
        this.claims = claims;
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void tell(ServletRequestDetails request, ResponseDetails response) {
        if (request == null) {
            return;
        }
        if (request.getResource() instanceof Bundle sent && response.getResponseResource() instanceof Bundle answer) {
            tell(sent, answer);
        } else if (request.getRestOperationType() == RestOperationTypeEnum.CREATE) {
            Optional<OperationOutcomeIssueComponent> told = request.getResource() instanceof ServiceRequest order
                    ? unrouted.told(order, false)
                    : ofClaim(request.getResource());
            told.ifPresent(issue -> tell(issue, request, response));
        }
    }

    private Optional<OperationOutcomeIssueComponent> ofClaim(IBaseResource resource) {
        return resource instanceof Claim claim ? claims.told(claim) : Optional.empty();
    }

    private static void tell(
            OperationOutcomeIssueComponent issue, ServletRequestDetails request, ResponseDetails response) {
        if (response.getResponseResource() instanceof OperationOutcome outcome) {
            outcome.addIssue(issue);
        } else {
            HttpServletResponse answer = request.getServletResponse();
            answer.addHeader(
                    "Warning", WARNING.formatted(issue.getDetails().getText().replace('"', '\'')));
        }
    }

    private void tell(Bundle sent, Bundle answer) {
        List<BundleEntryComponent> entries = sent.getEntry();
        for (int i = 0; i < Math.min(entries.size(), answer.getEntry().size()); i++) {
            BundleEntryResponseComponent reply = answer.getEntry().get(i).getResponse();
            if (reply.hasStatus() && reply.getStatus().startsWith(CREATED)) {
                told(entries.get(i), sent).ifPresent(issue -> add(reply, issue));
            }
        }
    }

    private Optional<OperationOutcomeIssueComponent> told(BundleEntryComponent entry, Bundle sent) {
        if (!(entry.getResource() instanceof ServiceRequest order)) {
            return ofClaim(entry.getResource());
        }
        return sent.getType() == BundleType.TRANSACTION && isRouted(entry)
                ? Optional.empty()
                : unrouted.told(order, isNamed(entry, sent));
    }

    /** A transaction that brings a referral was routed, or refused. */
    private static boolean isRouted(BundleEntryComponent entry) {
        return entry.getRequest().getMethod() == HTTPVerb.POST
                && Submission.program((ServiceRequest) entry.getResource()).isPresent();
    }

    private static void add(BundleEntryResponseComponent reply, OperationOutcomeIssueComponent issue) {
        OperationOutcome outcome =
                reply.getOutcome() instanceof OperationOutcome engines ? engines : new OperationOutcome();
        outcome.addIssue(issue);
        reply.setOutcome(outcome);
    }

    private static boolean isNamed(BundleEntryComponent order, Bundle sent) {
        return sent.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .filter(task -> task.hasOwner() && task.getFocus().hasReference())
                .anyMatch(task -> means(task.getFocus().getReference(), order));
    }

    /** Stored, the reference is to the resource; before, to the entry. */
    private static boolean means(String focus, BundleEntryComponent order) {
        String id = order.getResource().getIdElement().getIdPart();
        return focus.equals(order.getFullUrl()) || (id != null && id.equals(new IdType(focus).getIdPart()));
    }
}
