package org.calaimfhir.server.security;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.outcome.Outcomes;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Puts an OperationOutcome in the place of every resource of a record that is not FHIR R4, so that it spoils what it would
 * have said and not the rest. Whom the record is about and what is asked has to be readable.
 */
final class ReadableEntries {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NEEDED = Set.of("Patient", "CoverageEligibilityRequest");

    static final String ADVICE = "Send it as FHIR R4 describes it.";
    static final Problem UNREADABLE = Problem.of(IssueType.STRUCTURE, "The resource is not FHIR R4.", ADVICE);

    private final FhirContext context;
    private final StructureCheck structure;

    ReadableEntries(FhirContext context, StructureCheck structure) {
        this.context = context;
        this.structure = structure;
    }

    /**
     * Changes a request that holds a record: the Bundle itself, or one inside of Parameters.
     *
     * @return whether anything was not readable
     */
    boolean keep(JsonNode body) {
        if (isA("Bundle", body)) {
            return keep(body, "Bundle");
        }
        boolean changed = false;
        JsonNode parameters = isA("Parameters", body) ? body.path("parameter") : body.path("");
        for (int at = 0; at < parameters.size(); at++) {
            JsonNode resource = parameters.path(at).path("resource");
            changed |= isA("Bundle", resource) && keep(resource, "Parameters.parameter[" + at + "].resource");
        }
        return changed;
    }

    /** The same of one Bundle, wherever it stands. */
    boolean keep(JsonNode bundle, String place) {
        boolean changed = false;
        JsonNode entries = bundle.path("entry");
        for (int at = 0; at < entries.size(); at++) {
            if (entries.get(at) instanceof ObjectNode entry && entry.has("resource")) {
                Optional<OperationOutcome> unread =
                        unread(entry.get("resource"), place + ".entry[" + at + "].resource");
                unread.ifPresent(outcome -> entry.set("resource", json(outcome)));
                changed |= unread.isPresent();
            }
        }
        return changed;
    }

    /** What is wrong with a resource; empty when it can be read, and for one that nothing can stand in for. */
    Optional<OperationOutcome> unread(JsonNode resource, String place) {
        if (isNeeded(resource.path("resourceType").asText())) {
            return Optional.empty();
        }
        List<Problem> problems = problems(resource);
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(Outcomes.about(
                        resource.path("resourceType").asText(),
                        problems.stream().map(problem -> at(place, problem)).toList()));
    }

    private List<Problem> problems(JsonNode resource) {
        List<Problem> problems = structure.problems(resource);
        if (!problems.isEmpty()) {
            return problems;
        }
        try {
            IParser parser = context.newJsonParser();
            parser.setParserErrorHandler(new StrictParsing());
            parser.parseResource(resource.toString());
            return List.of();
        } catch (Refusal refusal) {
            return refusal.problems();
        } catch (DataFormatException unreadable) {
            return List.of(UNREADABLE);
        }
    }

    private JsonNode json(OperationOutcome outcome) {
        try {
            return JSON.readTree(context.newJsonParser().encodeResourceToString(outcome));
        } catch (JsonProcessingException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    /** Whether nothing can be answered without resources of the type. */
    static boolean isNeeded(String type) {
        return NEEDED.contains(type);
    }

    /** The check's paths begin with the type. */
    static Problem at(String place, Problem problem) {
        String within = problem.element()
                .filter(element -> element.contains("."))
                .map(element -> element.substring(element.indexOf('.')))
                .orElse("");
        return new Problem(problem.code(), problem.rule(), problem.advice(), Optional.of(place + within));
    }

    private static boolean isA(String type, JsonNode resource) {
        return type.equals(resource.path("resourceType").asText());
    }
}
