package org.calaimfhir.server.security.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The systems of the operator's file, which is read again when it changed: disabling one needs no start. Others are known
 * beside them; one that the file names too is as the file says.
 */
final class Clients {

    private static final Logger LOG = LoggerFactory.getLogger(Clients.class);

    /** What tells one state of the file from another without reading it. */
    private record State(Object key, long modified, long size) {

        static final State NONE = new State("", 0, 0);
    }

    private record Known(State state, Map<String, RegisteredSystem> systems) {}

    private final String file;
    private final KeysByUrl remote;
    private final boolean keysElsewhere;
    private final List<AddedClient> others;
    private Known known;

    /**
     * @param file blank: there is none
     * @throws AccessProblem when the file cannot be used
     */
    Clients(String file, KeysByUrl remote, boolean keysElsewhere, List<AddedClient> others) {
        this.file = file;
        this.remote = remote;
        this.keysElsewhere = keysElsewhere;
        this.others = List.copyOf(others);
        State now = state();
        this.known = new Known(now, read());
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

    private Map<String, RegisteredSystem> read() {
        Map<String, RegisteredSystem> systems = new LinkedHashMap<>();
        others.forEach(client -> systems.put(client.clientId(), client.system()));
        if (!file.isBlank()) {
            systems.putAll(ClientsFile.read(file, remote, keysElsewhere));
        }
        return systems;
    }

    /** Nobody, when it is broken: whoever disabled a client and mistyped would believe it to be out. */
    private Map<String, RegisteredSystem> readAgain() {
        try {
            Map<String, RegisteredSystem> systems = read();
            LOG.info("Access: the file of clients changed, {} are known now", systems.size());
            return systems;
        } catch (AccessProblem e) {
            LOG.error("Access: nobody gets a token. {} {}", e.getMessage(), e.remedy());
            return Map.of();
        }
    }

    private State state() {
        if (file.isBlank()) {
            return State.NONE;
        }
        try {
            BasicFileAttributes found = Files.readAttributes(Path.of(file), BasicFileAttributes.class);
            return new State(found.fileKey(), found.lastModifiedTime().toMillis(), found.size());
        } catch (IOException e) {
            return State.NONE;
        }
    }
}
