package org.calaimfhir.server.eligibility;

import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.outcome.Outcomes;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;

/** A resource that cannot be used, and so may say otherwise than the rest. */
final class LeftOut {

    private LeftOut() {}

    /** @param place where it was found */
    static OperationOutcome of(Resource resource, String place) {
        return Outcomes.about(
                resource.fhirType(),
                List.of(Problem.at(
                        place,
                        IssueType.NOTSUPPORTED,
                        "The resource means something else than it seems to: it has a modifier extension or implicit"
                                + " rules that this server does not know.",
                        "Leave them out where they change nothing.")));
    }

    /** The type of what was left out; empty when that is not told. */
    static Optional<String> type(OperationOutcome unread) {
        return unread.getIssue().stream()
                .flatMap(issue -> issue.getDetails().getCoding().stream())
                .filter(coding -> Outcomes.RESOURCE_TYPES.equals(coding.getSystem()))
                .map(coding -> coding.getCode())
                .findFirst();
    }
}
