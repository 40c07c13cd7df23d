package org.calaimfhir.server.referral;

import java.util.Map;
import java.util.Optional;
import org.calaimfhir.server.conformance.Canonicals;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/** The profile of each resource that makes up a referral. */
final class ReferralProfiles {

    private static final Map<String, String> BY_TYPE = Map.of(
            "Patient", "calaim-member",
            "Coverage", "calaim-coverage",
            "Task", "calaim-referral-task");

    private ReferralProfiles() {}

    static Optional<String> of(Resource resource) {
        Optional<String> id = resource instanceof ServiceRequest request
                ? Submission.program(request).map(program -> "calaim-" + program + "-referral")
                : Optional.ofNullable(BY_TYPE.get(resource.fhirType()));
        return id.map(Canonicals::structureDefinition);
    }
}
