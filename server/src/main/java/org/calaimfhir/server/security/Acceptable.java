package org.calaimfhir.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Which formats a client takes. The engine answers nonsense in JSON, and fails on Turtle, which is not built in. */
final class Acceptable {

    private static final List<MediaType> SERVED = List.of(
            MediaType.parseMediaType("application/fhir+json"),
            MediaType.parseMediaType("application/json"),
            MediaType.parseMediaType("application/fhir+xml"),
            MediaType.parseMediaType("application/xml"),
            MediaType.parseMediaType("text/xml"),
            MediaType.parseMediaType("text/json"),
            MediaType.parseMediaType("application/fhir+ndjson"));

    /** JSON whatever Accept says (SMART App Launch 2.2.0, "Using Well-Known"). */
    private static final String SMART_CONFIGURATION = "/fhir/.well-known/smart-configuration";

    private Acceptable() {}

    /** Accept as one list, however many times it was sent; empty when it was not, or when it changes nothing. */
    static String header(HttpServletRequest request) {
        return request.getRequestURI().equals(SMART_CONFIGURATION)
                ? ""
                : String.join(", ", Collections.list(request.getHeaders("Accept")));
    }

    /**
     * @param header Accept, joined when sent several times; may be null
     * @return the part of it that the server can serve; empty when the client takes anything
     * @throws Refusal 406 when nothing is left
     */
    static Optional<String> of(String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        List<MediaType> taken = new ArrayList<>();
        for (MediaType wanted : parse(header)) {
            if (wanted.getQualityValue() > 0 && SERVED.stream().anyMatch(wanted::includes)) {
                taken.add(wanted);
            }
        }
        if (taken.isEmpty()) {
            throw refuse();
        }
        return Optional.of(taken.stream().map(MediaType::toString).collect(Collectors.joining(", ")));
    }

    /** @throws Refusal 406 when it is not a list of media types */
    static void checkForm(String header) {
        if (header != null && !header.isBlank() && parse(header).isEmpty()) {
            throw refuse();
        }
    }

    private static List<MediaType> parse(String header) {
        try {
            return MediaType.parseMediaTypes(header);
        } catch (InvalidMediaTypeException e) {
            throw refuse();
        }
    }

    private static Refusal refuse() {
        return Refusal.of(
                406,
                IssueType.NOTSUPPORTED,
                "The server answers in FHIR JSON and FHIR XML.",
                "Send Accept: application/fhir+json or application/fhir+xml.");
    }
}
