package org.calaimfhir.server.eligibility;

import java.util.List;
import org.calaimfhir.server.eligibility.Criterion.Basis;
import org.hl7.fhir.r4.model.Reference;

/**
 * Something that the member has and that a rule speaks of.
 *
 * @param basis on what it rests that the member has it
 * @param evidence the resources that show it
 */
record Exclusion(OverlapRule rule, Basis basis, List<Reference> evidence) {

    Exclusion {
        evidence = List.copyOf(evidence);
    }
}
