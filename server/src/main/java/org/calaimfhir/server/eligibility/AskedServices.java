package org.calaimfhir.server.eligibility;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Which services referrals and authorizations of one record are about. */
final class AskedServices {

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

    /** A number is what makes an answer an authorization. */
    static boolean isAuthorization(ClaimResponse response) {
        return response.getStatus() == ClaimResponse.ClaimResponseStatus.ACTIVE
                && response.getUse() == ClaimResponse.Use.PREAUTHORIZATION
                && response.getPreAuthRef() != null;
    }
}
