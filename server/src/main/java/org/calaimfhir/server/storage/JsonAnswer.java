package org.calaimfhir.server.storage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An answer whose text is ready, in the form in which the engine sends JSON. */
final class JsonAnswer {

    private static final String CONTENT_TYPE = "application/fhir+json;charset=UTF-8";

    private JsonAnswer() {}

    static boolean isWanted(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept == null
                || accept.equals("*/*")
                || accept.equals("application/fhir+json")
                || accept.equals("application/json");
    }

    static void write(int status, byte[] text, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(CONTENT_TYPE);
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
