package org.calaimfhir.server.security.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calaimfhir.server.standards.Shows.SMART;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.ServedCapabilities;
import org.calaimfhir.server.standards.Shows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token opens, and what it does not. */
class ScopesTest {

    private static final String NAME = "Isaura";
    private static final String PATIENT = "{\"resourceType\": \"Patient\", \"name\": [{\"family\": \"" + NAME + "\"}]}";

    private static final String PATCH = "[{\"op\": \"add\", \"path\": \"/language\", \"value\": \"en\"}]";

    private static String patient;

    private final AccessServer server = AccessServer.running();

    static Stream<String> types() {
        return ServedCapabilities.storedTypeNames().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    @Shows({SMART + 95, SMART + 241, SMART + 266})
    void whoever_may_read_may_not_write(String type) {
        Supplier<RequestSpecification> reader = () -> server.with("system/*.rs");
        forbidden(reader.get().body("{\"resourceType\": \"" + type + "\"}").post("/" + type), type + ".c");
        forbidden(
                reader.get()
                        .body("{\"resourceType\": \"" + type + "\", \"id\": \"1\"}")
                        .put("/" + type + "/1"),
                type + ".u");
        forbidden(patching("system/*.rs").body(PATCH).patch("/" + type + "/1"), type + ".u");
        forbidden(reader.get().delete("/" + type + "/1"), type + ".d");
    }

    @ParameterizedTest
    @MethodSource("types")
    @Shows({SMART + 95, SMART + 241, SMART + 266})
    void whoever_may_write_may_not_read(String type) {
        Supplier<RequestSpecification> writer = () -> server.with("system/*.cud");
        forbidden(writer.get().get("/" + type), type + ".s");
        forbidden(writer.get().get("/" + type + "/1"), type + ".r");
        forbidden(writer.get().get("/" + type + "/1/_history"), type + ".r");
        forbidden(form("system/*.cud").post("/" + type + "/_search"), type + ".s");
    }

    @Test
    @Shows({SMART + 142, SMART + 144, SMART + 243, SMART + 369})
    void a_letter_opens_what_it_stands_for() {
        String id = patient();
        server.with("system/Patient.r").get("/Patient/" + id).then().statusCode(200);
        server.with("system/Patient.s").get("/Patient?name=" + NAME).then().statusCode(200);
        server.with("system/Patient.read").get("/Patient?_count=1").then().statusCode(200);
        server.with("system/Patient.c").body(PATIENT).post("/Patient").then().statusCode(201);
        server.with("system/Patient.u")
                .body(PATIENT.replace("{\"resourceType\"", "{\"id\": \"" + id + "\", \"resourceType\""))
                .put("/Patient/" + id)
                .then()
                .statusCode(200);
        form("system/Patient.s")
                .formParam("name", NAME)
                .post("/Patient/_search")
                .then()
                .statusCode(200);
        server.with("system/*.r").get("/Patient/" + id).then().statusCode(200).body("id", equalTo(id));
        forbidden(server.with("system/Task.cruds").get("/Patient/" + id), "Patient.r");
        server.with("system/Task.r")
                .body("{\"resourceType\": \"Parameters\"}")
                .get("/ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/administrative-gender")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("types")
    @Shows({SMART + 144, SMART + 244})
    void a_star_opens_every_type_that_there_is_and_no_other(String type) {
        server.with("system/*.r").get("/" + type + "/nobody").then().statusCode(404);
        server.with("system/*.cruds").get("/Account").then().statusCode(404);
    }

    @Test
    @Shows(SMART + 123)
    void an_update_that_creates_is_an_update() {
        String id = UUID.randomUUID().toString();
        String body = PATIENT.replace("{\"resourceType\"", "{\"id\": \"" + id + "\", \"resourceType\"");

        forbidden(server.with("system/Patient.c").body(body).put("/Patient/" + id), "Patient.u");
        server.with("system/Patient.u").body(body).put("/Patient/" + id).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "system/Task.rs, /Task?_include=Task:focus:ServiceRequest, ServiceRequest.s",
        "system/Task.rs, /Task?_include=Task:owner, Organization.s",
        "system/Task.rs, /Task?patient.name=x, Patient.s",
        "system/Task.rs, /Task?patient:Patient.name=x, Patient.s",
        "system/Patient.rs, /Patient?_has:Task:patient:status=requested, Task.s",
        "system/Patient.rs, /Patient?_revinclude=Task:patient, Task.s",
        "system/Patient.rs, /Patient?_revinclude:iterate=Observation:patient, Observation.s",
        "system/Patient.rs, /Patient/1/$check-eligibility?service=1a, Coverage.r",
        "system/Patient.rs, /$export?_type=Task, Task.r",
        "system/Patient.rs, /$export, *.r",
        "system/Patient.rs, /$export-poll-status?_jobId=1, Binary.r",
        "system/Patient.rs, /Patient/1/$everything, *.r"
    })
    @Shows({SMART + 95, SMART + 243, SMART + 266})
    void what_a_request_looks_into_beside_its_type_is_asked_for_too(String scope, String address, String missing) {
        forbidden(server.with(scope).get(address), missing);
    }

    @ParameterizedTest
    @CsvSource({
        "system/Task.rs system/ServiceRequest.s, /Task?_include=Task:focus:ServiceRequest",
        "system/Task.rs system/Patient.s, /Task?patient.name=x",
        "system/Patient.rs system/Task.s, /Patient?_has:Task:patient:status=requested"
    })
    void and_opens_when_it_is_there(String scope, String address) {
        server.with(scope).get(address).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "transaction"})
    @Shows(SMART + 130)
    void each_entry_of_a_bundle_needs_its_own_and_else_nothing_is_done(String kind) {
        String mark = UUID.randomUUID().toString();
        String named = PATIENT.replace(NAME, mark);
        String bundle = "{\"resourceType\": \"Bundle\", \"type\": \"" + kind + "\", \"entry\": ["
                + "{\"resource\": " + named + ", \"request\": {\"method\": \"POST\", \"url\": \"Patient\"}},"
                + "{\"request\": {\"method\": \"DELETE\", \"url\": \"Task/1\"}}]}";

        Response answer = server.with("system/Patient.cruds").body(bundle).post("/");

        forbidden(answer, "Task.d").then().body("issue[0].expression", hasItem("Bundle.entry[1]"));
        assertThat(answer.<List<?>>path("issue")).hasSize(1);
        server.with("system/Patient.s")
                .get("/Patient?family=" + mark + "&_summary=count")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "system/Task.cruds | GET    | Patient/1                | Patient.r",
                "system/Task.cruds | GET    | Patient?name=x           | Patient.s",
                "system/Task.cruds | GET    | Task?_include=Task:focus:ServiceRequest | ServiceRequest.s",
                "system/Task.cruds | GET    | Task?patient.name=x      | Patient.s",
                "system/Task.cruds | GET    | Patient/1/$everything    | *.r",
                "system/Task.rs    | DELETE | Task/1                   | Task.d"
            })
    @Shows(SMART + 130)
    void an_entry_of_a_batch_is_read_as_a_request_is(String scope, String method, String url, String missing) {
        String bundle = "{\"resourceType\": \"Bundle\", \"type\": \"batch\", \"entry\": [{\"request\": {\"method\": \""
                + method + "\", \"url\": \"" + url + "\"}}]}";
        forbidden(server.with(scope).body(bundle).post("/"), missing);
    }

    @Test
    void a_condition_looks_at_what_is_there() {
        forbidden(
                server.with("system/Patient.c")
                        .header("If-None-Exist", "identifier=x|1")
                        .body(PATIENT)
                        .post("/Patient"),
                "Patient.s");
        String conditional =
                "{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": [{\"resource\": " + PATIENT
                        + ", \"request\": {\"method\": \"POST\", \"url\": \"Patient\", \"ifNoneExist\":"
                        + " \"identifier=x|1\"}}]}";
        forbidden(server.with("system/Patient.c").body(conditional).post("/"), "Patient.s");
        String reference = "{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": [{\"resource\":"
                + " {\"resourceType\": \"Task\", \"status\": \"requested\", \"intent\": \"order\", \"for\":"
                + " {\"reference\": \"Patient?identifier=x|1\"}}, \"request\": {\"method\": \"POST\", \"url\":"
                + " \"Task\"}}]}";
        forbidden(server.with("system/Task.c").body(reference).post("/"), "Patient.s");
    }

    @Test
    void hooks_ask_for_what_decisions_read() {
        String call = "{\"hook\": \"patient-view\", \"hookInstance\": \"1\", \"context\": {\"patientId\": \"1\"}}";
        forbidden(
                server.with("system/Patient.r")
                        .basePath("/cds-services")
                        .body(call)
                        .post("/calaim-patient-view"),
                "Coverage.r");
        server.with("system/*.r")
                .basePath("/cds-services")
                .body(call)
                .post("/calaim-patient-view")
                .then()
                .statusCode(412);
    }

    /** Else a decision would read what its scopes do not name. */
    @Test
    void decisions_name_all_that_cds_clients_are_asked_to_send() {
        List<String> searches = given().get(server.address() + "/cds-services")
                .jsonPath()
                .getList("services[0].prefetch.values().flatten()");

        assertThat(searches).isNotEmpty().allSatisfy(search -> assertThat(OperationNeeds.OF_A_DECISION)
                .contains(search.split("[/?]")[0]));
    }

    private RequestSpecification form(String scope) {
        return typed(scope, "application/x-www-form-urlencoded;charset=UTF-8");
    }

    private RequestSpecification patching(String scope) {
        return typed(scope, "application/json-patch+json;charset=UTF-8");
    }

    private RequestSpecification typed(String scope, String type) {
        return given().baseUri(server.address())
                .basePath("/fhir")
                .contentType(type)
                .header("Authorization", "Bearer " + server.token(scope));
    }

    private String patient() {
        if (patient == null) {
            patient = server.with("system/Patient.c")
                    .body(PATIENT)
                    .post("/Patient")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        return patient;
    }

    private static Response forbidden(Response answer, String scope) {
        answer.then()
                .statusCode(403)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].severity", equalTo("error"))
                .body("issue[0].code", equalTo("forbidden"))
                .body("issue[0].details.text", containsString("system/" + scope))
                .body("issue[0].diagnostics", containsString("Request " + answer.header("X-Request-ID")));
        return answer;
    }
}
