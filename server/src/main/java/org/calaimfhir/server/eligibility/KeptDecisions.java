package org.calaimfhir.server.eligibility;

import static org.calaimfhir.server.eligibility.Refusals.invalid;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.storage.FhirStore;
import org.hl7.fhir.r4.model.CoverageEligibilityRequest;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Keeps decisions about members, each as a CoverageEligibilityResponse with the request that it answers. */
final class KeptDecisions {

    private final FhirStore store;
    private final Clock clock;

    KeptDecisions(FhirStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @return the stored response; empty when the asker does not want it, or the person is no member known here
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException when the requester is not known here
     */
    Optional<Reference> keep(EligibilityRequest request, EligibilityDecision decision) {
        request.requester().ifPresent(this::refuseUnknown);
        if (!request.persist() || decision.member().isEmpty()) {
            return Optional.empty();
        }
        Date now = Date.from(clock.instant());
        CoverageEligibilityRequest asked = DecisionResources.request(request, decision, now);
        asked.setId(store.newId());
        CoverageEligibilityResponse answered = DecisionResources.response(asked, decision);
        answered.setId(store.newId());
        store.createAll(List.of(asked, answered));
        return Optional.of(new Reference(
                "CoverageEligibilityResponse/" + answered.getIdElement().getIdPart()));
    }

    private void refuseUnknown(Reference requester) {
        String id = requester.getReferenceElement().getIdPart();
        if (id != null && !requester.getReferenceElement().isAbsolute() && !stored(requester, id)) {
            throw invalid(
                    Refusals.parameter("requester"),
                    "The requester is not known here.",
                    "Send a reference to a stored organization or practitioner, or an identifier.");
        }
    }

    private boolean stored(Reference requester, String id) {
        Class<? extends Resource> type =
                switch (requester.getReferenceElement().getResourceType()) {
                    case "Practitioner" -> Practitioner.class;
                    case "PractitionerRole" -> PractitionerRole.class;
                    default -> Organization.class;
                };
        return store.read(type, id).isPresent();
    }
}
