package org.calaimfhir.server.security.access;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Addresses from which keys may be fetched: nobody between can change what comes from there. */
final class WebAddress {

    private WebAddress() {}

    /** @return empty unless it begins with https, or with http and is on this machine */
    static Optional<URI> of(String text) {
        try {
            URI url = URI.create(text);
            boolean here = Set.of("localhost", "127.0.0.1").contains(String.valueOf(url.getHost()));
            boolean secret = "https".equals(url.getScheme()) && url.getHost() != null;
            return secret || (here && "http".equals(url.getScheme())) ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
