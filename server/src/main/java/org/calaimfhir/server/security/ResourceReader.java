package org.calaimfhir.server.security;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.Resource;

/** Reads resources that stand inside other JSON, as strictly as the FHIR endpoint reads its bodies. */
public final class ResourceReader {

    private final FhirContext context;
    private final StructureCheck structure;

    ResourceReader(FhirContext context) {
        this.context = context;
        this.structure = new StructureCheck(context);
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
                    400, problems.stream().map(problem -> at(place, problem)).toList());
        }
        IParser parser = context.newJsonParser();
        parser.setParserErrorHandler(new StrictParsing());
        return (Resource) parser.parseResource(sent.toString());
    }

    /** The check's paths begin with the type. */
    private static Problem at(String place, Problem problem) {
        String within = problem.element()
                .filter(element -> element.contains("."))
                .map(element -> element.substring(element.indexOf('.')))
                .orElse("");
        return new Problem(problem.code(), problem.rule(), problem.advice(), Optional.of(place + within));
    }
}
