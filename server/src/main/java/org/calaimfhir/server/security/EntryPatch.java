package org.calaimfhir.server.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;

/** The patch in an entry of a Bundle (FHIR R4, http, 3.1.0.8), held to the form of one that is sent by itself. */
final class EntryPatch {

    private static final String JSON_PATCH = "application/json-patch+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private EntryPatch() {}

    static List<Problem> problems(Resource patch) {
        if (patch instanceof Parameters parameters && parameters.hasParameter("operation")) {
            return List.of();
        }
        if (!(patch instanceof Binary binary) || !JSON_PATCH.equals(binary.getContentType()) || !binary.hasData()) {
            return List.of(Problem.of(
                    IssueType.INVALID,
                    "A patch in a Bundle is a FHIRPath Patch or a JSON Patch.",
                    "Send Parameters with parameters named operation, or a Binary of " + JSON_PATCH + "."));
        }
        try {
            return JsonPatchCheck.problems(JSON.readTree(binary.getData()));
        } catch (JsonProcessingException broken) {
            return List.of(
                    Problem.of(IssueType.STRUCTURE, "The patch in the Binary is not JSON.", "Check it with a parser."));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
