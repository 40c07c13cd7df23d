package org.calaimfhir.server.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A client of the demo as it is written in {@code clients.json} beside this class.
 *
 * @param organization of the demo that it works for, or that stands in where the demo has none of the kind
 * @param scope the least that its part needs
 * @param why it needs that
 */
record DemoClient(String actor, String clientId, String organization, String scope, String why) {

    private static final String TABLE = "clients.json";

    /** One an actor. */
    static List<DemoClient> all() {
        try (InputStream table = DemoClient.class.getResourceAsStream(TABLE)) {
            return List.of(new ObjectMapper().readValue(table, DemoClient[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
