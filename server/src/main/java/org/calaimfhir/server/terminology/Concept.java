package org.calaimfhir.server.terminology;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.time.PeriodDays;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;

/**
 * A concept of a code system.
 *
 * @param version of the system; may be null, as may display and definition
 * @param from first day on which it may be used, by its property {@code effective-from}
 * @param to last day, by {@code effective-to}
 */
record Concept(
        String system,
        String version,
        String code,
        String display,
        String definition,
        LocalDate from,
        LocalDate to,
        List<ConceptPropertyComponent> properties) {

    private static final String FROM = "effective-from";
    private static final String TO = "effective-to";

    static Concept of(CodeSystem system, ConceptDefinitionComponent concept) {
        return new Concept(
                system.getUrl(),
                system.getVersion(),
                concept.getCode(),
                concept.hasDisplay()
                        ? concept.getDisplay()
                        : concept.getDesignationFirstRep().getValue(),
                concept.getDefinition(),
                days(concept, FROM).flatMap(PeriodDays::first).orElse(LocalDate.MIN),
                days(concept, TO).map(PeriodDays::last).orElse(LocalDate.MAX),
                List.copyOf(concept.getProperty()));
    }

    /** One that no code system here describes, such as a HCPCS code that a value set lists. */
    static Concept undescribed(String system, String version, String code, String display) {
        return new Concept(system, version, code, display, null, LocalDate.MIN, LocalDate.MAX, List.of());
    }

    private static Optional<PeriodDays> days(ConceptDefinitionComponent concept, String property) {
        return concept.getProperty().stream()
                .filter(found -> found.getCode().equals(property) && found.hasValueDateTimeType())
                .map(found -> PeriodDays.of(found.getValueDateTimeType()))
                .findFirst();
    }

    boolean holdsOn(Optional<LocalDate> day) {
        return day.isEmpty() || !(day.get().isBefore(from) || day.get().isAfter(to));
    }
}
