package org.calaimfhir.server.security;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.calaimfhir.server.outcome.Problem;

/** A JSON Patch as it is sent: by itself, or as the Binary of an entry in a Bundle. */
final class PatchBody {

    private final JsonCheck check;
    private final ObjectMapper json;

    PatchBody(JsonCheck check, ObjectMapper json) {
        this.check = check;
        this.json = json;
    }

    /** @throws Refusal 400 when it is not a JSON Patch, 413 when it is too large */
    void check(byte[] body) {
        check.check(body, JsonToken.START_ARRAY);
        try {
            List<Problem> problems = JsonPatchCheck.problems(json.readTree(body));
            if (!problems.isEmpty()) {
                throw new Refusal(400, problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot fail to be read", e);
        }
    }
}
