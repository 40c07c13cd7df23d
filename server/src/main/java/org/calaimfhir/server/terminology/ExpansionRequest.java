package org.calaimfhir.server.terminology;

import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.StringType;

/**
 * Which part of an expansion somebody wants; each may be null, as it was sent.
 *
 * @param date the day whose codes are wanted; without it, all that ever were in force
 */
record ExpansionRequest(
        StringType filter, DateTimeType date, IntegerType offset, IntegerType count, BooleanType definition) {

    ExpansionRequest {
        refuseNegative(offset, "offset");
        refuseNegative(count, "count");
    }

    private static void refuseNegative(IntegerType number, String name) {
        if (number != null && number.hasValue() && number.getValue() < 0) {
            throw Problem.at(
                            "Parameters.parameter.where(name='" + name + "')",
                            IssueType.VALUE,
                            name + " is a whole number from 0 on.",
                            "Send for example " + name + "=20.")
                    .invalid();
        }
    }

    String words() {
        return filter == null || !filter.hasValue() ? "" : filter.getValue();
    }

    int first() {
        return offset == null || !offset.hasValue() ? 0 : offset.getValue();
    }

    int most() {
        return count == null || !count.hasValue() ? Integer.MAX_VALUE : count.getValue();
    }

    boolean withDefinition() {
        return definition != null && definition.booleanValue();
    }
}
