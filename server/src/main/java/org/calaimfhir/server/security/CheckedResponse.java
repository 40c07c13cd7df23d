package org.calaimfhir.server.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Lets the engine neither repeat the request id, nor tell its version, nor append an error to half an answer. */
final class CheckedResponse extends HttpServletResponseWrapper {

    private boolean cutOff;

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

    /** To be called when an answer failed of which a part was sent: nothing more is to follow. */
    void cutOff() {
        cutOff = true;
    }

    /** @throws IOException when the answer was cut off: Tomcat closes the connection, so that the client notices */
    void closeWhenCutOff() throws IOException {
        if (cutOff) {
            throw new IOException("The answer failed after a part of it was sent");
        }
    }
}
