package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.time.PeriodDays;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/**
 * Of each fact what was told last until a day, with where it was told. What it decides is for the published logic
 * (AttestedFacts.cql), which reads the same Observations.
 */
final class ToldFacts {

    private static final String SYSTEM = Canonicals.codeSystem("eligibility-fact");
    private static final Set<ObservationStatus> GIVEN =
            EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

    private record Told(Observation observation, LocalDate last, Optional<Reference> evidence) {}

    private final Map<String, List<Told>> latest = new HashMap<>();
    private final LocalDate asked;

    private ToldFacts(LocalDate asked) {
        this.asked = asked;
    }

    /** @param asked the day that the question is about; what is told of a later one says nothing about it */
    static ToldFacts of(PersonResources person, AttestedFacts facts, LocalDate asked) {
        ToldFacts told = new ToldFacts(asked);
        person.resources().forEach(resource -> told.add(resource, person.address()));
        FactObservations.of(facts).forEach(observation -> told.add(observation, ignored -> Optional.empty()));
        return told;
    }

    /** More than one where different things were told of one day. */
    List<ToldFact> of(KnownFact fact) {
        return latest.getOrDefault(fact.code(), List.of()).stream()
                .map(told -> new ToldFact(
                        fact,
                        told.observation().getValue(),
                        day(told.observation()).getValueAsString().replaceFirst("T.*", ""),
                        Optional.ofNullable(
                                told.observation().getPerformerFirstRep().getDisplay()),
                        told.evidence(),
                        Optional.empty()))
                .toList();
    }

    private void add(Resource resource, Function<Resource, Optional<Reference>> address) {
        if (resource instanceof Observation observation
                && GIVEN.contains(observation.getStatus())
                && tells(observation.getValue())
                && observation.getEffective() instanceof DateTimeType day
                && day.hasValue()) {
            LocalDate last = PeriodDays.of(day).last();
            if (!last.isAfter(asked)) {
                observation.getCode().getCoding().stream()
                        .filter(coding -> SYSTEM.equals(coding.getSystem()) && coding.hasCode())
                        .map(Coding::getCode)
                        .forEach(code -> add(code, new Told(observation, last, address.apply(observation))));
            }
        }
    }

    /** A value that only says why it is absent tells nothing. */
    private static boolean tells(Type value) {
        return value != null && (!(value instanceof PrimitiveType<?> primitive) || primitive.hasValue());
    }

    private void add(String code, Told told) {
        List<Told> before = latest.computeIfAbsent(code, ignored -> new ArrayList<>());
        if (before.isEmpty() || !told.last().isBefore(before.get(0).last())) {
            before.removeIf(other -> other.last().isBefore(told.last()));
            before.add(told);
        }
    }

    private static DateTimeType day(Observation observation) {
        return (DateTimeType) observation.getEffective();
    }
}
