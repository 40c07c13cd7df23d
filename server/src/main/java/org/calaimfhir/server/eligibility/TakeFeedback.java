package org.calaimfhir.server.eligibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Takes what clients tell about cards: all of it or, where some of it is wrong, nothing. */
final class TakeFeedback {

    private static final String ACCEPTED = "accepted";
    private static final Set<String> OUTCOMES = Set.of(ACCEPTED, "overridden");

    private final OverrideReasons reasons;
    private final HookMetrics metrics;

    TakeFeedback(OverrideReasons reasons, HookMetrics metrics) {
        this.reasons = reasons;
        this.metrics = metrics;
    }

    private record Told(String outcome, String reason) {}

    /** @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException when it is not as CDS Hooks 2.0 has it */
    void from(HookService service, JsonNode body) {
        JsonNode list = body.path("feedback");
        if (!list.isArray() || list.isEmpty()) {
            throw missing("feedback", "The body has no feedback.", "Send an array with an object for each card.");
        }
        List<Told> all = new ArrayList<>();
        for (int number = 0; number < list.size(); number++) {
            all.add(read(list.get(number), "feedback[" + number + "]"));
        }
        all.forEach(told -> metrics.told(service, told.outcome(), told.reason()));
    }

    private Told read(JsonNode sent, String place) {
        for (String name : List.of("card", "outcomeTimestamp")) {
            if (!sent.path(name).isTextual()) {
                throw missing(place + "." + name, "Feedback lacks " + name + ".", "Send it as a text.");
            }
        }
        String outcome = String.valueOf(sent.path("outcome").textValue());
        if (!OUTCOMES.contains(outcome)) {
            throw missing(place + ".outcome", "There is no such outcome.", "Send accepted or overridden.");
        }
        if (outcome.equals(ACCEPTED) && sent.path("acceptedSuggestions").isEmpty()) {
            throw missing(
                    place + ".acceptedSuggestions",
                    "What was accepted is missing.",
                    "Send an object with the id of each suggestion.");
        }
        return new Told(outcome, reason(sent.path("overrideReason")));
    }

    private String reason(JsonNode sent) {
        if (!sent.isObject()) {
            return "none";
        }
        JsonNode reason = sent.path("reason");
        return reasons.known(
                        reason.path("system").textValue(),
                        String.valueOf(reason.path("code").textValue()))
                .orElse("other");
    }

    private static RuntimeException missing(String place, String rule, String advice) {
        return Problem.at(place, IssueType.VALUE, rule, advice).invalid();
    }
}
