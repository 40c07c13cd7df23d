package org.calaimfhir.server.security.access;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What anyone may ask for: what the server is, how it fares, and definitions, which are published anyway. */
final class PublicAddresses {

    private static final Set<String> EXACT = Set.of(
            "/",
            "/ig",
            "/actuator/health",
            "/actuator/health/liveness",
            "/actuator/health/readiness",
            "/actuator/prometheus",
            "/fhir/metadata",
            Discovery.PATH,
            "/cds-services");
    private static final String GUIDE = "/ig/";
    private static final Pattern DEFINITION = Pattern.compile("/fhir/([A-Za-z]+)(?:/([A-Za-z0-9.-]{1,64}|_search))?");

    private final Set<String> definitions;

    /** @param definitions types that are read from the package */
    PublicAddresses(Set<String> definitions) {
        this.definitions = definitions;
    }

    /** @param path as sent: what is written in another way than here is not public */
    boolean has(String method, String path) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        if (reads && (EXACT.contains(path) || path.startsWith(GUIDE))) {
            return true;
        }
        Matcher definition = DEFINITION.matcher(path);
        return definition.matches()
                && definitions.contains(definition.group(1))
                && (reads || (method.equals("POST") && "_search".equals(definition.group(2))));
    }
}
