package org.calaimfhir.server.security.access;

import org.springframework.security.core.AuthenticationException;

/** No token can be judged now, because the server that gives them does not answer. */
final class IssuerSilent extends AuthenticationException {

    IssuerSilent(String what, Throwable cause) {
        super("The server of CALAIM_ACCESS_ISSUER " + what, cause);
    }
}
