package org.calaimfhir.server.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.coverage.CoverageOnDate;
import org.calaimfhir.server.coverage.Enrolments;
import org.calaimfhir.server.directory.Plans;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.referral.Submission.Entry;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;

/**
 * Finds the plan by the coverage that is active on the referral's date. A coverage that is stored here outranks one that
 * the referrer sent: the enrolment record beats the card.
 */
final class RouteReferral {

    private final Enrolments enrolments;
    private final Plans plans;

    RouteReferral(Enrolments enrolments, Plans plans) {
        this.enrolments = enrolments;
        this.plans = plans;
    }

    Routing route(Submission submission, Optional<Patient> known, LocalDate date) {
        List<Coverage> beside = submission.coverages().stream()
                .map(Entry::resource)
                .filter(enrolments::isOther)
                .toList();
        CoverageOnDate stored = known.map(
                        member -> enrolments.of(member.getIdElement().getIdPart(), date))
                .orElseGet(() -> enrolments.decide(List.of(), date));
        if (stored.state() == CoverageOnDate.State.IN_FORCE) {
            Organization plan = plan(stored, submission.referrals().get(0).path() + ".subject");
            return new Routing(plan, stored.coverage().getIdElement(), false, beside);
        }
        // Validated as Medi-Cal coverages, like all beside a referral that say nothing else, so these need no mark.
        List<Entry<Coverage>> entries = submission.coverages().stream()
                .filter(entry -> !beside.contains(entry.resource()))
                .toList();
        CoverageOnDate sent =
                Enrolments.amongEnrolments(entries.stream().map(Entry::resource).toList(), date);
        if (sent.state() != CoverageOnDate.State.IN_FORCE) {
            throw noCoverage(submission, entries, stored, sent, date).unprocessable();
        }
        Entry<Coverage> entry = entries.stream()
                .filter(candidate -> candidate.resource() == sent.coverage())
                .findFirst()
                .orElseThrow();
        Organization plan = plan(sent, entry.path() + ".payor[0]");
        return new Routing(plan, sent.coverage().getIdElement(), true, beside);
    }

    private Organization plan(CoverageOnDate coverage, String path) {
        return plans.find(coverage.plan()).orElseThrow(() -> Refusal.businessRule(
                        path,
                        "The coverage names a plan that is not known here.",
                        "Send Coverage.payor as a reference to a plan of this server"
                                + " (GET Organization?type=pay), or with its plan code or NPI.")
                .unprocessable());
    }

    private static Problem noCoverage(
            Submission submission,
            List<Entry<Coverage>> entries,
            CoverageOnDate stored,
            CoverageOnDate sent,
            LocalDate date) {
        boolean sentOne = sent.state() == CoverageOnDate.State.NOT_IN_FORCE;
        String path = sentOne
                ? entries.get(0).path() + ".period"
                : submission.referrals().get(0).path() + ".insurance";
        String rule = sentOne || stored.state() == CoverageOnDate.State.NOT_IN_FORCE
                ? "The member has no active Medi-Cal coverage on " + date + ", the date of the referral."
                : "No active Medi-Cal coverage of the member is known on " + date + ", the date of the referral.";
        return Refusal.businessRule(
                path,
                rule,
                "Check the member's enrolment for that day and send the active Medi-Cal Coverage as an entry,"
                        + " with a type of the value set medi-cal-coverage-type.");
    }
}
