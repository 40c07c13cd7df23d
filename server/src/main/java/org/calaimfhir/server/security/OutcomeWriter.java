package org.calaimfhir.server.security;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.calaimfhir.server.outcome.Outcomes;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.springframework.http.MediaType;

/** Writes an answer that the engine has no part in. */
public final class OutcomeWriter {

    private final FhirContext context;

    OutcomeWriter(FhirContext context) {
        this.context = context;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, int status, List<Problem> problems)
            throws IOException {
        write(request, response, status, Outcomes.of(problems));
    }

    void write(HttpServletRequest request, HttpServletResponse response, int status, OperationOutcome outcome)
            throws IOException {
        boolean xml = wantsXml(request);
        IParser parser = xml ? context.newXmlParser() : context.newJsonParser();
        String id = RequestId.of(request);
        byte[] body = parser.encodeResourceToString(Outcomes.withRequestId(outcome, id))
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader(RequestId.HEADER, id);
        SecurityHeaders.onEveryAnswer(response);
        SecurityHeaders.onRecords(response);
        response.setContentType((xml ? "application/fhir+xml" : "application/fhir+json") + ";charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private static boolean wantsXml(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query != null && query.contains("_format=")) {
            return query.matches(".*\\b_format=[a-z/]*(fhir(\\+|%2[bB]))?xml.*");
        }
        String accept = request.getHeader("Accept");
        if (accept == null) {
            return false;
        }
        String first = accept.split(",", 2)[0].toLowerCase(Locale.ROOT);
        return first.contains("xml") && !first.contains(MediaType.APPLICATION_XHTML_XML_VALUE);
    }
}
