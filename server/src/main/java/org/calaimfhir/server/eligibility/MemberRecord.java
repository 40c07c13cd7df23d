package org.calaimfhir.server.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calaimfhir.server.coverage.CoverageOnDate;
import org.calaimfhir.server.directory.Offer;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;

/**
 * All that is known about the person on the day asked about, fetched once.
 *
 * @param member the Patient, when the person is a member known here
 * @param resources what the record holds about the person
 * @param evidence the coverage in force, as others may refer to it
 * @param plan the plan, with its name when it is known here
 * @param county of responsibility, from the coverage or else as asked
 * @param requester what kinds of provider the requester is
 * @param offered by code of service, whether the plan offers it; without an entry when not known
 */
record MemberRecord(
        Optional<Reference> member,
        PersonResources resources,
        CoverageOnDate coverage,
        Optional<Reference> evidence,
        Optional<Reference> plan,
        Optional<Coding> county,
        List<Coding> requester,
        Map<String, Offer> offered) {

    MemberRecord {
        requester = List.copyOf(requester);
        offered = Map.copyOf(offered);
    }
}
