package org.calaimfhir.server.coverage;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Reference;

/**
 * What is known about somebody's Medi-Cal managed care coverage on one day.
 *
 * @param state whether a coverage is in force; {@link State#UNKNOWN} never counts as not covered
 * @param coverage the coverage in force, or null
 * @param plan the payor of the coverage in force as the coverage names it, or null
 * @param county the county of responsibility (code system {@code county}, 01 to 58), or null when not stated
 */
public record CoverageOnDate(State state, Coverage coverage, Reference plan, Coding county) {

    public enum State {
        IN_FORCE,
        /** Coverages are known, and none of them holds on the day. */
        NOT_IN_FORCE,
        /** Nothing is known that would decide it. */
        UNKNOWN
    }

    static CoverageOnDate without(State state) {
        return new CoverageOnDate(state, null, null, null);
    }
}
