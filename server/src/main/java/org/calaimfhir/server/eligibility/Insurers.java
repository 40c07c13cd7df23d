package org.calaimfhir.server.eligibility;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.server.directory.Plans;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Looks up whom a CoverageEligibilityRequest was written to. */
final class Insurers {

    private final Plans plans;

    Insurers(Plans plans) {
        this.plans = plans;
    }

    /**
     * A name or a number of another directory cannot be looked up here, and is let pass.
     *
     * @param body the request alone, or the Bundle that it came in
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException when the reference leads to no plan
     */
    void refuseUnknown(Reference insurer, Resource body) {
        String sent = insurer.getReference();
        boolean elsewhere =
                sent == null || new IdType(sent).isAbsolute() || addresses(body).contains(sent);
        if (!elsewhere && plans.find(insurer).isEmpty()) {
            throw Refusals.impossible(
                    ReadSubmittedRequest.TYPE + ".insurer",
                    "The insurer is no plan that is known here.",
                    "Refer to the Organization of a plan, or name it by identifier or display.");
        }
    }

    private static Set<String> addresses(Resource body) {
        return body instanceof Bundle bundle
                ? bundle.getEntry().stream()
                        .filter(entry -> entry.hasResource())
                        .flatMap(entry -> Stream.of(
                                String.valueOf(entry.getFullUrl()),
                                entry.getResource().fhirType() + "/"
                                        + entry.getResource().getIdElement().getIdPart()))
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
