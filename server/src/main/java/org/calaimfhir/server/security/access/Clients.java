package org.calaimfhir.server.security.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The systems of the operator's file, which is read again when it changed: disabling one needs no start. */
final class Clients {

    private static final Logger LOG = LoggerFactory.getLogger(Clients.class);

    /** What tells one state of the file from another without reading it. */
    private record State(Object key, long modified, long size) {}

    private record Known(State state, Map<String, RegisteredSystem> systems) {}

    private final String file;
    private final KeysByUrl remote;
    private Known known;

    /** @throws AccessProblem when the file cannot be used */
    Clients(String file, KeysByUrl remote) {
        this.file = file;
        this.remote = remote;
        State now = state();
        this.known = new Known(now, ClientsFile.read(file, remote));
    }

    /** A system that may ask for a token; empty when it is unknown or disabled, or when the file cannot be used. */
    Optional<RegisteredSystem> find(String clientId) {
        return Optional.ofNullable(systems().get(clientId)).filter(system -> !system.disabled());
    }

    int size() {
        return systems().size();
    }

    private synchronized Map<String, RegisteredSystem> systems() {
        State now = state();
        if (!now.equals(known.state())) {
            known = new Known(now, readAgain());
        }
        return known.systems();
    }

    /** Nobody, when it is broken: whoever disabled a client and mistyped would believe it to be out. */
    private Map<String, RegisteredSystem> readAgain() {
        try {
            Map<String, RegisteredSystem> systems = ClientsFile.read(file, remote);
            LOG.info("Access: the file of clients changed, {} are known now", systems.size());
            return systems;
        } catch (AccessProblem e) {
            LOG.error("Access: nobody gets a token. {} {}", e.getMessage(), e.remedy());
            return Map.of();
        }
    }

    private State state() {
        try {
            BasicFileAttributes found = Files.readAttributes(Path.of(file), BasicFileAttributes.class);
            return new State(found.fileKey(), found.lastModifiedTime().toMillis(), found.size());
        } catch (IOException e) {
            return new State("", 0, 0);
        }
    }
}
