package org.calaimfhir.server.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.calaimfhir.server.coverage.CoverageOnDate.State;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.server.eligibility.ServiceDecision.Verdict;
import org.calaimfhir.terminology.criteria.Service;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/** Decides, from a request and the record of the person. Reads and writes nothing, so the same always gives the same. */
final class DecideEligibility {

    private static final String FACTS = PersonLogic.FACTS;
    private static final String ENROLMENT = "ManagedCare";

    private final ProgramRules rules;
    private final ServiceCircumstances circumstances;
    private final Supplier<PublishedLogic> logic;

    DecideEligibility(ProgramRules rules, ServiceCircumstances circumstances, Supplier<PublishedLogic> logic) {
        this.rules = rules;
        this.circumstances = circumstances;
        this.logic = logic;
    }

    EligibilityDecision with(EligibilityRequest request, MemberRecord record) {
        PersonLogic person = logic.get().over(record.resources(), request);
        Finding enrolled = enrolled(person);
        refuseAgainstBirthDate(person, request);
        Criterion coverage = coverage(enrolled, person);
        ServiceCircumstances.OfMember member = circumstances.of(record, person, request.date());
        return new EligibilityDecision(
                request.date(),
                record.member(),
                inForce(enrolled, request, record),
                record.evidence(),
                record.plan(),
                record.county(),
                record.resources().unread(),
                request.services().stream()
                        .map(service -> decide(service, coverage, person, member, request, record))
                        .toList());
    }

    /**
     * As the published logic finds it. Coverages that ended, or were cancelled, show only that nobody told of a later one: the
     * record may not be where enrolment is kept.
     */
    private Finding enrolled(PersonLogic person) {
        return person.find(FACTS, rules.coverage().code());
    }

    /**
     * That the coverages known here ended is told, so that somebody asks in time; it decides nothing. That none is known yet
     * for a day to come does not mean that there will be none.
     */
    private static Optional<Boolean> inForce(Finding enrolled, EligibilityRequest request, MemberRecord record) {
        boolean ended = enrolled.attested().isEmpty()
                && record.coverage().state() == State.NOT_IN_FORCE
                && !request.date().isAfter(request.today());
        return enrolled.documented().or(() -> ended ? Optional.of(false) : Optional.empty());
    }

    /** What is said of an age on the day itself, while the date of birth tells otherwise. */
    private static void refuseAgainstBirthDate(PersonLogic person, EligibilityRequest request) {
        for (AttestedFact told : request.facts().facts()) {
            boolean against = told.fact().byBirthDate()
                    && told.date().equals(request.date())
                    && person.find(FACTS, told.fact().code())
                            .documented()
                            .filter(so -> told.isSo().filter(so::equals).isEmpty())
                            .isPresent();
            if (against) {
                throw Refusals.impossible(
                        Refusals.parameter("fact"),
                        "The fact " + told.fact().code() + " contradicts the date of birth.",
                        "Leave it out, or correct the date of birth.");
            }
        }
    }

    private ServiceDecision decide(
            CalaimService service,
            Criterion coverage,
            PersonLogic person,
            ServiceCircumstances.OfMember member,
            EligibilityRequest request,
            MemberRecord record) {
        ServiceRules rulesOfService = rules.of(service);
        Optional<Death> death = Death.of(record.resources().resources(), request.date(), request.today());
        List<Criterion> criteria = new ArrayList<>(List.of(coverage, published(rulesOfService, person, request)));
        death.ifPresent(found -> criteria.add(found.criterion(patient(record))));
        List<Exclusion> exclusions = member.exclusions(service);
        return new ServiceDecision(
                service,
                Verdict.of(criteria, exclusions),
                Optional.ofNullable(record.offered().get(service.code())),
                record.county(),
                ServiceAuthorization.of(rulesOfService.authorization(), member.streamlined(service)),
                criteria,
                exclusions,
                member.current(service),
                member.limits(service),
                death);
    }

    private static Optional<Reference> patient(MemberRecord record) {
        return record.resources().resources().stream()
                .filter(Patient.class::isInstance)
                .findFirst()
                .flatMap(record.resources().address());
    }

    private Criterion coverage(Finding enrolled, PersonLogic person) {
        KnownFact fact = rules.coverage();
        Rule wording = Rule.single("coverage", fact.display(), fact);
        Optional<String> rule = logic.get().canonical(ENROLMENT);
        List<ToldFact> told = told(person, fact).stream()
                .map(one -> one.saying(enrolled.attested()))
                .toList();
        if (enrolled.documented().isPresent()) {
            return Criterion.documented(wording, true, enrolled.evidence(), told, rule);
        }
        return enrolled.attested()
                .map(met -> Criterion.attested(wording, met, told, rule))
                .orElseGet(() -> Criterion.unknown(wording, told, List.of(fact), rule));
    }

    /** What is attested of the criteria as a whole counts where they do not settle it one by one. */
    private Criterion published(ServiceRules service, PersonLogic person, EligibilityRequest request) {
        String library = service.published().map(Service::library).orElse("");
        DecideRule decide = new DecideRule(
                criterion -> person.of(library, criterion)
                        .map(found -> standing(found, rules.factsOf(criterion), person))
                        .orElseGet(() -> attested(rules.factsOf(criterion), request)),
                fact -> !person.isTold(FACTS, fact.code()),
                fact -> told(person, fact),
                service.rule());
        Criterion decided = decide.decide(rules.rule(service, request.date()));
        return decided.result() == Criterion.Result.UNKNOWN
                ? request.facts()
                        .until(request.date(), service.criteria())
                        .map(met -> decided.attested(met, person.told(FACTS, service.criteria())))
                        .orElse(decided)
                : decided;
    }

    /** What a resource that could not be read may overtake is not shown by the rest. */
    private static Finding standing(Finding found, List<KnownFact> facts, PersonLogic person) {
        return found.documented().equals(Optional.of(true)) && facts.stream().noneMatch(person::stands)
                ? new Finding(Optional.empty(), found.attested(), List.of())
                : found;
    }

    /** What was told of a fact, or of others that settle it. */
    private List<ToldFact> told(PersonLogic person, KnownFact fact) {
        List<ToldFact> own = person.told(FACTS, fact);
        Optional<Boolean> settled =
                own.isEmpty() ? person.find(FACTS, fact.code()).attested() : Optional.empty();
        return settled.isEmpty()
                ? own
                : rules.settling(fact).stream()
                        .flatMap(other -> person.told(FACTS, other).stream())
                        .filter(other -> other.says().isPresent())
                        .map(other -> other.saying(settled))
                        .toList();
    }

    private static Finding attested(List<KnownFact> facts, EligibilityRequest request) {
        return new Finding(
                Optional.empty(),
                facts.stream()
                        .flatMap(fact -> request.facts().until(request.date(), fact).stream())
                        .findFirst(),
                List.of());
    }
}
