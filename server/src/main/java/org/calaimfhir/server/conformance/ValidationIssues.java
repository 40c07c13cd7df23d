package org.calaimfhir.server.conformance;

import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.utilities.validation.ValidationMessage;

/** Words a validator's message for the person who sent the resource: where, which rule, what to do. */
final class ValidationIssues {

    private ValidationIssues() {}

    /** @param prefix path of the resource in a Bundle, empty when it came alone */
    static OperationOutcomeIssueComponent issue(ValidationMessage message, String prefix) {
        OperationOutcomeIssueComponent issue = new OperationOutcomeIssueComponent();
        issue.setSeverity(IssueSeverity.ERROR);
        issue.setCode(code(message));
        String path = path(message.getLocation(), prefix);
        issue.addExpression(path);
        issue.getDetails().setText(message.getMessage());
        issue.setDiagnostics("Correct " + path + " and send the whole request again; nothing was stored.");
        return issue;
    }

    private static IssueType code(ValidationMessage message) {
        if (message.getType() == null) {
            return IssueType.INVALID;
        }
        try {
            return IssueType.fromCode(message.getType().toCode());
        } catch (org.hl7.fhir.exceptions.FHIRException newerThanR4) {
            return IssueType.INVALID;
        }
    }

    private static String path(String location, String prefix) {
        String path = location == null || location.isBlank() ? "$this" : location;
        if (prefix.isEmpty()) {
            return path;
        }
        int dot = path.indexOf('.');
        return dot < 0 ? prefix : prefix + path.substring(dot);
    }
}
