package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.Optional;
import org.calaimfhir.server.directory.CalaimService;
import org.hl7.fhir.r4.model.Reference;

/**
 * A service that was asked for, authorized or begun for a member and is not over on the day.
 *
 * @param service code of a Community Support or a population of focus; {@link CalaimService#ECM} when no population is told
 * @param with who gives it or has to act; empty when nobody is named
 * @param until the last day, when one is set
 */
record CurrentService(
        Kind kind,
        String program,
        String service,
        Optional<Reference> with,
        Optional<LocalDate> until,
        Reference evidence) {

    enum Kind {
        REFERRED("referred"),
        AUTHORIZED("authorized"),
        ENROLLED("enrolled");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    boolean isEcm() {
        return program.equals(CalaimService.ECM);
    }

    /** More than asked for. */
    boolean granted() {
        return kind != Kind.REFERRED;
    }

    /** ECM without a population is the one benefit that all populations share. */
    boolean isOf(CalaimService asked) {
        return service.equals(asked.code()) || (asked.isEcm() && service.equals(CalaimService.ECM));
    }
}
