package org.calaimfhir.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Whoever pulls an export: asks for it, waits until it is done, fetches its files. */
final class ExportClient {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);

    private final ObjectMapper json = new ObjectMapper();
    private final Supplier<RequestSpecification> fhir;

    ExportClient(Supplier<RequestSpecification> fhir) {
        this.fhir = fhir;
    }

    /** @return the address at which to ask how far it is */
    String kickOff(String address) {
        return fhir.get()
                .header("Prefer", "respond-async")
                .get(address)
                .then()
                .statusCode(202)
                .header("Content-Location", startsWith("http"))
                .extract()
                .header("Content-Location");
    }

    /** By type, {@code Type/id} of every line of every file. */
    Map<String, Set<String>> lines(String job) throws IOException {
        Response done = await().atMost(PATIENCE)
                .pollInterval(BETWEEN_QUESTIONS)
                .until(() -> fhir.get().get(pathOf(job)), answer -> answer.statusCode() != 202);
        done.then().statusCode(200).body("transactionTime", not(equalTo(null))).body("error.size()", equalTo(0));
        JsonPath manifest = done.jsonPath();
        List<String> types = manifest.getList("output.type");
        List<String> files = manifest.getList("output.url");
        Map<String, Set<String>> exported = new TreeMap<>();
        for (int file = 0; file < files.size(); file++) {
            String lines = fhir.get()
                    .accept("application/fhir+ndjson")
                    .get(pathOf(files.get(file)))
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("application/fhir+ndjson"))
                    .extract()
                    .asString();
            for (String line : lines.split("\n")) {
                JsonNode resource = json.readTree(line);
                assertThat(resource.get("resourceType").asText()).isEqualTo(types.get(file));
                boolean first = exported.computeIfAbsent(types.get(file), type -> new TreeSet<>())
                        .add(types.get(file) + "/" + resource.get("id").asText());
                assertThat(first).as("once: %s", line).isTrue();
            }
        }
        return exported;
    }

    private static String pathOf(String address) {
        return address.substring(address.indexOf("/fhir") + "/fhir".length());
    }
}
