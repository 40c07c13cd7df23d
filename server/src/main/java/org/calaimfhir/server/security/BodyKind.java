package org.calaimfhir.server.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What a request's body is said to be. */
enum BodyKind {
    JSON,
    XML,
    JSON_PATCH,
    FORM;

    static final String JSON_PATCH_TYPE = "application/json-patch+json";

    private static final Set<String> JSON_TYPES = Set.of("application/fhir+json", "application/json", "text/json");
    private static final Set<String> XML_TYPES = Set.of("application/fhir+xml", "application/xml", "text/xml");

    /**
     * @param contentType the header, may be null
     * @throws Refusal 415 when this kind cannot be sent with this method
     */
    static BodyKind of(String method, String contentType) {
        if (contentType == null || contentType.isBlank()) {
            throw refuse(method, "A body needs a Content-Type.");
        }
        MediaType type = parse(method, contentType);
        if (type.getCharset() != null && !StandardCharsets.UTF_8.equals(type.getCharset())) {
            throw refuse(method, "FHIR is sent in UTF-8.");
        }
        String name = type.getType() + "/" + type.getSubtype();
        if (method.equals("PATCH")) {
            if (name.equals(JSON_PATCH_TYPE)) {
                return JSON_PATCH;
            }
            throw new Refusal(415, List.of(JsonPatchCheck.onlyJsonPatch()));
        }
        if (JSON_TYPES.contains(name)) {
            return JSON;
        }
        if (XML_TYPES.contains(name)) {
            return XML;
        }
        if (method.equals("POST") && name.equals("application/x-www-form-urlencoded")) {
            return FORM;
        }
        throw refuse(method, "The server does not read bodies of this Content-Type here.");
    }

    private static MediaType parse(String method, String contentType) {
        try {
            return MediaType.parseMediaType(contentType);
        } catch (InvalidMediaTypeException e) {
            throw refuse(method, "The Content-Type is not a media type.");
        } catch (IllegalArgumentException e) {
            throw refuse(method, "The Content-Type names a character set that does not exist.");
        }
    }

    private static Refusal refuse(String method, String rule) {
        String types = method.equals("PATCH") ? JSON_PATCH_TYPE : "application/fhir+json or application/fhir+xml";
        return Refusal.of(415, IssueType.NOTSUPPORTED, rule, "Send " + types + ".");
    }
}
