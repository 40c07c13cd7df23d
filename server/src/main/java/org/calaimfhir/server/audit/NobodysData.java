package org.calaimfhir.server.audit;

import java.util.List;
import java.util.Set;

/** What is published anyway and needs no audit: what the server is, and definitions. */
final class NobodysData {

    private static final Set<String> ADDRESSES = Set.of("metadata", ".well-known");

    private final Set<String> definitions;

    /** @param definitions types that are read from the package */
    NobodysData(Set<String> definitions) {
        this.definitions = definitions;
    }

    /** Also a browser's question whether it may ask. */
    boolean isAskedFor(String method, List<String> path) {
        return method.equals("OPTIONS")
                || (!path.isEmpty() && ADDRESSES.contains(path.get(0)))
                || path.equals(List.of(Exchange.HOOKS));
    }

    boolean isDefinition(List<String> path) {
        return !path.isEmpty() && definitions.contains(path.get(0));
    }
}
