package org.calaimfhir.server.eligibility;

import java.util.Map;
import java.util.Optional;
import org.calaimfhir.server.coverage.CoverageOnDate;
import org.calaimfhir.server.time.PeriodDays;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;

/**
 * All that is known about the person on the day asked about, fetched once.
 *
 * @param member the Patient, when the person is a member known here
 * @param born the days that the date of birth may stand for; empty when it is not known
 * @param evidence the coverage in force, as others may refer to it
 * @param plan the plan, with its name when it is known here
 * @param county of responsibility, from the coverage or else as asked
 * @param offered by code of service, whether the plan offers it; without an entry when not known
 */
record MemberRecord(
        Optional<Reference> member,
        Optional<PeriodDays> born,
        CoverageOnDate coverage,
        Optional<Reference> evidence,
        Optional<Reference> plan,
        Optional<Coding> county,
        Map<String, Boolean> offered) {

    MemberRecord {
        offered = Map.copyOf(offered);
    }
}
