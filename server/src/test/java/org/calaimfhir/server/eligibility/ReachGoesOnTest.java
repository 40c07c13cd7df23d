package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.calaimfhir.server.ServerProcess;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** A job about many members survives that the server is killed in the middle of it. */
class ReachGoesOnTest {

    private static final Path FOLDER = Path.of("target", "reach-goes-on");
    private static final int MEMBERS = 2_000;
    private static final int AT_ONCE = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void every_member_has_one_line_although_the_server_was_killed() throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(FOLDER);
        String job;
        String plan;
        try (ServerProcess server = ServerProcess.start(FOLDER)) {
            plan = ServerTest.createReference(server.fhir(), "Organization", """
                    {"resourceType": "Organization", "active": true, "name": "Made-up Plan",
                     "type": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/organization-type", "code": "pay"}]}]}
                    """);
            for (int first = 0; first < MEMBERS; first += AT_ONCE) {
                server.fhir().body(members(first, plan)).post("/").then().statusCode(200);
            }
            String status = new ReachClient(server::fhir).start("/" + plan + "/$check-eligibility");
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> isUnderWay(server.fhir().get(status)));
            server.kill();
            job = status;
        }
        try (ServerProcess server = ServerProcess.start(FOLDER)) {
            ReachClient reach = new ReachClient(server::fhir);
            Response done = reach.whenDone(job);
            List<JsonPath> lines = reach.lines(done);
            assertThat(done.jsonPath().getInt("parameter.find{it.name=='members'}.valueUnsignedInt"))
                    .isEqualTo(MEMBERS);
            assertThat(lines)
                    .extracting(line -> line.getString("parameter.find{it.name=='member'}.valueReference.reference"))
                    .doesNotHaveDuplicates()
                    .hasSize(MEMBERS);
            server.stop();
        }
    }

    /** Some are done and some are not. */
    private static boolean isUnderWay(Response answer) {
        assertThat(answer.statusCode()).as("not done before it is killed").isEqualTo(202);
        String progress = String.valueOf(answer.header("X-Progress"));
        return !progress.startsWith("0%") && !progress.startsWith("null");
    }

    private static String members(int first, String plan) {
        return IntStream.range(first, first + AT_ONCE)
                .mapToObj(number -> """
                        {"fullUrl": "urn:uuid:00000000-0000-4000-8000-%012d", "request": {"method": "POST", "url": "Patient"},
                         "resource": {"resourceType": "Patient", "name": [{"family": "Sample"}], "birthDate": "1960-04-01"}},
                        {"request": {"method": "POST", "url": "Coverage"},
                         "resource": {"resourceType": "Coverage", "status": "active", "period": {"start": "2025-01-01"},
                          "beneficiary": {"reference": "urn:uuid:00000000-0000-4000-8000-%012d"},
                          "payor": [{"reference": "%s"}],
                          "extension": [{"url": "https://calaimfhir.org/fhir/StructureDefinition/county-of-responsibility",
                            "valueCoding": {"system": "https://calaimfhir.org/fhir/CodeSystem/county", "code": "07"}}]}}
                        """.formatted(number, number, plan))
                .collect(Collectors.joining(
                        ",", "{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": [", "]}"));
    }
}
