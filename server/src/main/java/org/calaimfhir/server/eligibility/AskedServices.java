package org.calaimfhir.server.eligibility;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.ClaimResponse.RemittanceOutcome;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Which services referrals and authorizations of one record are about. */
final class AskedServices {

    private static final Set<RemittanceOutcome> DECIDED =
            EnumSet.of(RemittanceOutcome.COMPLETE, RemittanceOutcome.PARTIAL);

    private final ServiceCodes codes;
    private final RecordIndex record;

    AskedServices(ServiceCodes codes, RecordIndex record) {
        this.codes = codes;
        this.record = record;
    }

    Set<String> of(ServiceRequest referral) {
        return codes.asked(referral, referral.getCode());
    }

    /** A plan's answer names no service: those of the request that it answers. */
    Set<String> of(ClaimResponse response) {
        return request(response).map(this::of).orElse(Set.of());
    }

    Optional<Claim> request(ClaimResponse response) {
        return record.find(response.getRequest())
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast);
    }

    /** Those of the referral, which tells populations, or else those of the items. */
    private Set<String> of(Claim asked) {
        Set<String> referred = record.find(asked.getReferral())
                .filter(ServiceRequest.class::isInstance)
                .map(ServiceRequest.class::cast)
                .map(this::of)
                .orElse(Set.of());
        if (!referred.isEmpty()) {
            return referred;
        }
        Set<String> services = new TreeSet<>();
        asked.getItem().forEach(item -> services.addAll(codes.billed(item.getProductOrService(), item.getModifier())));
        return services;
    }

    /**
     * A number makes an answer an authorization, where the plan came to a decision, tells of no error, and certified what
     * it tells of.
     */
    boolean isAuthorization(ClaimResponse response) {
        return response.getStatus() == ClaimResponse.ClaimResponseStatus.ACTIVE
                && response.getUse() == ClaimResponse.Use.PREAUTHORIZATION
                && DECIDED.contains(response.getOutcome())
                && response.getPreAuthRef() != null
                && response.getError().isEmpty()
                && codes.reviews().authorize(response);
    }
}
