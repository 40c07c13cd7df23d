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
import org.calaimfhir.server.eligibility.GivenAnswer.GivenFact;
import org.calaimfhir.server.eligibility.GivenAnswer.GivenService;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** Says of two answers which criterion changed, and by which fact. Only the answers are looked at, no store. */
final class ExplainChange {

    private static final Set<String> BESIDE_CRITERIA =
            Set.of("exclusionGone", "exclusionNew", "offeredBefore", "offeredAfter", "currentGone", "currentNew");

    private final KnownFacts known;

    ExplainChange(KnownFacts known) {
        this.known = known;
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
                    ? criterion(find(before.get(), id), find(after.get(), id))
                    : Optional.empty();
            criterion.ifPresent(change::addPart);
            changed |= criterion.isPresent();
        }
        if (before.isPresent() && after.isPresent()) {
            exclusions(before.get(), after.get(), "exclusionGone").forEach(change::addPart);
            exclusions(after.get(), before.get(), "exclusionNew").forEach(change::addPart);
            offered(before.get(), after.get()).forEach(change::addPart);
            current(before.get(), after.get(), "currentGone").forEach(change::addPart);
            current(after.get(), before.get(), "currentNew").forEach(change::addPart);
        }
        changed |= change.getPart().stream().map(part -> part.getName()).anyMatch(BESIDE_CRITERIA::contains);
        return changed ? Optional.of(change) : Optional.empty();
    }

    private static List<ParametersParameterComponent> offered(GivenService before, GivenService after) {
        List<ParametersParameterComponent> changed = new ArrayList<>();
        if (!before.offered().equals(after.offered())) {
            before.offered().ifPresent(offered -> changed.add(part("offeredBefore", new BooleanType(offered))));
            after.offered().ifPresent(offered -> changed.add(part("offeredAfter", new BooleanType(offered))));
        }
        return changed;
    }

    private static List<ParametersParameterComponent> current(GivenService of, GivenService without, String name) {
        return of.current().entrySet().stream()
                .filter(stage -> !without.current().containsKey(stage.getKey()))
                .map(stage -> part(name, new CodeType(stage.getValue())))
                .toList();
    }

    private static ParametersParameterComponent part(String name, Type value) {
        return new ParametersParameterComponent().setName(name).setValue(value);
    }

    /** Those of one answer that the other has not. */
    private static List<ParametersParameterComponent> exclusions(GivenService of, GivenService without, String name) {
        return of.exclusions().entrySet().stream()
                .filter(rule -> !without.exclusions().containsKey(rule.getKey()))
                .map(rule -> part(name, rule.getValue().copy()))
                .toList();
    }

    private static Optional<GivenCriterion> find(GivenService service, String id) {
        return Optional.ofNullable(service.criteria().get(id));
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
        if (before.isPresent() && after.isPresent()) {
            facts(before.get(), after.get())
                    .forEach(fact -> change.addPart().setName("fact").setValue(fact));
            evidence(before.get(), after.get())
                    .forEach(address -> change.addPart().setName("evidence").setValue(new Reference(address)));
        }
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

    /** What was told in one answer alone, or says another thing there, and carries the result. */
    private List<Coding> facts(GivenCriterion before, GivenCriterion after) {
        return Stream.concat(carrying(after, before), carrying(before, after))
                .map(GivenFact::code)
                .distinct()
                .flatMap(code -> known.find(code).stream())
                .map(KnownFact::coding)
                .toList();
    }

    private static Stream<GivenFact> carrying(GivenCriterion one, GivenCriterion other) {
        return one.facts().stream()
                .filter(fact -> fact.result().equals(Optional.of(one.result())))
                .filter(fact -> !other.facts().contains(fact));
    }

    /** What one of the two rests on and the other does not. */
    private static List<String> evidence(GivenCriterion before, GivenCriterion after) {
        Set<String> earlier = new LinkedHashSet<>(before.evidence());
        Set<String> later = new LinkedHashSet<>(after.evidence());
        List<String> changed = new ArrayList<>(Sets.difference(later, earlier));
        changed.addAll(Sets.difference(earlier, later));
        return changed;
    }

    private static void beforeAndAfter(
            ParametersParameterComponent change, Optional<String> before, Optional<String> after) {
        before.ifPresent(value -> change.addPart().setName("before").setValue(new CodeType(value)));
        after.ifPresent(value -> change.addPart().setName("after").setValue(new CodeType(value)));
    }
}
