package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.server.eligibility.WhoIsAsked.StoredMember;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;

/**
 * A question about somebody's eligibility, complete and checked.
 *
 * @param today the day in California on which it is asked
 * @param date the day that it is about
 * @param services what is asked about, each in force on the date, each once
 * @param county to use where no coverage tells the county
 * @param requester who asks
 * @param persist whether the answer is kept, if the person is a member known here
 */
record EligibilityRequest(
        WhoIsAsked who,
        LocalDate today,
        LocalDate date,
        List<CalaimService> services,
        Optional<Coding> county,
        Optional<Reference> requester,
        AttestedFacts facts,
        boolean persist) {

    EligibilityRequest {
        services = List.copyOf(services);
    }

    /** One that asks the same of whoever is named later, without attestations, and keeps nothing. */
    static EligibilityRequest ofMany(LocalDate today, LocalDate date, List<CalaimService> services) {
        return new EligibilityRequest(
                new StoredMember(""),
                today,
                date,
                services,
                Optional.empty(),
                Optional.empty(),
                new AttestedFacts(List.of()),
                false);
    }
}
