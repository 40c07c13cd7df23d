package org.calaimfhir.server.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** The form of a JSON Patch (RFC 6902), before anything is patched. */
final class JsonPatchCheck {

    private static final Set<String> OPERATIONS = Set.of("add", "remove", "replace", "move", "copy", "test");
    private static final Set<String> WITH_VALUE = Set.of("add", "replace", "test");
    private static final Set<String> WITH_FROM = Set.of("move", "copy");
    private static final Set<String> SERVERS_OWN =
            Set.of("/id", "/resourceType", "/meta/versionId", "/meta/lastUpdated");
    /** An escape that is none, and a number that does not count (RFC 6901, 3 and 4). */
    private static final Pattern NO_POINTER = Pattern.compile("~(?![01])|/0[0-9]");

    private static final int MOST_OPERATIONS = 500;

    private JsonPatchCheck() {}

    /** @return what is wrong, each with the number of the operation; empty for a good patch */
    static List<Problem> problems(JsonNode patch) {
        List<Problem> problems = new ArrayList<>();
        if (!patch.isArray() || patch.isEmpty() || patch.size() > MOST_OPERATIONS) {
            problems.add(problem("A JSON Patch is an array of 1 to " + MOST_OPERATIONS + " operations.", -1));
            return problems;
        }
        for (int number = 0; number < patch.size(); number++) {
            JsonNode step = patch.get(number);
            String operation = step.path("op").asText();
            if (!OPERATIONS.contains(operation)) {
                problems.add(problem("op is one of add, remove, replace, move, copy, test.", number));
            }
            if (!pointer(step.path("path"))) {
                problems.add(problem("path is a JSON Pointer, such as /status.", number));
            }
            if (SERVERS_OWN.contains(step.path("path").asText())) {
                problems.add(problem("The server keeps id, type, version and time of a resource.", number));
            }
            if (operation.equals("move")
                    && SERVERS_OWN.contains(step.path("from").asText())) {
                problems.add(problem("The server keeps id, type, version and time of a resource.", number));
            }
            if (WITH_FROM.contains(operation) && !pointer(step.path("from"))) {
                problems.add(problem("from is a JSON Pointer, such as /status.", number));
            }
            if (WITH_VALUE.contains(operation) && !step.has("value")) {
                problems.add(problem(operation + " needs a value.", number));
            }
        }
        return problems;
    }

    /** What a patch in another form is answered. */
    static Problem onlyJsonPatch() {
        return Problem.of(
                IssueType.NOTSUPPORTED,
                "The server takes patches as JSON Patch; it does not serve FHIRPath Patch and XML Patch.",
                "Send application/json-patch+json; in a Bundle, a Binary of that contentType.");
    }

    private static boolean pointer(JsonNode node) {
        return node.isTextual()
                && node.textValue().startsWith("/")
                && !NO_POINTER.matcher(node.textValue()).find();
    }

    private static Problem problem(String rule, int number) {
        String where = number < 0 ? "" : "Look at operation " + number + ", counted from 0. ";
        return Problem.of(
                IssueType.STRUCTURE,
                rule,
                where + "Send for example [{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"active\"}].");
    }
}
