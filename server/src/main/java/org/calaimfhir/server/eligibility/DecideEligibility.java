package org.calaimfhir.server.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.calaimfhir.server.coverage.CoverageOnDate.State;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.server.eligibility.ServiceDecision.Verdict;
import org.calaimfhir.terminology.criteria.Service;

/** Decides, from a request and the record of the person. Reads and writes nothing, so the same always gives the same. */
final class DecideEligibility {

    private final ProgramRules rules;
    private final ServiceCircumstances circumstances;
    private final Supplier<PublishedLogic> logic;

    DecideEligibility(ProgramRules rules, ServiceCircumstances circumstances, Supplier<PublishedLogic> logic) {
        this.rules = rules;
        this.circumstances = circumstances;
        this.logic = logic;
    }

    EligibilityDecision with(EligibilityRequest request, MemberRecord record) {
        Optional<Boolean> inForce = inForce(request, record);
        Criterion coverage = coverage(inForce, request, record);
        PersonLogic person = logic.get().over(record.resources(), request);
        ServiceCircumstances.OfMember member = circumstances.of(record, person, request.date());
        return new EligibilityDecision(
                request.date(),
                record.member(),
                inForce,
                record.evidence(),
                record.plan(),
                record.county(),
                request.services().stream()
                        .map(service -> decide(service, coverage, person, member, request, record))
                        .toList());
    }

    /** That no coverage is known yet for a day to come does not mean that there will be none. */
    private static Optional<Boolean> inForce(EligibilityRequest request, MemberRecord record) {
        State state = record.coverage().state();
        boolean open = state == State.UNKNOWN
                || (state == State.NOT_IN_FORCE && request.date().isAfter(request.today()));
        return open ? Optional.empty() : Optional.of(state == State.IN_FORCE);
    }

    private ServiceDecision decide(
            CalaimService service,
            Criterion coverage,
            PersonLogic person,
            ServiceCircumstances.OfMember member,
            EligibilityRequest request,
            MemberRecord record) {
        ServiceRules rulesOfService = rules.of(service);
        List<Criterion> criteria = List.of(coverage, published(rulesOfService, person, request));
        List<Exclusion> exclusions = member.exclusions(service);
        return new ServiceDecision(
                service,
                Verdict.of(criteria, exclusions),
                Optional.ofNullable(record.offered().get(service.code())),
                ServiceAuthorization.of(rulesOfService.authorization(), member.streamlined(service)),
                criteria,
                exclusions,
                member.current(service),
                member.limits(service));
    }

    private Criterion coverage(Optional<Boolean> inForce, EligibilityRequest request, MemberRecord record) {
        KnownFact fact = rules.coverage();
        String id = "coverage";
        return inForce.map(met -> Criterion.documented(
                        id, fact.display(), met, record.evidence().stream().toList(), Optional.empty()))
                .or(() -> request.facts()
                        .on(request.date(), fact)
                        .map(met -> Criterion.attested(id, fact.display(), met, Optional.empty())))
                .orElseGet(() -> Criterion.unknown(id, fact.display(), Optional.empty(), fact));
    }

    /** What is attested of the criteria as a whole counts where they do not settle it one by one. */
    private Criterion published(ServiceRules service, PersonLogic person, EligibilityRequest request) {
        String library = service.published().map(Service::library).orElse("");
        DecideRule decide = new DecideRule(
                criterion -> person.of(library, criterion).orElseGet(() -> attested(rules.factsOf(criterion), request)),
                service.rule());
        Criterion decided = decide.decide(rules.rule(service, request.date()));
        return decided.result() == Criterion.Result.UNKNOWN
                ? request.facts()
                        .until(request.date(), service.criteria())
                        .map(decided::attested)
                        .orElse(decided)
                : decided;
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
