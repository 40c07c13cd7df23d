package org.calaimfhir.server.security;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.web.filter.OncePerRequestFilter;

/** The door of the FHIR endpoint and of the hooks: what passes is small, well-formed and storable, before the engine reads any of it. */
final class FhirRequestFilter extends OncePerRequestFilter {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    /** The operation that is sent answers of this server, which are larger than what anybody stores. */
    private static final String ANSWERS = "$explain";

    /** The operations that are sent somebody's record, of which each resource is checked by itself. */
    private static final Set<String> RECORDS = Set.of("$check-eligibility", "$submit");

    private static final byte[] NO_BODY = {};

    private final RequestLimits limits;
    private final OutcomeWriter outcomes;
    private final BodyReader bodies;
    private final JsonCheck jsonCheck;
    private final XmlCheck xmlCheck;
    private final JsonCheck jsonAnswers;
    private final XmlCheck xmlAnswers;
    private final PatchBody patches;

    FhirRequestFilter(RequestLimits limits, OutcomeWriter outcomes, FhirContext context, ObjectMapper json) {
        this.limits = limits;
        this.outcomes = outcomes;
        this.bodies = new BodyReader(limits.bodyBytes());
        this.jsonCheck = new JsonCheck(limits);
        this.xmlCheck = new XmlCheck(limits, context);
        this.jsonAnswers = new JsonCheck(limits.forAnswers());
        this.xmlAnswers = new XmlCheck(limits.forAnswers(), context);
        this.patches = new PatchBody(jsonCheck, json);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityHeaders.onRecords(response);
        HttpServletRequest checked;
        try {
            checked = check(request);
        } catch (Refusal refusal) {
            outcomes.write(request, response, refusal.status(), refusal.problems());
            return;
        }
        CheckedResponse watched = new CheckedResponse(response);
        chain.doFilter(checked, watched);
        watched.closeWhenCutOff();
    }

    private CheckedRequest check(HttpServletRequest request) throws IOException {
        VersionCheck.path(QueryText.decode(request.getRequestURI(), false));
        VersionCheck.condition(request.getHeader("If-Match"));
        Map<String, List<String>> parameters = query(request);
        Map<String, Optional<String>> settled = new HashMap<>();
        settled.put("x-request-id", Optional.of(RequestId.of(request)));
        settled.put("accept", Acceptable.of(Acceptable.header(request)));
        settled.put("content-encoding", Optional.empty());
        // The engine would let these two decide which resource is written, and whether its history is.
        settled.put("if-modified-since", ModifiedSince.of(request.getHeader("If-Modified-Since")));
        settled.put("content-location", Optional.empty());
        settled.put("x-rewrite-history", Optional.empty());
        byte[] body = WITH_BODY.contains(request.getMethod()) ? body(request, parameters, settled) : NO_BODY;
        QueryCheck.check(parameters);
        return new CheckedRequest(request, body, parameters, settled);
    }

    private Map<String, List<String>> query(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return new LinkedHashMap<>();
        }
        if (query.length() > limits.query()) {
            throw Refusal.of(
                    414,
                    IssueType.TOOLONG,
                    "A query string has at most " + limits.query() + " characters.",
                    "Send the search as POST [type]/_search with a form body.");
        }
        return QueryText.parameters(query, limits.parameters());
    }

    private byte[] body(
            HttpServletRequest request, Map<String, List<String>> parameters, Map<String, Optional<String>> settled)
            throws IOException {
        byte[] body = bodies.read(request);
        if (body.length == 0) {
            if (!bodyMayBeMissing(request)) {
                throw Refusal.of(
                        400,
                        IssueType.REQUIRED,
                        "The request has no body.",
                        "Send the resource as application/fhir+json or application/fhir+xml.");
            }
            // With a type but nothing in it the engine would try to parse nothing.
            settled.put("content-type", Optional.empty());
            return body;
        }
        boolean answers = ANSWERS.equals(lastOfPath(request));
        switch (BodyKind.of(request.getMethod(), request.getContentType())) {
            case JSON -> (answers ? jsonAnswers : jsonCheck).check(body, JsonToken.START_OBJECT);
            case XML -> {
                if (bringsRecord(request)) {
                    xmlCheck.checkForm(body);
                } else {
                    (answers ? xmlAnswers : xmlCheck).check(body);
                }
            }
            case JSON_PATCH -> patches.check(body);
            case FORM -> form(request, body, parameters);
        }
        return body;
    }

    /** Then what is no FHIR is left out of the record later, and the rest is read. */
    static boolean bringsRecord(HttpServletRequest request) {
        return RECORDS.contains(lastOfPath(request));
    }

    private static boolean bodyMayBeMissing(HttpServletRequest request) {
        String last = lastOfPath(request);
        boolean post = request.getMethod().equals("POST");
        return post && (last.startsWith("$") || last.equals("_search"));
    }

    private static String lastOfPath(HttpServletRequest request) {
        String path = QueryText.decode(request.getRequestURI(), false);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void form(HttpServletRequest request, byte[] body, Map<String, List<String>> parameters) {
        if (!bodyMayBeMissing(request)) {
            throw Refusal.of(
                    415,
                    IssueType.NOTSUPPORTED,
                    "A form is a search or the input of an operation.",
                    "Send resources as application/fhir+json or application/fhir+xml.");
        }
        QueryText.parameters(new String(body, StandardCharsets.ISO_8859_1), limits.parameters())
                .forEach((name, values) -> parameters
                        .computeIfAbsent(name, ignored -> new ArrayList<>())
                        .addAll(values));
    }
}
