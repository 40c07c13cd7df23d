package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.time.PeriodDays;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * That the member is dead on the day asked about.
 *
 * @param day as the Patient tells it, a day, a month or a year; empty when it tells only that the member died
 */
record Death(Optional<String> day) {

    static final String CRITERION = "alive";

    /**
     * Empty for a day until the death, and for one in the past when nobody knows the day of the death: what was owed to the
     * living is still asked about. A day of death {@linkplain #isToCome to come} tells nothing.
     *
     * @param today the day on which it is asked
     */
    static Optional<Death> of(List<Resource> resources, LocalDate asked, LocalDate today) {
        return resources.stream()
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .filter(Death::isTold)
                .findFirst()
                .filter(patient -> !isToCome(patient, today))
                .map(Death::of)
                .filter(death -> !asked.isBefore(today) || death.isBefore(asked));
    }

    /** Whether the day of death that is told is later than anybody can know, whatever day is asked about. */
    static boolean isToCome(Patient patient, LocalDate today) {
        return patient.getDeceased() instanceof DateTimeType told
                && told.hasValue()
                && PeriodDays.of(told).first().filter(day -> day.isAfter(today)).isPresent();
    }

    /** The criterion that nobody meets who is dead. */
    Criterion criterion(Optional<Reference> patient) {
        String text = "Alive; the record tells of the member's death"
                + day.map(told -> " (" + told + ")").orElse("");
        return Criterion.documented(
                Rule.single(CRITERION, text, List.of(), Set.of()),
                false,
                patient.stream().toList(),
                List.of(),
                Optional.empty());
    }

    private boolean isBefore(LocalDate asked) {
        return day.filter(told -> PeriodDays.of(new DateTimeType(told)).last().isBefore(asked))
                .isPresent();
    }

    private static Death of(Patient patient) {
        return new Death(
                patient.getDeceased() instanceof DateTimeType told && told.hasValue()
                        ? Optional.of(told.getValueAsString().replaceFirst("T.*", ""))
                        : Optional.empty());
    }

    private static boolean isTold(Patient patient) {
        return patient.hasDeceased()
                && !(patient.getDeceased() instanceof BooleanType dead && !Boolean.TRUE.equals(dead.getValue()));
    }
}
