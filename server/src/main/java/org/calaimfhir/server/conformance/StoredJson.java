package org.calaimfhir.server.conformance;

import java.util.Optional;

/** What is kept, as whoever sent the request sees it. */
public interface StoredJson {

    /** @return the current version; empty where there is none */
    Optional<String> json(String type, String id);
}
