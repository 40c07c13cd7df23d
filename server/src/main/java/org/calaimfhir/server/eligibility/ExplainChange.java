package org.calaimfhir.server.eligibility;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.calaimfhir.server.eligibility.GivenAnswer.GivenCriterion;
import org.calaimfhir.server.eligibility.GivenAnswer.GivenService;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** Says of two answers which criterion changed, and by which fact. Only the answers are looked at, no store. */
final class ExplainChange {

    private static final String ATTESTED = "attested";

    private final ProgramRules rules;

    ExplainChange(ProgramRules rules) {
        this.rules = rules;
    }

    /** The out parameters of OperationDefinition CoverageEligibilityResponse-explain. */
    Parameters between(GivenAnswer before, GivenAnswer after) {
        Set<String> codes = new LinkedHashSet<>(after.services().keySet());
        codes.addAll(before.services().keySet());
        Parameters changes = new Parameters();
        if (!before.date().equals(after.date())) {
            day(changes, "dateBefore", before);
            day(changes, "dateAfter", after);
        }
        for (String code : codes) {
            service(
                            Optional.ofNullable(before.services().get(code)),
                            Optional.ofNullable(after.services().get(code)))
                    .ifPresent(changes::addParameter);
        }
        return changes;
    }

    private static void day(Parameters changes, String name, GivenAnswer answer) {
        answer.date().ifPresent(day -> changes.addParameter().setName(name).setValue(new DateType(day)));
    }

    private Optional<ParametersParameterComponent> service(
            Optional<GivenService> before, Optional<GivenService> after) {
        ParametersParameterComponent change = new ParametersParameterComponent().setName("service");
        Coding service = after.or(() -> before).orElseThrow().service();
        change.addPart().setName("service").setValue(service.copy());
        beforeAndAfter(change, before.map(GivenService::decision), after.map(GivenService::decision));
        Set<String> ids = new LinkedHashSet<>();
        Stream.of(after, before)
                .flatMap(Optional::stream)
                .forEach(given -> ids.addAll(given.criteria().keySet()));
        boolean changed = !before.map(GivenService::decision).equals(after.map(GivenService::decision));
        for (String id : ids) {
            Optional<ParametersParameterComponent> criterion = before.isPresent() && after.isPresent()
                    ? criterion(find(before, id), find(after, id))
                    : Optional.empty();
            criterion.ifPresent(change::addPart);
            changed |= criterion.isPresent();
        }
        if (before.isPresent() && after.isPresent()) {
            exclusions(before.get(), after.get(), "exclusionGone").forEach(change::addPart);
            exclusions(after.get(), before.get(), "exclusionNew").forEach(change::addPart);
        }
        changed |= change.getPart().stream().anyMatch(part -> part.getName().startsWith("exclusion"));
        return changed ? Optional.of(change) : Optional.empty();
    }

    /** Those of one answer that the other has not. */
    private static List<ParametersParameterComponent> exclusions(GivenService of, GivenService without, String name) {
        return of.exclusions().entrySet().stream()
                .filter(rule -> !without.exclusions().containsKey(rule.getKey()))
                .map(rule -> new ParametersParameterComponent()
                        .setName(name)
                        .setValue(rule.getValue().copy()))
                .toList();
    }

    private static Optional<GivenCriterion> find(Optional<GivenService> service, String id) {
        return service.map(given -> given.criteria().get(id));
    }

    private Optional<ParametersParameterComponent> criterion(
            Optional<GivenCriterion> before, Optional<GivenCriterion> after) {
        Optional<String> earlier = before.map(GivenCriterion::result);
        Optional<String> later = after.map(GivenCriterion::result);
        if (earlier.equals(later)) {
            return Optional.empty();
        }
        GivenCriterion named = after.or(() -> before).orElseThrow();
        ParametersParameterComponent change = new ParametersParameterComponent().setName("criterion");
        change.addPart().setName("id").setValue(new StringType(named.id()));
        change.addPart().setName("text").setValue(new StringType(named.text()));
        beforeAndAfter(change, earlier, later);
        facts(before, after).forEach(fact -> change.addPart().setName("fact").setValue(fact));
        evidence(before, after)
                .forEach(address -> change.addPart().setName("evidence").setValue(new Reference(address)));
        List<String> applied = Stream.of(before, after)
                .flatMap(given -> given.flatMap(GivenCriterion::rule).stream())
                .toList();
        if (applied.size() > 1 && !Objects.equals(applied.get(0), applied.get(1))) {
            applied.forEach(rule -> change.addPart().setName("rule").setValue(new CanonicalType(rule)));
        }
        List<String> since = Stream.of(before, after)
                .flatMap(given -> given.flatMap(GivenCriterion::ruleFrom).stream())
                .distinct()
                .toList();
        if (since.size() > 1 || (!since.isEmpty() && (before.isEmpty() || after.isEmpty()))) {
            since.forEach(day -> change.addPart().setName("ruleFrom").setValue(new DateType(day)));
        }
        return Optional.of(change);
    }

    /** Of a single criterion only: what joins others changed because they did. */
    private List<Coding> facts(Optional<GivenCriterion> before, Optional<GivenCriterion> after) {
        boolean attested = Stream.of(before, after)
                .flatMap(Optional::stream)
                .anyMatch(given -> given.single() && given.basis().equals(Optional.of(ATTESTED)));
        if (!attested) {
            return List.of();
        }
        List<Coding> missed = Stream.of(before, after)
                .flatMap(Optional::stream)
                .flatMap(given -> given.missing().stream())
                .toList();
        if (!missed.isEmpty()) {
            return missed.stream().map(Coding::copy).toList();
        }
        String id = after.or(() -> before).orElseThrow().id();
        return rules.factsOf(id).stream().map(KnownFact::coding).toList();
    }

    /** What one of the two rests on and the other does not. */
    private static List<String> evidence(Optional<GivenCriterion> before, Optional<GivenCriterion> after) {
        Set<String> earlier = evidence(before);
        Set<String> later = evidence(after);
        List<String> changed = new ArrayList<>(Sets.difference(later, earlier));
        changed.addAll(Sets.difference(earlier, later));
        return changed;
    }

    private static Set<String> evidence(Optional<GivenCriterion> criterion) {
        return new LinkedHashSet<>(criterion.map(GivenCriterion::evidence).orElse(List.of()));
    }

    private static void beforeAndAfter(
            ParametersParameterComponent change, Optional<String> before, Optional<String> after) {
        before.ifPresent(value -> change.addPart().setName("before").setValue(new CodeType(value)));
        after.ifPresent(value -> change.addPart().setName("after").setValue(new CodeType(value)));
    }
}
