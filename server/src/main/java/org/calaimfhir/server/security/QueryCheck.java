package org.calaimfhir.server.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.ResourceType;

/** Parameters that FHIR reserves, checked before the engine reads them: it takes nonsense in them for silence. */
final class QueryCheck {

    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,9}");
    private static final Set<String> NUMBERS = Set.of("_count", "_offset", "_getpagesoffset", "count", "offset");
    private static final Set<String> SINGLE =
            Set.of("_count", "_offset", "_getpagesoffset", "_format", "_summary", "_total", "_pretty");
    private static final Set<String> FORMATS = Set.of(
            "json",
            "application/json",
            "application/fhir+json",
            "xml",
            "text/xml",
            "application/xml",
            "application/fhir+xml",
            "application/fhir+ndjson",
            "application/ndjson",
            "ndjson");
    /** FHIR R4, search.html#modifiers, and {@code :iterate} of includes. */
    private static final Set<String> MODIFIERS = Set.of(
            "missing",
            "exact",
            "contains",
            "text",
            "not",
            "in",
            "not-in",
            "above",
            "below",
            "of-type",
            "identifier",
            "iterate");

    private static final Set<String> RESOURCE_TYPES =
            Stream.of(ResourceType.values()).map(ResourceType::name).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> SUMMARIES = Set.of("true", "false", "text", "data", "count");
    private static final Set<String> TOTALS = Set.of("none", "estimate", "accurate");

    private QueryCheck() {}

    /** @throws Refusal naming every reserved parameter with a value that it cannot have */
    static void check(Map<String, List<String>> parameters) {
        List<Problem> problems = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (SINGLE.contains(name) && values.size() > 1) {
                problems.add(
                        Problem.of(IssueType.VALUE, name + " stands once in a request.", "Send " + name + " once."));
            }
            modifier(name, problems);
            values.forEach(value -> {
                number(name, value, problems);
                oneOf("_summary", SUMMARIES, name, value, problems);
                oneOf("_total", TOTALS, name, value, problems);
                include(name, value, problems);
            });
        });
        if (!problems.isEmpty()) {
            throw new Refusal(400, problems);
        }
        format(parameters.getOrDefault("_format", List.of()));
    }

    /** The engine searches on as if a modifier that it does not know were not there, and finds too much. */
    private static void modifier(String name, List<Problem> problems) {
        int colon = name.indexOf(':');
        if (colon < 0 || name.startsWith("_has:")) {
            return;
        }
        String modifier = name.substring(colon + 1).replaceFirst("[.:].*$", "");
        if (!MODIFIERS.contains(modifier) && !RESOURCE_TYPES.contains(modifier)) {
            problems.add(Problem.of(
                    IssueType.NOTSUPPORTED,
                    "A search parameter has a modifier that FHIR R4 does not have.",
                    "Send one of: "
                            + String.join(", ", MODIFIERS.stream().sorted().toList()) + ", or a resource type."));
        }
    }

    private static void number(String name, String value, List<Problem> problems) {
        if (NUMBERS.contains(name) && !SMALL_NUMBER.matcher(value).matches()) {
            problems.add(Problem.of(
                    IssueType.VALUE,
                    name + " is a whole number from 0 to 999999999.",
                    "Send for example " + name + "=20."));
        }
    }

    private static void oneOf(String about, Set<String> known, String name, String value, List<Problem> problems) {
        if (name.equals(about) && !known.contains(value)) {
            problems.add(Problem.of(
                    IssueType.VALUE,
                    name + " has one of a few fixed values.",
                    "Send one of: " + String.join(", ", known.stream().sorted().toList()) + "."));
        }
    }

    /** A wildcard follows every reference there is, with {@code :iterate} in circles: one search returns the database. */
    private static void include(String name, String value, List<Problem> problems) {
        boolean includes = name.startsWith("_include") || name.startsWith("_revinclude");
        if (includes && (value.contains("*") || value.isBlank())) {
            problems.add(Problem.of(
                    IssueType.NOTSUPPORTED,
                    "An include names the reference that it follows; wildcards are not served.",
                    "Send for example _include=ServiceRequest:subject."));
        }
    }

    private static void format(List<String> values) {
        for (String value : values) {
            String type = value.split(";", 2)[0].replace(' ', '+').strip();
            if (!FORMATS.contains(type)) {
                throw Refusal.of(
                        406,
                        IssueType.NOTSUPPORTED,
                        "The server answers in FHIR JSON and FHIR XML.",
                        "Send _format=json or _format=xml, or leave _format out.");
            }
        }
    }
}
