package org.calaimfhir.server.referral;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.BilledServices;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.directory.CalaimService;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/** What the sender of an order is told that was kept as it came and is in no plan's work list. */
final class UnroutedOrder {

    private static final String TRANSACTION = "send it in a Bundle of type transaction to POST [base]";
    private static final String ECM = "with category and code " + Submission.PROGRAM + " | " + CalaimService.ECM
            + " and the member's population of focus";

    private final BilledServices billed;

    UnroutedOrder(BilledServices billed) {
        this.billed = billed;
    }

    /**
     * Empty for an order that nobody waits for, that a plan passes on, or, unless it is for one of our programmes, that
     * names who is to act on it.
     *
     * @param named whether a task that came with it says whose it is
     */
    Optional<OperationOutcomeIssueComponent> told(ServiceRequest order, boolean named) {
        if (order.getStatus() != ServiceRequestStatus.ACTIVE || order.getIntent() == ServiceRequestIntent.FILLERORDER) {
            return Optional.empty();
        }
        if (Submission.program(order).isPresent()) {
            return Optional.of(issue(
                    IssueSeverity.WARNING,
                    "The referral is stored, and no plan sees it: what comes by itself is not routed.",
                    "To refer the member, " + TRANSACTION + ", with the member or a reference to them."));
        }
        if (named || order.hasPerformer()) {
            return Optional.empty();
        }
        return Optional.of(ofEcm(order).orElseGet(() -> ofAny(order)));
    }

    private static OperationOutcomeIssueComponent kept(String why, String whatToSend) {
        return issue(
                IssueSeverity.INFORMATION, "The order is stored as it came, and no plan sees it: " + why, whatToSend);
    }

    private OperationOutcomeIssueComponent ofAny(ServiceRequest order) {
        return kept(
                "nothing in it says that it is a CalAIM referral." + choices(order),
                "If it is one, " + TRANSACTION + " with category " + Submission.PROGRAM + " | "
                        + CalaimService.COMMUNITY_SUPPORT + " and in code a code of the value set community-support"
                        + " (GET ValueSet/community-support/$expand), or " + ECM + ".");
    }

    private Optional<OperationOutcomeIssueComponent> ofEcm(ServiceRequest order) {
        return hcpcs(order)
                .filter(billed::isOfEcm)
                .findFirst()
                .map(code -> kept(
                        "HCPCS " + code + " says Enhanced Care Management, and not for which population of focus.",
                        "To refer the member, " + TRANSACTION + " " + ECM + " (extension "
                                + Canonicals.structureDefinition("population-of-focus") + ")."));
    }

    /** A billing code that stands for a service of ours only with the modifier that was not sent. */
    private String choices(ServiceRequest order) {
        return hcpcs(order)
                .filter(code -> !billed.choices(code).isEmpty())
                .map(code -> " HCPCS " + code + " tells the service only with its modifier: "
                        + String.join(", ", billed.choices(code)) + ".")
                .collect(Collectors.joining());
    }

    private static Stream<String> hcpcs(ServiceRequest order) {
        return order.getCode().getCoding().stream()
                .filter(coding -> Canonicals.HCPCS.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode);
    }

    private static OperationOutcomeIssueComponent issue(IssueSeverity severity, String text, String advice) {
        OperationOutcomeIssueComponent issue = new OperationOutcomeIssueComponent()
                .setSeverity(severity)
                .setCode(IssueType.INFORMATIONAL)
                .setDiagnostics(advice);
        issue.getDetails().setText(text);
        return issue;
    }
}
