package org.calaimfhir.server.security;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.Resource;

/** Reads resources that stand inside other JSON, as strictly as the FHIR endpoint reads its bodies. */
public final class ResourceReader {

    private final FhirContext context;
    private final StructureCheck structure;
    private final ReadableEntries entries;

    ResourceReader(FhirContext context) {
        this.context = context;
        this.structure = new StructureCheck(context);
        this.entries = new ReadableEntries(context, structure);
    }

    /**
     * Reads a resource, or refuses the request with 400 and everything that is wrong with it.
     *
     * @param place where it stands in the request, such as {@code prefetch.condition}
     */
    public Resource read(JsonNode sent, String place) {
        List<Problem> problems = structure.problems(sent);
        if (!problems.isEmpty()) {
            throw new Refusal(
                    400,
                    problems.stream()
                            .map(problem -> ReadableEntries.at(place, problem))
                            .toList());
        }
        IParser parser = context.newJsonParser();
        parser.setParserErrorHandler(new StrictParsing());
        return (Resource) parser.parseResource(sent.toString());
    }

    /**
     * The same of what somebody's record holds, a resource or a Bundle of them: an OperationOutcome stands for each that is
     * not FHIR R4. A Patient that is not refuses the request.
     */
    public Resource readRecord(JsonNode sent, String place) {
        JsonNode kept = sent.deepCopy();
        if ("Bundle".equals(sent.path("resourceType").asText())) {
            entries.keep(kept, place);
            return read(kept, place);
        }
        return entries.unread(sent, place).<Resource>map(unread -> unread).orElseGet(() -> read(sent, place));
    }
}
