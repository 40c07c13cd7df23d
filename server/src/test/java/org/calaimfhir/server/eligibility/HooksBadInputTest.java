package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.calaimfhir.server.standards.Shows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that cannot be answered: what is wrong, where, and what to send instead. */
class HooksBadInputTest extends HookServerTest {

    private static final String NOBODY = "nobody-here";

    @Test
    @Shows("cds-hooks_2.0@76")
    void an_unknown_service_is_not_found_and_those_that_exist_are_named() {
        call("no-such-service", body("patient-view", NOBODY))
                .statusCode(404)
                .body("issue[0].diagnostics", containsString(PATIENT_VIEW));
        hooks().body("{\"feedback\": []}")
                .post("/no-such-service/feedback")
                .then()
                .statusCode(404);
    }

    @Test
    void a_service_is_for_its_own_hook() {
        refusedAt(call(PATIENT_VIEW, body("order-sign", NOBODY)), 400, "hook");
        ObjectNode none = body("patient-view", NOBODY);
        none.remove("hook");
        refusedAt(call(PATIENT_VIEW, none), 400, "hook");
    }

    @Test
    @Shows("cds-hooks_2.0@76")
    void what_the_standard_requires_is_required() {
        for (String name : new String[] {"hookInstance", "context"}) {
            ObjectNode body = body("patient-view", NOBODY);
            body.remove(name);
            refusedAt(call(PATIENT_VIEW, body), 400, name);
        }
        ObjectNode nobody = body("patient-view", NOBODY);
        nobody.putObject("context");
        refusedAt(call(PATIENT_VIEW, nobody), 400, "context.patientId");
        refusedAt(call(ORDER_SIGN, body("order-sign", NOBODY)), 400, "context.draftOrders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient/1", "1?x=y", "../1", "1 or 1=1", "\u00e9"})
    void an_id_is_an_id(String id) {
        refusedAt(call(PATIENT_VIEW, body("patient-view", id)), 400, "context.patientId");
    }

    @Test
    @Shows("cds-hooks_2.0@54")
    void somebody_of_whom_nothing_is_known_cannot_be_answered() {
        refusedAt(call(PATIENT_VIEW, body("patient-view", NOBODY)), 412, "context.patientId");
        ObjectNode nothing = body("patient-view", NOBODY);
        nothing.putObject("prefetch").putNull("patient");
        refusedAt(call(PATIENT_VIEW, nothing), 412, "context.patientId");
    }

    @Test
    @Shows("cds-hooks_2.0@54")
    void an_id_of_another_server_is_never_taken_for_one_of_ours_and_that_server_is_never_asked() {
        String member = homelessMember();
        ObjectNode elsewhere = body("patient-view", member).put("fhirServer", "http://localhost:1/fhir");
        elsewhere.putObject("fhirAuthorization").put("access_token", "x").put("token_type", "Bearer");
        refusedAt(call(PATIENT_VIEW, elsewhere), 412, "prefetch");

        ObjectNode here = body("patient-view", member).put("fhirServer", "http://localhost:" + port() + "/fhir/");
        call(PATIENT_VIEW, here).statusCode(200).body(card(SERVICE) + ".indicator", equalTo("info"));
    }

    @Test
    @Shows("cds-hooks_2.0@54")
    void data_without_the_patient_is_not_enough() {
        ObjectNode body = prefetch("condition", condition("1", HOMELESS));
        refusedAt(call(PATIENT_VIEW, body), 412, "prefetch.patient");
    }

