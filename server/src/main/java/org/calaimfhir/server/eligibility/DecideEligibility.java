package org.calaimfhir.server.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.coverage.CoverageOnDate.State;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.server.eligibility.ServiceDecision.Verdict;

/** Decides, from a request and the record of the person. Reads and writes nothing, so the same always gives the same. */
final class DecideEligibility {

    private final ProgramRules rules;

    DecideEligibility(ProgramRules rules) {
        this.rules = rules;
    }

    EligibilityDecision with(EligibilityRequest request, MemberRecord record) {
        Optional<Boolean> inForce = inForce(request, record);
        Criterion coverage = coverage(inForce, request, record);
        return new EligibilityDecision(
                request.date(),
                record.member(),
                inForce,
                record.evidence(),
                record.plan(),
                record.county(),
                request.services().stream()
                        .map(service -> decide(service, coverage, request, record))
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
            CalaimService service, Criterion coverage, EligibilityRequest request, MemberRecord record) {
        ServiceRules rulesOfService = rules.of(service);
        List<Criterion> criteria = new ArrayList<>();
        criteria.add(coverage);
        rulesOfService.age().ifPresent(age -> criteria.add(age(age, rulesOfService, request, record)));
        criteria.add(published(rulesOfService, request));
        Verdict verdict = Verdict.of(criteria);
        Optional<Boolean> offered = Optional.ofNullable(record.offered().get(service.code()));
        return new ServiceDecision(
                service,
                verdict,
                offered,
                rulesOfService.authorization(),
                criteria,
                rulesOfService.limits(),
                Summary.of(service, verdict, criteria, offered));
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

    private static Criterion age(AgeRule age, ServiceRules rules, EligibilityRequest request, MemberRecord record) {
        return record.born()
                .flatMap(born -> age.met(born, request.date()))
                .map(met -> Criterion.documented(
                        "age-group", age.text(), met, record.member().stream().toList(), rules.rule()))
                .orElseGet(() -> Criterion.unknown("age-group", age.text(), rules.rule()));
    }

    /** The published criteria as a whole: nothing stored here shows them one by one. */
    private static Criterion published(ServiceRules rules, EligibilityRequest request) {
        KnownFact fact = rules.criteria();
        return request.facts()
                .until(request.date(), fact)
                .map(met -> Criterion.attested(fact.code(), fact.display(), met, rules.rule()))
                .orElseGet(() -> Criterion.unknown(fact.code(), fact.display(), rules.rule(), fact));
    }
}
