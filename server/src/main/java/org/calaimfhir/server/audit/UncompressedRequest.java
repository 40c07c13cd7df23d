package org.calaimfhir.server.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;

/** Keeps the engine from compressing what is still to be looked at; Tomcat compresses it on its way out. */
final class UncompressedRequest extends HttpServletRequestWrapper {

    private static final String COMPRESSION = "Accept-Encoding";

    UncompressedRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getHeader(String name) {
        return COMPRESSION.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return COMPRESSION.equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }
}
