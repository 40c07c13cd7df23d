package org.calaimfhir.server.storage;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.calaimfhir.server.ServerTest;
import org.calaimfhir.server.conformance.ServedCapabilities;
import org.junit.jupiter.api.BeforeEach;

/** Base of what is tried with every stored type: one resource of each, and what /metadata says of it. */
abstract class EachTypeTest extends ServerTest {

    static final OneOfEachType RESOURCES = new OneOfEachType();

    private static final Map<String, String> STORED = new HashMap<>();

    private static JsonPath statement;

    static Stream<String> types() {
        return ServedCapabilities.storedTypeNames().stream();
    }

    @BeforeEach
    void whatIsDeclared() {
        if (statement == null) {
            statement = fhir().get("/metadata").jsonPath();
        }
    }

    final boolean does(String type, String interaction) {
        return declares(type, "interaction.code", interaction);
    }

    final boolean declares(String type, String element, String value) {
        List<String> values = statement.getList("rest[0].resource.find{it.type=='" + type + "'}." + element);
        return values != null && values.contains(value);
    }

    /** @return {@code Type/id} of the one that the others refer to */
    final String stored(String type) {
        String known = STORED.get(type);
        if (known == null) {
            known = another(type);
            STORED.put(type, known);
        }
        return known;
    }

    /** @return {@code Type/id} of a new one, to which nothing refers */
    final String another(String type) {
        String body = RESOURCES.resource(type, this::stored);
        return type + "/" + sent(type, body);
    }

    private String sent(String type, String body) {
        return fhir().body(body)
                .post("/" + type)
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst(".*/" + type + "/([^/]+)/_history.*", "$1");
    }
}
