package org.calaimfhir.server.security;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Headers that keep a browser from guessing, framing or keeping what it gets. After OWASP's list for REST services; HSTS
 * belongs to whoever ends TLS.
 */
final class SecurityHeaders {

    private SecurityHeaders() {}

    static void onEveryAnswer(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /** Answers that may carry a member's record. */
    static void onRecords(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
