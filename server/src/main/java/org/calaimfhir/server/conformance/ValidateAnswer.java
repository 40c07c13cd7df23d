package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.calaimfhir.server.conformance.StructureFaults.Said;
import org.calaimfhir.server.outcome.Outcomes;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/**
 * {@code $validate} says what storing the resource would say, in the same words: the engine's own answer knows none of
 * the profiles that content implies, and holds profiles of other guides against a resource.
 */
@Interceptor
final class ValidateAnswer {

    private static final String VALID = "Nothing is wrong with the resource: it would be stored.";
    private static final String NOTE = "This does not keep the resource from being stored.";

    private final FhirContext context;
    private final RequestValidation validation;

    ValidateAnswer(FhirContext context, RequestValidation validation) {
        this.context = context;
        this.validation = validation;
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void answer(ServletRequestDetails request, ResponseDetails response) {
        boolean asked = request != null
                && (request.getRestOperationType() == RestOperationTypeEnum.VALIDATE
                        || "$validate".equals(request.getOperation()));
        if (asked && response.getResponseResource() instanceof OperationOutcome engines) {
            response.setResponseResource(
                    sent(request).map(resource -> said(resource, engines)).orElseGet(() -> worded(engines)));
        }
    }

    /** Empty where the engine has to answer: about a stored resource, a deletion, or a profile that the sender names. */
    private Optional<Content> sent(ServletRequestDetails request) {
        if (request.loadRequestContents().length == 0
                || request.getParameters().containsKey("profile")
                || request.getParameters().containsKey("mode")) {
            return Optional.empty();
        }
        Content body = RequestValidation.body(context, request);
        JsonNode parameters = body.tree().path("parameter");
        if (!"Parameters".equals(ImpliedProfiles.string(body.tree(), "resourceType"))) {
            return Optional.of(body);
        }
        boolean onlyResource = parameters.size() == 1 && parameters.path(0).has("resource");
        return onlyResource
                ? Optional.of(Content.of(parameters.path(0).path("resource").toString()))
                : Optional.empty();
    }

    private OperationOutcome said(Content resource, OperationOutcome engines) {
        OperationOutcome said = Outcomes.of(validation.problems(resource));
        boolean valid = !said.hasIssue();
        if (valid) {
            said.addIssue()
                    .setSeverity(IssueSeverity.INFORMATION)
                    .setCode(IssueType.INFORMATIONAL)
                    .getDetails()
                    .setText(VALID);
        }
        worded(engines).getIssue().stream()
                .filter(issue -> issue.getSeverity() == IssueSeverity.WARNING)
                .forEach(said::addIssue);
        return said;
    }

    private OperationOutcome worded(OperationOutcome engines) {
        OperationOutcome worded = new OperationOutcome();
        for (OperationOutcomeIssueComponent issue : engines.getIssue()) {
            String text = issue.getDetails().hasText() ? issue.getDetails().getText() : issue.getDiagnostics();
            boolean error = issue.getSeverity() == IssueSeverity.ERROR || issue.getSeverity() == IssueSeverity.FATAL;
            String element = issue.hasExpression()
                    ? issue.getExpression().get(0).getValue()
                    : issue.hasLocation() ? issue.getLocation().get(0).getValue() : "the resource";
            Optional<Said> rule = Optional.ofNullable(text).flatMap(known -> validation.note(element, known));
            OperationOutcomeIssueComponent said = worded.addIssue()
                    .setSeverity(issue.getSeverity())
                    .setCode(issue.getCode())
                    .setDiagnostics(rule.map(known -> known.advice() + " ").orElse("")
                            + (error ? "Correct " + element + "." : NOTE));
            said.getDetails().setText(rule.map(Said::rule).orElse(text));
            said.setExpression(issue.getExpression());
        }
        return worded;
    }
}
