package org.calaimfhir.server.terminology;

import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.ValueSet;

/** Says of single codes whether a value set has them. */
interface Members {

    /** The value set's definition. */
    ValueSet resource();

    /**
     * The member of that code.
     *
     * @param system null when not sent; then a code that only one member has is found
     * @param day empty asks for every day
     */
    Optional<Concept> member(String system, String code, Optional<LocalDate> day);

    /**
     * Whether the code may be a member though none of that code is known: the value set takes every code of a system,
     * and which those are is not known here.
     *
     * @param system null when not sent
     */
    default boolean isOpenTo(String system, String code) {
        return false;
    }
}
