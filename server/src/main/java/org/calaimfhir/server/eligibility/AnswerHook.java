package org.calaimfhir.server.eligibility;

import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.calaimfhir.server.eligibility.CardMaker.Words;
import org.calaimfhir.server.eligibility.WhoIsAsked.PersonInRecord;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.time.PeriodDays;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** Answers a call with cards. It reads what is stored about a member known here, and never writes. */
final class AnswerHook {

    private final ServiceCatalog catalog;
    private final MemberRecords members;
    private final DecideEligibility decide;
    private final OrderCards orders;
    private final SuggestionCards suggestions;
    private final Clock clock;

    AnswerHook(
            ServiceCatalog catalog,
            MemberRecords members,
            DecideEligibility decide,
            OrderCards orders,
            SuggestionCards suggestions,
            Clock clock) {
        this.catalog = catalog;
        this.members = members;
        this.decide = decide;
        this.orders = orders;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /**
     * @throws ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException when the call brings no data and no member
     *     of the id is known here
     */
    List<Card> cards(HookCall call, Words words) {
        EligibilityRequest request = request(call);
        MemberRecord record = record(request);
        if (Death.of(record.resources().resources(), request.date(), request.today())
                .isPresent()) {
            return List.of();
        }
        EligibilityDecision decision = decide.with(request, record);
        OpenReferrals open = OpenReferrals.among(record.resources().resources(), catalog);
        List<Card> ofOrders = orders.of(call.drafts(), decision, open, words);
        return ofOrders.isEmpty() ? suggestions.of(decision, open, call, words) : ofOrders;
    }

    private EligibilityRequest request(HookCall call) {
        LocalDate today = LocalDate.now(clock);
        return new EligibilityRequest(
                call.who(),
                today,
                today,
                catalog.inForce(today),
                Optional.empty(),
                Optional.empty(),
                new AttestedFacts(List.of()),
                false);
    }

    private MemberRecord record(EligibilityRequest request) {
        if (request.who() instanceof PersonInRecord person) {
            person.record().getEntry().forEach(entry -> refuseDaysToCome(entry.getResource(), request.today()));
        }
        try {
            return members.of(request);
        } catch (ResourceNotFoundException unknown) {
            throw Problem.at(
                            "context.patientId",
                            IssueType.NOTFOUND,
                            "No such patient is known here, and the call brings no data.",
                            "Send the data as prefetch, by the templates of GET /cds-services.")
                    .preconditionFailed();
        }
    }

    private static void refuseDaysToCome(Resource resource, LocalDate today) {
        if (resource instanceof Patient patient) {
            boolean unborn = PeriodDays.of(patient.getBirthDateElement())
                    .first()
                    .filter(today::isBefore)
                    .isPresent();
            refuseWhere(unborn, "birthDate", "The date of birth lies in the future.", "Correct the date of birth.");
            refuseWhere(
                    Death.isToCome(patient, today),
                    "deceased",
                    "The day of death lies in the future.",
                    "Correct the day of death, or leave it out.");
        }
    }

    private static void refuseWhere(boolean wrong, String element, String rule, String advice) {
        if (wrong) {
            throw Problem.at("prefetch.patient." + element, IssueType.BUSINESSRULE, rule, advice)
                    .unprocessable();
        }
    }
}
