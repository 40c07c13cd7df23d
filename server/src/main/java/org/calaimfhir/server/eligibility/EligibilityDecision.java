package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;

/**
 * The answer to an {@link EligibilityRequest}.
 *
 * @param inForce whether a coverage is in force; empty when not known here
 * @param coverage the coverage in force, when others may refer to it
 * @param unread what of the record could not be read, each with its place
 */
record EligibilityDecision(
        LocalDate date,
        Optional<Reference> member,
        Optional<Boolean> inForce,
        Optional<Reference> coverage,
        Optional<Reference> plan,
        Optional<Coding> county,
        List<OperationOutcome> unread,
        List<ServiceDecision> services) {

    EligibilityDecision {
        unread = List.copyOf(unread);
        services = List.copyOf(services);
    }
}
