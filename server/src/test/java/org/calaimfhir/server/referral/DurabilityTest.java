package org.calaimfhir.server.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.calaimfhir.server.ServerProcess;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** What was acknowledged is there, whatever happens to the process; and the process leaves nothing behind. */
class DurabilityTest {

    private static final Path FOLDER = Path.of("target", "durability").toAbsolutePath();
    private static final int SENDERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** By the clinic's number. */
    private final Map<String, SentReferral> sent = new ConcurrentHashMap<>();

    /** By the clinic's number: the id of the stored referral. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private String plan;
    private String clinic;

    @BeforeEach
    void onAnEmptyFolder() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.deleteIfExists(Path.of(FOLDER + ".log"));
        Files.createDirectories(FOLDER);
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    void every_acknowledged_referral_survives_a_kill_and_none_is_there_twice() throws Exception {
        ProcessHandle orphan = streamUntilKilled();

        try (ServerProcess server = ServerProcess.start(FOLDER)) {
            assertThat(orphan.isAlive()).as("PostgreSQL of the killed server").isFalse();
            acknowledged.forEach((number, id) -> assertThat(referrals(server, number))
                    .as("acknowledged, number %s", number)
                    .containsExactly(id));
            for (Map.Entry<String, SentReferral> referral : sent.entrySet()) {
                String number = referral.getKey();
                String id = send(server, referral.getValue());
                assertThat(id).isEqualTo(acknowledged.getOrDefault(number, id));
                assertThat(referrals(server, number)).containsExactly(id);
            }
            assertThat(count(server, "Patient")).isEqualTo(sent.size());
            assertThat(count(server, "Coverage")).isEqualTo(sent.size());
            assertThat(count(server, "Task?owner=" + plan + "&status=requested"))
                    .isEqualTo(sent.size());

            ProcessHandle postgres = server.postgres();
            server.stop();
            assertGone(postgres);
            assertThat(server.pidFile()).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--spring.main.allow-bean-definition-overriding=false", "--calaim.database.connections=-1"})
    void a_start_that_fails_early_or_late_leaves_no_postgres_behind(String wrong) throws Exception {
        try (ServerProcess server = ServerProcess.launch(FOLDER, wrong)) {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> server.postgres()
                    .isAlive());
            ProcessHandle postgres = server.postgres();
            server.waitForEnd();
            assertGone(postgres);
        }
    }

    @Test
    void a_start_that_is_stopped_leaves_no_postgres_behind() throws Exception {
        try (ServerProcess server = ServerProcess.launch(FOLDER)) {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> server.postgres()
                    .isAlive());
            ProcessHandle postgres = server.postgres();
            server.stop();
            assertGone(postgres);
        }
    }

    /** @return the PostgreSQL that the killed server left running */
    private ProcessHandle streamUntilKilled() throws Exception {
        try (ServerProcess server = ServerProcess.start(FOLDER)) {
            plan = ServerTest.createReference(server.fhir(), "Organization", """
                    {"resourceType": "Organization", "active": true, "name": "A Plan",
                     "type": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/organization-type", "code": "pay"}]}]}""");
            clinic = ServerTest.createReference(
                    server.fhir(),
                    "Organization",
                    "{\"resourceType\": \"Organization\", \"active\": true, \"name\": \"A Clinic\"}");
            ProcessHandle postgres = server.postgres();
            List<Thread> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                senders.add(new Thread(() -> sendUntilNobodyAnswers(server)));
            }
            senders.forEach(Thread::start);
            await().atMost(PATIENCE).until(() -> acknowledged.size() >= ACKNOWLEDGED_BEFORE_THE_KILL);
            server.kill();
            for (Thread sender : senders) {
                sender.join();
            }
            return postgres;
        }
    }

    private void sendUntilNobodyAnswers(ServerProcess server) {
        while (true) {
            String number = UUID.randomUUID().toString();
            SentReferral referral =
                    SentReferral.of(SentReferral.newCin(), clinic, plan).numbered(number);
            sent.put(number, referral);
            try {
                acknowledged.put(number, send(server, referral));
            } catch (Exception killed) {
                return;
            }
        }
    }

    /** @return the id of the stored referral */
    private static String send(ServerProcess server, SentReferral referral) {
        Response answer = server.fhir().body(referral.json()).post();
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        String location = answer.path("entry[" + referral.index("ServiceRequest") + "].response.location");
        return location.replaceFirst("^ServiceRequest/([^/]+)/.*", "$1");
    }

    private static List<String> referrals(ServerProcess server, String number) {
        List<String> ids = server.fhir()
                .get("/ServiceRequest?identifier=" + SentReferral.NUMBERS + "%7C" + number)
                .path("entry.resource.id");
        return ids == null ? List.of() : ids;
    }

    private static int count(ServerProcess server, String query) {
        return server.fhir()
                .get("/" + query + (query.contains("?") ? "&" : "?") + "_summary=count")
                .path("total");
    }

    private static void assertGone(ProcessHandle postgres) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(postgres.isAlive())
                .as("PostgreSQL %d", postgres.pid())
                .isFalse());
    }
}
