package org.calaimfhir.server.eligibility;

import ca.uhn.fhir.parser.DataFormatException;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** The parameters of a GET, in the form in which a POST sends them. */
final class QueryParameters {

    /** Say how the answer is written, and are not the operation's. */
    private static final Set<String> OF_EVERY_REQUEST = Set.of("_format", "_pretty", "_summary", "_elements");

    private QueryParameters() {}

    static Parameters of(Map<String, String[]> query) {
        Parameters parameters = new Parameters();
        query.forEach((name, values) -> {
            if (!OF_EVERY_REQUEST.contains(name)) {
                for (String value : values) {
                    parameters.addParameter().setName(name).setValue(typed(name, value));
                }
            }
        });
        return parameters;
    }

    /** @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException when a POST has any */
    static void refuseBesideBody(Map<String, String[]> query) {
        if (!OF_EVERY_REQUEST.containsAll(query.keySet())) {
            throw Refusals.invalid(
                    "Parameters",
                    "With POST, all parameters stand in the body.",
                    "Move the parameters from the address into the Parameters resource.");
        }
    }

    private static Type typed(String name, String value) {
        try {
            return switch (name) {
                case "service" -> token(value);
                case "date" -> new DateType(value);
                case "persist" -> new BooleanType(value);
                case "requester" -> new Reference(value);
                case "fact" ->
                    throw Refusals.invalid(
                            Refusals.parameter(name),
                            "A fact has parts, which an address cannot hold.",
                            "Ask by POST with a Parameters resource.");
                case "answers" ->
                    throw Refusals.invalid(
                            Refusals.parameter(name),
                            "Answers are a resource, which an address cannot hold.",
                            "Ask by POST with a Parameters resource.");
                default -> new StringType(value);
            };
        } catch (DataFormatException | IllegalArgumentException wrong) {
            throw Refusals.invalid(
                    Refusals.parameter(name),
                    "The value of " + name + " cannot be read.",
                    name.equals("date") ? "Send it as YYYY-MM-DD." : "Send true or false.");
        }
    }

    private static Coding token(String value) {
        int bar = value.indexOf('|');
        return bar < 0
                ? new Coding().setCode(value)
                : new Coding().setSystem(value.substring(0, bar)).setCode(value.substring(bar + 1));
    }
}
