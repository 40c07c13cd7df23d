package org.calaimfhir.server.referral;

import java.util.List;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;

/**
 * Where a referral goes.
 *
 * @param plan the member's plan on the referral's date
 * @param coverage the coverage that says so, with its version when it is stored
 * @param coverageIsNew whether that coverage came with the referral
 * @param beside coverages that came with the referral and are no enrolment in Medi-Cal; kept as they were sent
 */
record Routing(Organization plan, IdType coverage, boolean coverageIsNew, List<Coverage> beside) {

    Routing {
        beside = List.copyOf(beside);
    }

    String owner() {
        return "Organization/" + plan.getIdElement().getIdPart();
    }

    String coverageReference() {
        return "Coverage/" + coverage.getIdPart();
    }
}