    @Test
    void data_about_somebody_else_is_refused() {
        refusedAt(
                call(PATIENT_VIEW, prefetch("patient", "{\"resourceType\": \"Patient\", \"id\": \"2\"}")),
                400,
                "prefetch.patient");
        refusedAt(call(PATIENT_VIEW, prefetch("condition", condition("2", HOMELESS))), 400, "prefetch.condition");
        refusedAt(
                call(
                        PATIENT_VIEW,
                        prefetch("condition", condition("1", HOMELESS).replace("Patient/", "urn:x/Patient/"))),
                400,
                "prefetch.condition");
        ObjectNode orders = withOrders(body("order-sign", "1"), order("2", SERVICE, "draft"));
        refusedAt(call(ORDER_SIGN, orders), 400, "context.draftOrders");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "condition; true; prefetch.condition",
                "condition; 7; prefetch.condition",
                "condition; []; prefetch.condition",
                "condition; {'resourceType': 'Bundle', 'type': 'all'}; prefetch.condition.type",
                "patient; {'resourceType': 'Patient', 'id': '1', 'nickname': 1}; prefetch.patient",
                "patient; {'resourceType': 'Patient', 'id': '1', 'birthDate': 'once'}; prefetch.patient.birthDate"
            })
    void what_no_answer_can_do_without_is_refused_with_its_place(String key, String sent, String place) {
        refusedAt(call(PATIENT_VIEW, prefetch(key, sent.replace('\'', '"'))), 400, place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'resourceType': 'Nonsense'}",
                "{'resourceType': 'Condition', 'nickname': 1}",
                "{'resourceType': 'Condition', 'recordedDate': 'yesterday'}",
                "{'resourceType': 'Coverage', 'status': 'active'}",
                "{'resourceType': 'Bundle', 'type': 'searchset', 'entry': [{'resource': {'resourceType': 'Condition',"
                        + " 'code': 'x'}}]}"
            })
    void a_resource_that_is_not_fhir_is_left_out(String sent) {
        ObjectNode body = prefetch("condition", condition("1", HOMELESS));
        ObjectNode prefetch = (ObjectNode) body.path("prefetch");
        prefetch.putRawValue("patient", new RawValue("{\"resourceType\": \"Patient\", \"id\": \"1\"}"));
        String cards = call(PATIENT_VIEW, body).statusCode(200).extract().asString();
        prefetch.putRawValue("coverage", new RawValue(sent.replace('\'', '"')));

        assertThat(call(PATIENT_VIEW, body)
                        .statusCode(200)
                        .extract()
                        .path("cards.summary")
                        .toString())
                .isEqualTo(JsonPath.from(cards).getList("cards.summary").toString());
    }

    @Test
    void a_date_of_birth_to_come_is_refused() {
        refusedAt(
                call(
                        PATIENT_VIEW,
                        prefetch(
                                "patient",
                                "{\"resourceType\": \"Patient\", \"id\": \"1\", \"birthDate\": \"" + today().plusDays(1)
                                        + "\"}")),
                422,
                "prefetch.patient.birthDate");
    }

    @Test
    void a_day_of_death_to_come_is_refused() {
        refusedAt(
                call(
                        PATIENT_VIEW,
                        prefetch(
                                "patient",
                                "{\"resourceType\": \"Patient\", \"id\": \"1\", \"deceasedDateTime\": \""
                                        + today().plusDays(1) + "\"}")),
                422,
                "prefetch.patient.deceased");
    }

    @Test
    @Shows({"cds-hooks_2.0@1", "cds-hooks_2.0@14"})
    void the_limits_of_the_fhir_endpoint_hold_here_too() {
        String post = "/" + PATIENT_VIEW;
        plain(hooks().body("{\"hook\": ").post(post).then(), 400);
        plain(hooks().body("[]").post(post).then(), 400);
        plain(hooks().body("null").post(post).then(), 400);
        plain(hooks().post(post).then(), 400);
        plain(hooks().body("{\"hook\": \"a\", \"hook\": \"b\"}").post(post).then(), 400);
        plain(hooks().body("{\"hook\": \"\\u0000\"}").post(post).then(), 400);
        plain(hooks().body("[".repeat(100_000)).post(post).then(), 400);
        plain(
                hooks().body("{\"a\":".repeat(100) + "1" + "}".repeat(100))
                        .post(post)
                        .then(),
                400);
        plain(hooks().body("{\"hook\": " + "9".repeat(2_000) + "}").post(post).then(), 400);
        plain(
                hooks().body("{\"hook\": \"" + "x".repeat(6 * 1024 * 1024) + "\"}")
                        .post(post)
                        .then(),
                413);
        plain(
                hooks().contentType("application/xml")
                        .body("<Patient xmlns=\"http://hl7.org/fhir\"><active value=\"true\"/></Patient>")
                        .post(post)
                        .then(),
                415);
        plain(hooks().contentType("text/plain").body("{}").post(post).then(), 415);
        plain(hooks().get(post).then(), 405);
        plain(hooks().body("{}").put(post).then(), 405);
        plain(hooks().body("{}").post().then(), 405);
    }

    private static void plain(ValidatableResponse answer, int status) {
        answer.statusCode(status)
                .contentType(containsString("json"))
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].details.text", not(containsString("Exception")));
    }

    /** A call about patient 1, with the Patient unless it is what is sent. */
    private static ObjectNode prefetch(String key, String sent) {
        ObjectNode body = body("patient-view", "1");
        ObjectNode prefetch = body.putObject("prefetch");
        prefetch.putRawValue(key, new RawValue(sent));
        return body;
    }
}
