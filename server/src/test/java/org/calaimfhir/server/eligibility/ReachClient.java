package org.calaimfhir.server.eligibility;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Whoever asks about many members: starts the job, waits until it is done, fetches its files. */
final class ReachClient {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(300);

    private final Supplier<RequestSpecification> fhir;

    ReachClient(Supplier<RequestSpecification> fhir) {
        this.fhir = fhir;
    }

    /** @return path at which to ask how far it is */
    String start(String path) {
        return pathOf(fhir.get()
                .header("Prefer", "respond-async")
                .get(path)
                .then()
                .statusCode(202)
                .header("Content-Location", startsWith("http"))
                .extract()
                .header("Content-Location"));
    }

    Response whenDone(String status) {
        return await().atMost(PATIENCE)
                .pollInterval(BETWEEN_QUESTIONS)
                .until(() -> fhir.get().get(status), answer -> answer.statusCode() != 202);
    }

    /** Every line of every file of a job that is done. */
    List<JsonPath> lines(Response done) {
        List<String> files =
                done.then().statusCode(200).extract().path("parameter.findAll{it.name=='answers'}.valueUrl");
        return files.stream()
                .flatMap(file -> Stream.of(fhir.get()
                        .accept("application/fhir+ndjson")
                        .get(pathOf(file))
                        .then()
                        .statusCode(200)
                        .contentType(startsWith("application/fhir+ndjson"))
                        .extract()
                        .asString()
                        .split("\n")))
                .map(JsonPath::new)
                .toList();
    }

    static String pathOf(String address) {
        return address.substring(address.indexOf("/fhir") + "/fhir".length());
    }
}
