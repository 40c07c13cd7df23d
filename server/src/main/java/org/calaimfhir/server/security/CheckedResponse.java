package org.calaimfhir.server.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Lets the engine neither repeat the request id nor tell its version. */
final class CheckedResponse extends HttpServletResponseWrapper {

    CheckedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase("X-Powered-By")) {
            return;
        }
        if (name.equalsIgnoreCase(RequestId.HEADER)) {
            setHeader(name, value);
            return;
        }
        super.addHeader(name, value);
    }
}
