package org.calaimfhir.server.eligibility;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.storage.FhirStore;
import org.calaimfhir.server.storage.Viewers;
import org.hl7.fhir.r4.model.CoverageEligibilityRequest;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.hl7.fhir.r4.model.Reference;

/** Keeps decisions about members, each as a CoverageEligibilityResponse with the request that it answers. */
final class KeptDecisions {

    private final FhirStore store;
    private final Clock clock;

    KeptDecisions(FhirStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @return the stored response; empty when the asker does not want it, or the person is no member known here */
    Optional<Reference> keep(EligibilityRequest request, EligibilityDecision decision) {
        if (!request.persist() || decision.member().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Reference("CoverageEligibilityResponse/"
                + kept(request, decision).getIdElement().getIdPart()));
    }

    /** The response, stored when the person is a member known here. */
    CoverageEligibilityResponse answer(
            CoverageEligibilityRequest asked, EligibilityRequest request, EligibilityDecision decision) {
        return decision.member().isPresent()
                ? kept(request, decision)
                : DecisionResources.response(asked, decision, Date.from(clock.instant()));
    }

    private CoverageEligibilityResponse kept(EligibilityRequest request, EligibilityDecision decision) {
        Date now = Date.from(clock.instant());
        CoverageEligibilityRequest asked = DecisionResources.request(request, decision, now);
        asked.setId(store.newId());
        CoverageEligibilityResponse answered = DecisionResources.response(asked, decision, now);
        answered.setId(store.newId());
        Viewers.writing(() -> store.createAll(List.of(asked, answered)));
        return answered;
    }
}
