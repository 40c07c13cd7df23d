package org.calaimfhir.server.referral;

import org.hl7.fhir.r4.model.Organization;

/**
 * Where a referral goes.
 *
 * @param plan the member's plan on the referral's date
 * @param coverage {@code Coverage/id} that says so
 * @param coverageIsNew whether that coverage came with the referral
 */
record Routing(Organization plan, String coverage, boolean coverageIsNew) {

    String owner() {
        return "Organization/" + plan.getIdElement().getIdPart();
    }
}
