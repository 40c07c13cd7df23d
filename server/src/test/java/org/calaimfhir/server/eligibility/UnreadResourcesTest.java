package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a record is not FHIR, or may mean something else, is left out and named, and spoils what it could decide. */
class UnreadResourcesTest extends SentRecordServerTest {

    private static final String PERSON = """
        {"name": "record", "resource": {"resourceType": "Bundle", "type": "collection", "entry": [
         {"resource": {"resourceType": "Patient", %s}}]}}\
        """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"resourceType\": \"Condition\", \"onsetDateTime\": \"banana\"",
                "\"resourceType\": \"Condition\", \"recordedDate\": 7",
                "\"resourceType\": \"Observation\", \"status\": \"weird\"",
                "\"resourceType\": \"Encounter\", \"nickname\": \"x\"",
                "\"resourceType\": \"Condition\", \"contained\": [{\"resourceType\": \"Patient\"}]",
                "\"resourceType\": \"Banana\"",
                "\"id\": \"of-no-type\""
            })
    void a_resource_that_is_not_fhir_is_left_out_and_named(String elements) {
        String bad = "{\"fullUrl\": \"urn:uuid:bad\", \"resource\": {" + elements + "}}";
        JsonPath answer = answer(problem("Z60.2", "\"id\": \"alone\""), bad);
        String unread = "parameter.find{it.name=='unread'}.resource";

        assertThat(outcome(answer)).isEqualTo(outcome(answer(problem("Z60.2", "\"id\": \"alone\""))));
        assertThat(missing(answer)).doesNotContain("living-alone");
        assertThat(answer.getString(unread + ".resourceType")).isEqualTo("OperationOutcome");
        assertThat(answer.getString(unread + ".issue[0].expression[0]"))
                .startsWith("Parameters.parameter[1].resource.entry[2].resource");
        assertThat(answer.getString(unread + ".issue[0].details.text")).isNotEmpty();
    }

    @Test
    void so_it_is_in_xml() {
        String xml = """
            <Parameters xmlns="http://hl7.org/fhir"><parameter><name value="record"/><resource><Bundle>
            <type value="collection"/><entry><resource><Patient><birthDate value="1960-04-01"/></Patient></resource></entry>
            <entry><resource><Condition><nickname value="x"/></Condition></resource></entry>
            </Bundle></resource></parameter></Parameters>\
            """;

        assertThat(fhir().contentType("application/fhir+xml")
                        .accept("application/fhir+xml")
                        .body(xml)
                        .post(CHECK)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("<name value=\"unread\"", "Parameters.parameter[0].resource.entry[1].resource", "nickname");
        fhir().contentType("application/fhir+xml")
                .body(xml.replace("<birthDate", "<nickname"))
                .post(CHECK)
                .then()
                .statusCode(400);
    }

    @Test
    void what_could_not_be_read_is_held_against_nobody() {
        String bad = "{\"resource\": {\"resourceType\": \"Condition\", \"onsetDateTime\": \"banana\"}}";
        JsonPath part = answer(status(SHELTER, DAY), bad);

        assertThat(results(part, "1a-H2")).containsOnly("unknown");
        assertThat(results(part, "1a-H3")).containsOnly("met");
        assertThat(results(part, "2C-AGE")).containsOnly("not-met");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"resourceType\": \"Observation\", \"status\": \"weird\"",
                "\"resourceType\": \"QuestionnaireResponse\", \"status\": \"weird\"",
                "\"resourceType\": \"Observation\", \"status\": \"final\", \"code\": {\"text\": \"x\"},"
                        + " \"subject\": {\"reference\": \"urn:uuid:p\"},"
                        + " \"modifierExtension\": [{\"url\": \"http://example.org/not\", \"valueBoolean\": true}]",
                "\"resourceType\": \"OperationOutcome\", \"issue\": [{\"severity\": \"error\","
                        + " \"code\": \"forbidden\"}]",
                "\"id\": \"of-no-type\""
            })
    void a_status_that_could_not_be_read_may_be_newer_than_the_others(String elements) {
        String bad = "{\"resource\": {" + elements + "}}";
        JsonPath part = answer(status(SHELTER, DAY), bad);

        assertThat(results(part, "1a-H3")).containsOnly("unknown");
        assertThat(missing(part)).contains("living-in-shelter");
        assertThat(results(answer(visits(bad)), "2A-ED"))
                .containsOnly(
                        elements.contains("resourceType") && !elements.contains("OperationOutcome")
                                ? "met"
                                : "unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"resourceType\": \"Encounter\", \"status\": \"weird\"",
                "\"resourceType\": \"Encounter\", \"status\": \"finished\","
                        + " \"class\": {\"code\": \"IMP\"}, \"subject\": {\"reference\": \"urn:uuid:p\"},"
                        + " \"modifierExtension\": [{\"url\": \"http://example.org/not\", \"valueBoolean\": true}]"
            })
    void a_stay_that_could_not_be_read_may_be_what_a_visit_ended_in(String elements) {
        JsonPath answer = answer(visits("{\"resource\": {" + elements + "}}"));

        assertThat(results(answer, "2A-ED")).containsOnly("unknown");
        assertThat(answer.getString("parameter.find{it.name=='unread'}.resource.issue[0].expression[0]"))
                .contains("entry[6].resource");
        assertThat(results(answer(visits()), "2A-ED")).containsOnly("met");
    }

    private static String[] visits(String... others) {
        return Stream.concat(
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(day -> visit(
                                        "e" + day,
                                        "\"period\": {\"start\": \"2026-01-0" + day + "\", \"end\": \"2026-01-0" + day
                                                + "\"}")),
                        Stream.of(others))
                .toArray(String[]::new);
    }

    @Test
    void the_person_and_the_bundle_have_to_be_fhir() {
        send(CHECK, PERSON.formatted("\"birthDate\": \"banana\""))
                .statusCode(400)
                .body(
                        "issue[0].expression[0]",
                        equalTo("Parameters.parameter[0].resource.entry[0].resource.birthDate"));
        send(CHECK, PERSON.formatted("\"birthDate\": \"1960-04-01\"").replace("collection", "heap"))
                .statusCode(400);
    }
}
