package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records as other systems send them: what cannot be understood decides nothing, for or against anybody. */
class CheckEligibilityUntidyRecordTest extends EligibilityServerTest {

    private static final String CHECK = "/Patient/$check-eligibility";
    private static final String DAY = "2026-03-01";
    private static final String STREET = "116";
    private static final String SHELTER = "101";
    private static final int MANY = 10_000;
    private static final String PERSON = """
        {"name": "record", "resource": {"resourceType": "Bundle", "type": "collection", "entry": [
         {"resource": {"resourceType": "Patient", %s}}]}}\
        """;
    private static final String UNKNOWN_EXTENSION =
            "{\"extension\": [{\"url\": \"http://hl7.org/fhir/StructureDefinition/data-absent-reason\","
                    + " \"valueCode\": \"unknown\"}]}";

    @Test
    void what_can_be_understood_decides() {
        assertThat(missing(answer(status(STREET, DAY)))).isNotEqualTo(missing(answer()));
        assertThat(missing(answer(status(STREET, DAY)))).doesNotContain("place-not-for-sleeping");
    }

    @Test
    void two_living_situations_on_one_day_leave_both_open() {
        JsonPath answer = answer(status(STREET, DAY), status(SHELTER, DAY));

        assertThat(decisions(answer)).isEqualTo(decisions(answer()));
        assertThat(missing(answer)).contains("place-not-for-sleeping", "living-in-shelter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // of a day that has not come
                "\"status\": \"final\", \"effectiveDateTime\": \"2026-03-02\"",
                "\"status\": \"final\", \"effectiveDateTime\": \"2999-01-01\"",
                // taken back, or not said yet
                "\"status\": \"entered-in-error\", \"effectiveDateTime\": \"2026-02-28\"",
                "\"status\": \"cancelled\", \"effectiveDateTime\": \"2026-02-28\"",
                "\"status\": \"registered\", \"effectiveDateTime\": \"2026-02-28\"",
                // of no day, or of one too vague to be before the day asked about
                "\"status\": \"final\"",
                "\"status\": \"final\", \"effectiveDateTime\": \"2026\"",
                "\"status\": \"final\", \"effectiveDateTime\": \"2026-03\"",
                "\"status\": \"final\", \"_effectiveDateTime\": " + UNKNOWN_EXTENSION,
                "\"_status\": " + UNKNOWN_EXTENSION + ", \"effectiveDateTime\": \"2026-02-28\""
            })
    void a_living_situation_that_does_not_count_decides_nothing(String elements) {
        assertThat(outcome(answer(statusWith(elements, coded(STREET))))).isEqualTo(outcome(answer()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"dataAbsentReason\": {\"coding\": [{\"code\": \"unknown\"}]}",
                "\"_valueString\": " + UNKNOWN_EXTENSION,
                "\"valueBoolean\": true",
                "\"valueCodeableConcept\": {\"text\": \"on the street\"}",
                "\"valueCodeableConcept\": {\"coding\": [{\"system\": \"http://example.org\", \"code\": \"116\"}]}"
            })
    void a_living_situation_that_says_nothing_decides_nothing(String value) {
        String elements = "\"status\": \"final\", \"effectiveDateTime\": \"2026-02-28\"";

        assertThat(decisions(answer(statusWith(elements, value)))).isEqualTo(decisions(answer()));
    }

    @Test
    void one_coding_of_several_suffices() {
        String several = coded(STREET)
                .replace("\"coding\": [", "\"coding\": [{\"system\": \"http://example.org\", \"code\": \"x\"}, ");

        assertThat(outcome(
                        answer(statusWith("\"status\": \"final\", \"effectiveDateTime\": \"" + DAY + "\"", several))))
                .isEqualTo(outcome(answer(status(STREET, DAY))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuted", "entered-in-error"})
    void a_problem_that_was_taken_back_decides_nothing(String verification) {
        String problem = problem("Z59.02", """
            "verificationStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-ver-status",
              "code": "%s"}]}\
            """.formatted(verification));

        assertThat(outcome(answer(problem))).isEqualTo(outcome(answer()));
    }

    @Test
    void periods_that_end_before_they_start_harm_nobody() {
        String backward = "{\"start\": \"2026-02-10\", \"end\": \"2026-02-01\"}";

        assertThat(decisions(answer(
                        visit("e1", "\"period\": " + backward),
                        problem("Z59.02", "\"onsetPeriod\": " + backward + ", \"abatementPeriod\": " + backward))))
                .isEqualTo(decisions(answer()));
    }

    @Test
    void a_visit_counts_once_however_often_the_record_holds_it() {
        String period = "\"period\": {\"start\": \"2026-01-0%s\", \"end\": \"2026-01-0%s\"}";
        String same = visit("e", "\"id\": \"same\", " + period.formatted(1, 1));
        String withoutAddress = same.replace("\"fullUrl\": \"urn:uuid:e\", ", "");
        String otherMeta = same.replace("\"id\": \"same\"", "\"id\": \"same\", \"meta\": {\"versionId\": \"2\"}");
        String[] five = IntStream.rangeClosed(1, 5)
                .mapToObj(day -> visit("e" + day, period.formatted(day, day)))
                .toArray(String[]::new);

        assertThat(outcome(answer(same, same, withoutAddress, withoutAddress, otherMeta)))
                .isEqualTo(outcome(answer(same)));
        assertThat(outcome(answer(five))).isNotEqualTo(outcome(answer(same)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"fullUrl\": \"urn:uuid:e%s\", ", ""})
    void so_it_does_by_its_identifier_where_no_resource_has_an_id(String address) {
        String[] same = new String[3];
        String[] different = new String[3];
        for (int i = 0; i < same.length; i++) {
            String stay = "{" + address.formatted(i) + "\"resource\": " + """
                {"resourceType": "Encounter", "status": "finished", "subject": {"reference": "urn:uuid:p"},
                 "identifier": [{"system": "urn:visits", "value": "%s"}],
                 "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "IMP"},
                 "period": {"start": "2026-01-01", "end": "2026-01-04"}}}\
                """;
            same[i] = stay.formatted("v");
            different[i] = stay.formatted("v" + i);
        }

        assertThat(results(answer(same), "2A-IP")).containsOnly("unknown");
        assertThat(results(answer(different), "2A-IP")).containsOnly("met");
    }

    @Test
    void two_of_one_id_that_say_different_things_are_refused() {
        String first = visit("e", "\"id\": \"same\", \"period\": {\"start\": \"2026-01-01\"}");
        String second = visit("e2", "\"id\": \"same\", \"period\": {\"start\": \"2026-01-02\"}");

        refused(sent(first, second), 422, "Parameters.parameter.where(name='record').resource.entry");
        refused(
                sent(first, second.replace("urn:uuid:e2", "urn:uuid:e").replace("\"same\"", "\"other\"")),
                422,
                "Parameters.parameter.where(name='record').resource.entry");
        sent(
                        first.replace("urn:uuid:e", "https://one.example.org/Encounter/same"),
                        second.replace("urn:uuid:e2", "https://two.example.org/Encounter/same"))
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"modifierExtension\": [{\"url\": \"http://example.org/not\", \"valueBoolean\": true}]",
                "\"implicitRules\": \"http://example.org/rules\"",
                "\"stage\": [{\"modifierExtension\": [{\"url\": \"http://example.org/not\", \"valueBoolean\": true}],"
                        + " \"summary\": {\"text\": \"x\"}}]"
            })
    void what_may_mean_something_else_is_no_evidence(String elements) {
        assertThat(outcome(answer(problem("Z59.02", elements)))).isEqualTo(outcome(answer()));
        assertThat(outcome(answer(problem("Z59.02", "\"id\": \"plain\"")))).isNotEqualTo(outcome(answer()));
    }

    @Test
    void references_that_go_round_end() {
        String around = """
            {"fullUrl": "urn:uuid:o%s", "resource": {"resourceType": "Observation", "status": "final",
             "code": {"text": "x"}, "subject": {"reference": "urn:uuid:p"},
             "hasMember": [{"reference": "urn:uuid:o%s"}], "derivedFrom": [{"reference": "urn:uuid:o%s"}]}}\
            """;
        String contained = """
            {"fullUrl": "urn:uuid:k", "resource": {"resourceType": "Observation", "status": "final",
             "contained": [{"resourceType": "Observation", "id": "in", "status": "final", "code": {"text": "x"},
               "hasMember": [{"reference": "#in"}, {"reference": "#"}]}],
             "code": {"text": "x"}, "subject": {"reference": "urn:uuid:p"}, "hasMember": [{"reference": "#in"}]}}\
            """;

        assertThat(outcome(answer(
                        visit("e1", "\"partOf\": {\"reference\": \"urn:uuid:e1\"}"),
                        visit("e2", "\"partOf\": {\"reference\": \"urn:uuid:e3\"}"),
                        visit("e3", "\"partOf\": {\"reference\": \"urn:uuid:e2\"}"),
                        problem("X", "\"evidence\": [{\"detail\": [{\"reference\": \"urn:uuid:X\"}]}]"),
                        around.formatted("1", "2", "1"),
                        around.formatted("2", "1", "2"),
                        contained)))
                .isEqualTo(outcome(answer()));
    }

    @Test
    void ten_thousand_problems_hide_nothing_and_decide_nothing() {
        Stream<String> many = IntStream.range(0, MANY).mapToObj(i -> problem("M" + i, "\"id\": \"c" + i + "\""));

        assertThat(outcome(answer(
                        Stream.concat(many, Stream.of(status(STREET, DAY))).toArray(String[]::new))))
                .isEqualTo(outcome(answer(status(STREET, DAY))));
    }

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

    private static List<String> results(JsonPath answer, String criterion) {
        return Pattern.compile(
                        "\"valueString\": \"" + criterion + "\".*?\"result\",\\s*\"valueCode\": \"([a-z-]+)\"",
                        Pattern.DOTALL)
                .matcher(answer.prettify())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private JsonPath answer(String... entries) {
        return sent(entries).statusCode(200).extract().jsonPath();
    }

    private ValidatableResponse sent(String... entries) {
        String person = """
            {"fullUrl": "urn:uuid:p", "resource": {"resourceType": "Patient", "birthDate": "1960-04-01"}}\
            """;
        String all = String.join(
                ",", Stream.concat(Stream.of(person), Stream.of(entries)).toList());
        String record = "{\"name\": \"record\", \"resource\": {\"resourceType\": \"Bundle\", \"type\": \"collection\","
                + " \"entry\": ["
                + all + "]}}";
        return send(CHECK, "{\"name\": \"date\", \"valueDate\": \"" + DAY + "\"}," + record);
    }

    private static List<Object> outcome(JsonPath answer) {
        return List.of(decisions(answer), missing(answer));
    }

    private static Map<String, String> decisions(JsonPath answer) {
        List<String> services = answer.getList(
                "parameter.findAll{it.name=='service'}.part.collect{it.find{it.name=='service'}.valueCoding.code}");
        List<String> decisions = answer.getList(
                "parameter.findAll{it.name=='service'}.part.collect{it.find{it.name=='decision'}.valueCode}");
        Map<String, String> byService = new LinkedHashMap<>();
        for (int i = 0; i < services.size(); i++) {
            byService.put(services.get(i), decisions.get(i));
        }
        return byService;
    }

    private static List<String> missing(JsonPath answer) {
        String text = answer.prettify();
        return Pattern.compile("eligibility-fact\",\\s*\"code\": \"([a-z0-9-]+)\"")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private static String status(String situation, String day) {
        return statusWith("\"status\": \"final\", \"effectiveDateTime\": \"" + day + "\"", coded(situation));
    }

    private static String coded(String situation) {
        return "\"valueCodeableConcept\": {\"coding\": [{\"system\":"
                + " \"https://calaimfhir.org/fhir/CodeSystem/hud-living-situation\", \"code\": \"" + situation
                + "\"}]}";
    }

    private static String statusWith(String elements, String value) {
        return """
            {"resource": {"resourceType": "Observation", %s, "subject": {"reference": "urn:uuid:p"},
             "code": {"coding": [{"system": "http://loinc.org", "code": "71802-3"}]}, %s}}\
            """.formatted(elements, value);
    }

    private static String problem(String code, String elements) {
        return """
            {"fullUrl": "urn:uuid:%s", "resource": {"resourceType": "Condition", "subject": {"reference": "urn:uuid:p"},
             "clinicalStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-clinical",
               "code": "active"}]},
             "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "%s"}]}, %s}}\
            """.formatted(code, code, elements);
    }

    private static String visit(String id, String elements) {
        return """
            {"fullUrl": "urn:uuid:%s", "resource": {"resourceType": "Encounter", "status": "finished",
             "subject": {"reference": "urn:uuid:p"},
             "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "EMER"}, %s}}\
            """.formatted(id, elements);
    }
}
