package org.calaimfhir.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The requests and answers that the guide shows, asked again: what it shows is what the server answers. With
 * {@code -Dexchanges=record} the answers are written anew instead; read the difference before keeping it.
 */
class RecordedExchangesTest extends ServerTest {

    private static final boolean RECORD = "record".equals(System.getProperty("exchanges"));
    private static final Path FOLDER = Path.of("..", "ig", "input", "exchanges");
    private static final String STATUS = "Content-Location";
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final String LINES = "application/fhir+ndjson";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** So that a referral is open when the members are asked about, whichever tests ran before. */
    private static final Comparator<Path> REFERRALS_FIRST = Comparator.comparing(
                    (Path file) -> !file.getParent().endsWith("referral"))
            .thenComparing(Comparator.naturalOrder());

    @Autowired
    private LoadDemo demo;

    static List<Path> exchanges() throws IOException {
        try (Stream<Path> tree = Files.walk(FOLDER)) {
            return tree.filter(file -> file.toString().endsWith(".json"))
                    .sorted(REFERRALS_FIRST)
                    .toList();
        }
    }

    @BeforeEach
    void load() {
        demo.load();
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void the_guide_shows_what_the_server_answers(Path file) throws IOException {
        ObjectNode exchange = (ObjectNode) JSON.readTree(file.toFile());
        Response response = send(exchange.get("request"), jobOf(exchange.path("first")));
        JsonNode answer = answer(response);
        if (RECORD) {
            exchange.set("answer", answer);
            Files.writeString(file, exchange.toPrettyString() + "\n");
        }
        assertThat(answer.toPrettyString())
                .as("%s; to record anew: mvn verify -Dtest=RecordedExchangesTest -Dexchanges=record", file)
                .isEqualTo(exchange.get("answer").toPrettyString());
        untilDone(response);
    }

    /** @return the number of the job that the requests before this one started, which has ended by then */
    private String jobOf(JsonNode first) {
        String job = "";
        for (JsonNode request : first) {
            Response response = send(request, job);
            assertThat(response.statusCode()).isIn(CREATED, OK, ACCEPTED);
            if (response.statusCode() == ACCEPTED) {
                job = response.getHeader(STATUS).replaceFirst(".*=", "");
                untilDone(response);
            }
        }
        return job;
    }

    private Response send(JsonNode request, String job) {
        RequestSpecification asked = fhir();
        request.path("headers")
                .properties()
                .forEach(header ->
                        asked.header(header.getKey(), header.getValue().asText()));
        if (request.has("body")) {
            asked.body(request.get("body").toString());
        }
        return asked.request(
                request.get("method").asText(), request.get("path").asText().replace("[id]", job));
    }

    /** What differs from run to run becomes a word for it. */
    private JsonNode answer(Response response) throws IOException {
        ObjectNode answer = JSON.createObjectNode().put("status", response.statusCode());
        if (response.statusCode() == ACCEPTED) {
            answer.putObject("headers").put(STATUS, settled(response.getHeader(STATUS)));
        }
        String body = response.asString();
        if (response.contentType().startsWith(LINES)) {
            ArrayNode lines = answer.putArray("lines");
            for (String line : settled(body).split("\n")) {
                lines.add(line);
            }
        } else if (!body.isBlank()) {
            JsonNode settled = JSON.readTree(settled(body));
            leaveOutWhatOthersAdd(settled);
            answer.set("body", settled);
        }
        return answer;
    }

    /** Other tests add evidence and referrals about the same people; the demo's own has ids that can be read. */
    private static void leaveOutWhatOthersAdd(JsonNode node) {
        node.forEach(RecordedExchangesTest::leaveOutWhatOthersAdd);
        if (node instanceof ArrayNode array) {
            Set<JsonNode> running = new HashSet<>();
            for (Iterator<JsonNode> each = array.iterator(); each.hasNext(); ) {
                JsonNode element = each.next();
                String name = element.path("name").asText();
                boolean others = name.equals("evidence")
                        && element.at("/valueReference/reference").asText().endsWith("/[id]");
                if (others || (name.equals("current") && !running.add(element))) {
                    each.remove();
                }
            }
        }
    }

    private String settled(String text) {
        return text.replace("http://localhost:" + port() + "/", "http://localhost:8080/")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "[id]")
                .replaceAll("\\b([A-Z][A-Za-z]+/)\\d+\\b", "$1[id]")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)", "[time]");
    }

    /** No export goes on behind the tests that come after. */
    private void untilDone(Response response) {
        if (response.statusCode() == ACCEPTED) {
            String job = response.getHeader(STATUS);
            String path = job.substring(job.indexOf("/fhir") + "/fhir".length());
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> fhir().get(path).statusCode() != ACCEPTED);
        }
    }
}
