package org.calaimfhir.server.outcome;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * One thing that is wrong with a request, for people.
 *
 * @param code kind of issue, from FHIR's list
 * @param rule the rule that the request breaks
 * @param advice what to send instead
 * @param element FHIRPath of the element, when it is known
 */
public record Problem(IssueType code, String rule, String advice, Optional<String> element) {

    public static Problem of(IssueType code, String rule, String advice) {
        return new Problem(code, rule, advice, Optional.empty());
    }

    public static Problem at(String element, IssueType code, String rule, String advice) {
        return new Problem(code, rule, advice, Optional.of(element));
    }

    /** 400: the request is not what is taken here. */
    public InvalidRequestException invalid() {
        return new InvalidRequestException(rule, outcome());
    }

    /** 404. */
    public ResourceNotFoundException notFound() {
        return new ResourceNotFoundException(rule, outcome());
    }

    /** 405: nobody may do that here. */
    public MethodNotAllowedException notAllowed() {
        return new MethodNotAllowedException(rule, outcome());
    }

    /** 409: it conflicts with what is stored. */
    public ResourceVersionConflictException conflict() {
        return new ResourceVersionConflictException(rule, outcome());
    }

    /** 412: a condition that it sets does not hold. */
    public PreconditionFailedException preconditionFailed() {
        return new PreconditionFailedException(rule, outcome());
    }

    /** 422: it is well formed, but it cannot be so. */
    public UnprocessableEntityException unprocessable() {
        return new UnprocessableEntityException(rule, outcome());
    }

    private OperationOutcome outcome() {
        return Outcomes.of(List.of(this));
    }
}
