package org.calaimfhir.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.calaimfhir.server.ServerTest;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever is sent: the answer is a plain refusal, and nothing is stored. */
class HostileRequestsTest extends ServerTest {

    private static final Pattern INTERNALS = Pattern.compile(
            "Exception|HAPI-|\\borg\\.|\\bca\\.uhn|\\bjava\\.|(?i)\\bselect .* from\\b|insert into|hfj_|hibernate|sqlstate|tomcat|nullpointer");
    /** A status of one digit: any of that hundred, where FHIR leaves it open. */
    private static final int OPEN = 10;

    private static String stored;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private FhirContext context;

    static Stream<Hostile> hostile() {
        return Stream.of(HostileBodies.all(), HostileBundles.all(), HostileAddresses.all(), HostilePatches.all())
                .flatMap(cases -> cases);
    }

    @BeforeEach
    void onePatientIsStored() {
        if (stored == null) {
            String body = HostileAddresses.person("\"active\":true,");
            stored = fhir().body(body)
                    .post("/Patient")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void is_refused_in_plain_language_and_stores_nothing(Hostile request) throws IOException {
        long before = versions();
        RawHttp.Answer answer = RawHttp.send(
                port(),
                request.method(),
                request.target().replace("@", stored),
                request.headers(),
                new String(request.body(), StandardCharsets.ISO_8859_1)
                        .replace("\"@\"", "\"" + stored + "\"")
                        .replace("Patient/@", "Patient/" + stored)
                        .getBytes(StandardCharsets.ISO_8859_1));

        int family = request.status() < OPEN ? answer.status() / 100 : answer.status();
        assertThat(family).as(answer.body()).isEqualTo(request.status());
        assertPlain(answer);
        assertThat(versions()).isEqualTo(before);
    }

    private void assertPlain(RawHttp.Answer answer) {
        String requestId = answer.headers().get("x-request-id");
        assertThat(requestId).isNotBlank().doesNotContain(",");
        assertThat(answer.headers()).doesNotContainKeys("x-powered-by", "server");
        assertThat(answer.headers().get("content-type")).startsWith("application/fhir+");
        boolean xml = answer.headers().get("content-type").contains("xml");
        OperationOutcome outcome = (OperationOutcome)
                (xml ? context.newXmlParser() : context.newJsonParser()).parseResource(answer.body());
        List<OperationOutcomeIssueComponent> issues = outcome.getIssue();
        assertThat(issues).isNotEmpty();
        for (OperationOutcomeIssueComponent issue : issues) {
            assertThat(issue.getDetails().getText()).isNotBlank();
            assertThat(issue.getDiagnostics()).contains("Request " + requestId);
        }
        assertThat(INTERNALS
                        .matcher(answer.body())
                        .results()
                        .map(found -> found.group())
                        .toList())
                .as(answer.body())
                .isEmpty();
    }

    private long versions() {
        Long count = database.queryForObject("select count(*) from hfj_res_ver", Long.class);
        return count == null ? 0 : count;
    }
}
