package org.calaimfhir.server.security;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One request that no honest client sends, and the status that it gets. */
record Hostile(String name, int status, String method, String target, List<String> headers, byte[] body) {

    static final String JSON = "application/fhir+json";
    static final String XML = "application/fhir+xml";
    static final String JSON_PATCH = "application/json-patch+json";

    private static final byte[] NOTHING = {};

    static Hostile get(String name, int status, String target) {
        return new Hostile(name, status, "GET", target, List.of(), NOTHING);
    }

    static Hostile bare(String name, int status, String method, String target) {
        return new Hostile(name, status, method, target, List.of(), NOTHING);
    }

    static Hostile post(String name, int status, String target, String body) {
        return send(name, status, "POST", target, JSON, body);
    }

    static Hostile send(String name, int status, String method, String target, String type, String body) {
        return bytes(name, status, method, target, type, body.getBytes(StandardCharsets.UTF_8));
    }

    static Hostile bytes(String name, int status, String method, String target, String type, byte[] body) {
        return new Hostile(name, status, method, target, List.of("Content-Type: " + type), body);
    }

    Hostile with(String header) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        return new Hostile(name, status, method, target, more, body);
    }

    @Override
    public String toString() {
        return name;
    }
}
