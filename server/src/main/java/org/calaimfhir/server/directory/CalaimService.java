package org.calaimfhir.server.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;

/**
 * An ECM population of focus or a Community Support, as the programme's tables name it.
 *
 * @param system code system {@code ecm-population-of-focus} or {@code community-support}
 * @param code DHCS's number of the population, or the code of the Community Support
 * @param display DHCS's name
 * @param spanish the name in Spanish; empty when nobody translated it
 * @param program code of code system {@code calaim-program}: {@code ecm} or {@code community-support}
 * @param effectiveFrom first day of the service anywhere in California
 * @param effectiveTo last day, {@link LocalDate#MAX} while it is open
 * @param mandatoryFrom day from which every plan has to offer it
 */
public record CalaimService(
        String system,
        String code,
        String display,
        Optional<String> spanish,
        String program,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        Optional<LocalDate> mandatoryFrom) {

    public static final String ECM = "ecm";
    public static final String COMMUNITY_SUPPORT = "community-support";

    public boolean isEcm() {
        return program.equals(ECM);
    }

    public boolean inForce(LocalDate date) {
        return !date.isBefore(effectiveFrom) && !date.isAfter(effectiveTo);
    }

    boolean isMandatory(LocalDate date) {
        return mandatoryFrom.filter(from -> !date.isBefore(from)).isPresent() && inForce(date);
    }

    /** A new Coding with system, code and display. */
    public Coding coding() {
        return new Coding(system, code, display);
    }
}
