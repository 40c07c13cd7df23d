package org.calaimfhir.server.security;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.interceptor.model.PrePatchDetails;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.api.PatchTypeEnum;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.fge.jsonpatch.JsonPatchException;
import com.github.fge.jsonpatch.JsonPatchFactory;
import com.github.fge.jsonpatch.StandardJsonPatchFactory;
import java.io.IOException;
import java.util.List;
import org.calaimfhir.server.outcome.Outcomes;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Does a JSON Patch on a copy before the engine does it on the resource. The engine takes a patch that cannot be done for
 * a fault of its own, and looks at the size of the outcome only when it holds it: thirty copies of an array into itself
 * would take a thousand million elements.
 */
@Interceptor
final class PatchRehearsal {

    private static final String ADVICE = "Read the resource, then send a patch whose paths exist in it.";

    private final FhirContext context;
    private final ObjectMapper json;
    private final RequestLimits limits;
    private final JsonPatchFactory patches = StandardJsonPatchFactory.create();
    private final StructureCheck structure;
    private final ReferenceCheck references;

    PatchRehearsal(FhirContext context, ObjectMapper json, RequestLimits limits) {
        this.context = context;
        this.json = json;
        this.limits = limits;
        this.structure = new StructureCheck(context);
        this.references = new ReferenceCheck(context);
    }

    /** @throws UnclassifiedServerFailureException 422 when it cannot be done, 413 when the outcome is too large */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_PREPATCH)
    public void rehearse(PrePatchDetails patch) throws IOException {
        try {
            if (patch.getPatchType() != PatchTypeEnum.JSON_PATCH) {
                throw new Refusal(415, List.of(JsonPatchCheck.onlyJsonPatch()));
            }
            JsonNode before = json.readTree(context.newJsonParser().encodeResourceToString(patch.getResource()));
            parse(apply(before, json.readTree(patch.getPatchBody())));
        } catch (Refusal refusal) {
            // In a batch, the engine keeps status and outcome of its own exceptions only.
            throw new UnclassifiedServerFailureException(refusal.status(), "Refused", Outcomes.of(refusal.problems()));
        }
    }

    private JsonNode apply(JsonNode before, JsonNode steps) {
        JsonNode after = before;
        for (int number = 0; number < steps.size(); number++) {
            after = step(after, steps.get(number), number);
            if (deeper(after, limits.depth())) {
                throw cannot(
                        "A resource is nested at most " + limits.depth() + " levels deep, also after a patch.",
                        "Look at operation " + number + ", counted from 0.");
            }
            new ElementCount(limits).addAll(null, after);
            if (characters(after) > limits.bodyBytes()) {
                throw Refusal.of(
                        413,
                        IssueType.TOOLONG,
                        "A resource has at most " + limits.bodyBytes() + " bytes, also after a patch.",
                        "Look at operation " + number + ", counted from 0.");
            }
        }
        for (String own : List.of("resourceType", "id")) {
            if (!after.path(own).equals(before.path(own))) {
                throw cannot("A patch leaves type and id of a resource as they are.", ADVICE);
            }
        }
        return after;
    }

    private JsonNode step(JsonNode before, JsonNode step, int number) {
        try {
            return patches.fromJson(json.createArrayNode().add(step)).apply(before);
        } catch (IOException | JsonPatchException | RuntimeException e) {
            // The library fails in its own way for each path that leads nowhere.
            throw cannot(
                    "The patch cannot be applied to the resource as it is now.",
                    "Look at operation " + number + ", counted from 0. " + ADVICE);
        }
    }

    private void parse(JsonNode after) throws IOException {
        List<Problem> problems = structure.problems(after);
        if (!problems.isEmpty()) {
            throw new Refusal(422, problems);
        }
        IParser parser = context.newJsonParser();
        parser.setParserErrorHandler(new StrictParsing());
        references.check(parsed(parser, json.writeValueAsString(after)));
    }

    private static IBaseResource parsed(IParser parser, String after) {
        try {
            return parser.parseResource(after);
        } catch (Refusal refusal) {
            throw new Refusal(422, refusal.problems());
        } catch (RuntimeException e) {
            // Whatever the parser stumbles over came with the patch: what is stored was read before.
            throw cannot("The patch does not leave a resource of FHIR R4.", ADVICE);
        }
    }

    /** Before all else: what follows goes down by itself, as deep as the resource is. */
    private static boolean deeper(JsonNode node, int levels) {
        if (node.isValueNode()) {
            return false;
        }
        if (levels == 0) {
            return true;
        }
        for (JsonNode child : node) {
            if (deeper(child, levels - 1)) {
                return true;
            }
        }
        return false;
    }

    private static long characters(JsonNode node) {
        long sum = node.isTextual() ? node.textValue().length() : 0;
        for (JsonNode child : node) {
            sum += characters(child);
        }
        return sum;
    }

    private static Refusal cannot(String rule, String advice) {
        return Refusal.of(422, IssueType.PROCESSING, rule, advice);
    }
}
