package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calaimfhir.server.outcome.Outcomes;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * {@code $validate} says what storing the resource would say, in the same words: the engine's own answer knows none of
 * the profiles that content implies, and holds profiles of other guides against a resource.
 */
@Interceptor
final class ValidateAnswer {

    private static final String VALID = "Nothing is wrong with the resource: it would be stored.";
    private static final String ASKED = ValidateAnswer.class.getName() + ".asked";

    private static final Problem NOTHING = Problem.of(
            IssueType.REQUIRED,
            "There is nothing to validate.",
            "Send the resource, alone or as the parameter resource, or ask about one that is stored:"
                    + " [type]/[id]/$validate.");

    private final FhirContext context;
    private final RequestValidation validation;
    private final ProfileElements known;
    private final ValidateNotes notes;
    private final StoredJson stored;

    ValidateAnswer(
            FhirContext context,
            RequestValidation validation,
            ProfileElements known,
            ValidateNotes notes,
            StoredJson stored) {
        this.context = context;
        this.validation = validation;
        this.known = known;
        this.notes = notes;
        this.stored = stored;
    }

    /**
     * The engine reads the bare question only: its warnings are asked for, and whether there is such a resource.
     *
     * @throws InvalidRequestException for a mode that there is not, and a profile that is not known
     */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void prepare(ServletRequestDetails request) {
        if (!isValidation(request)) {
            return;
        }
        boolean empty = request.loadRequestContents().length == 0;
        ValidateAsked sent = ValidateAsked.of(
                request.getParameters(),
                empty
                        ? Optional.empty()
                        : Optional.of(RequestValidation.body(context, request).tree()));
        List<Problem> problems = sent.problems(known);
        if (!problems.isEmpty()) {
            throw new InvalidRequestException("Not a validation that can be made", Outcomes.of(problems));
        }
        ValidateAsked asked = sent.resource().isPresent() ? sent : sent.about(stored(request));
        Map<String, String[]> address = new HashMap<>(request.getParameters());
        address.remove(ValidateAsked.PROFILE);
        address.remove(ValidateAsked.MODE);
        if (asked.isAboutDeletion()) {
            address.put(ValidateAsked.MODE, new String[] {"delete"});
        } else {
            request.getUserData().put(ASKED, asked);
        }
        request.setParameters(address);
        if (!empty) {
            BareQuestion.put(context, request, asked);
        }
    }

    private JsonNode stored(ServletRequestDetails request) {
        if (request.getId() == null) {
            throw new InvalidRequestException("Nothing to validate", Outcomes.of(List.of(NOTHING)));
        }
        return stored.json(request.getResourceName(), request.getId().getIdPart())
                .map(json -> Content.of(json).tree())
                .orElseThrow(() -> new ResourceNotFoundException(request.getId()));
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void answer(ServletRequestDetails request, ResponseDetails response) {
        if (request != null
                && isValidation(request)
                && response.getResponseResource() instanceof OperationOutcome engines) {
            OperationOutcome worded = notes.worded(engines);
            // About a deletion the engine's word is the last.
            boolean ours = request.getUserData().get(ASKED) instanceof ValidateAsked;
            response.setResponseResource(
                    ours ? said((ValidateAsked) request.getUserData().get(ASKED), worded) : worded);
        }
    }

    private static boolean isValidation(ServletRequestDetails request) {
        return request.getRestOperationType() == RestOperationTypeEnum.VALIDATE
                || "$validate".equals(request.getOperation());
    }

    private OperationOutcome said(ValidateAsked asked, OperationOutcome engines) {
        Content resource = Content.of(asked.resource().orElseThrow().toString());
        OperationOutcome said = Outcomes.of(validation.problemsWith(resource, asked.addresses()));
        if (!said.hasIssue()) {
            said.addIssue()
                    .setSeverity(IssueSeverity.INFORMATION)
                    .setCode(IssueType.INFORMATIONAL)
                    .getDetails()
                    .setText(VALID);
        }
        engines.getIssue().stream()
                .filter(issue -> issue.getSeverity() == IssueSeverity.WARNING)
                .forEach(said::addIssue);
        return said;
    }
}
