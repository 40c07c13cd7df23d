package org.calaimfhir.server.eligibility;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    /** A plan's answer names no service: those of the request that it answers, as far as it certified them. */
    Set<String> of(ClaimResponse response) {
        return request(response).map(asked -> certified(asked, response)).orElse(Set.of());
    }

    /** One that was taken back asks for nothing any more. */
    Optional<Claim> request(ClaimResponse response) {
        return record.find(response.getRequest())
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .filter(claim -> claim.getStatus() == Claim.ClaimStatus.ACTIVE);
    }

    /** Those of the referral, which tells populations, or else those of the items. */
    private Set<String> certified(Claim asked, ClaimResponse response) {
        Map<Boolean, List<Claim.ItemComponent>> items = asked.getItem().stream()
                .collect(Collectors.partitioningBy(item -> codes.reviews().authorize(item, response)));
        Set<String> certified = billed(items.get(true));
        Set<String> referred = record.find(asked.getReferral())
                .filter(ServiceRequest.class::isInstance)
                .map(ServiceRequest.class::cast)
                .map(this::of)
                .orElse(Set.of());
        if (referred.isEmpty() || (asked.hasItem() && items.get(true).isEmpty())) {
            return certified;
        }
        Set<String> refused = billed(items.get(false));
        return referred.stream()
                .filter(service -> certified.contains(service) || !refused.contains(service))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> billed(List<Claim.ItemComponent> items) {
        Set<String> services = new TreeSet<>();
        items.forEach(item -> services.addAll(codes.billed(item.getProductOrService(), item.getModifier())));
        return services;
    }

    /**
     * A number makes an answer an authorization, where the plan came to a decision and tells of no error: of what it
     * certified.
     */
    boolean isAuthorization(ClaimResponse response) {
        return response.getStatus() == ClaimResponse.ClaimResponseStatus.ACTIVE
                && response.getUse() == ClaimResponse.Use.PREAUTHORIZATION
                && DECIDED.contains(response.getOutcome())
                && response.getPreAuthRef() != null
                && response.getError().isEmpty();
    }
}
