package org.calaimfhir.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change is made to the version that it was meant for, leads nowhere wrong, and is made once. */
class ConditionsOfChangeTest extends ServerTest {

    private static final String JSON_PATCH = "application/json-patch+json";
    private static final String MEMBER = "https://calaimfhir.org/fhir/StructureDefinition/calaim-member";
    private static final String RENAME = "[{\"op\": \"replace\", \"path\": \"/name\", \"value\": \"c\"}]";
    private static final String STALE = "W/\"1\"";

    @Test
    void a_stale_condition_is_a_failed_condition() {
        String place = changed();
        fhir().header("If-Match", STALE)
                .body(named(place, "c"))
                .put("/" + place)
                .then()
                .statusCode(412);
        fhir().header("If-Match", STALE)
                .contentType(JSON_PATCH)
                .body(RENAME)
                .patch("/" + place)
                .then()
                .statusCode(412);
        fhir().header("If-Match", STALE).delete("/" + place).then().statusCode(412);
        fhir().get("/" + place).then().statusCode(200).header("ETag", "W/\"2\"");
        fhir().header("If-Match", "W/\"2\"").delete("/" + place).then().statusCode(200);
        fhir().get("/" + place).then().statusCode(410);
    }

    @Test
    void a_stale_condition_of_an_entry_is_one_too() {
        String place = changed();
        transaction(
                "{\"request\": {\"method\": \"DELETE\", \"url\": \"" + place + "\", \"ifMatch\": \"W/\\\"1\\\"\"}}",
                412);
        transaction("""
                {"resource": %s, "request": {"method": "PUT", "url": "%s", "ifMatch": "W/\\"1\\""}}
                """.formatted(named(place, "c"), place), 412);
        fhir().get("/" + place).then().statusCode(200).header("ETag", "W/\"2\"");
    }

    @Test
    void a_patch_in_a_transaction_is_held_to_the_profile() {
        String member = createReference("Patient", """
                {"resourceType": "Patient", "meta": {"profile": ["%s"]}, "name": [{"family": "Sample"}],
                 "birthDate": "1980-01-01", "identifier": [{"system": "https://calaimfhir.org/fhir/sid/medi-cal-cin",
                 "value": "90000001A"}]}""".formatted(MEMBER));
        transaction(patchEntry(member, "[{\"op\": \"remove\", \"path\": \"/birthDate\"}]"), 422);
        transaction(patchEntry(member, "[{\"op\": \"replace\", \"path\": \"/id\", \"value\": \"x\"}]"), 400);
        fhir().get("/" + member).then().body("birthDate", equalTo("1980-01-01"));
        transaction(patchEntry(member, "[{\"op\": \"add\", \"path\": \"/active\", \"value\": true}]"), 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Organization/nowhere", "javascript:alert(1)", "http://other.example/fhir/Organization/1"})
    void a_reference_that_no_search_parameter_follows_leads_somewhere_too(String target) {
        String organization = "{\"organization\": {\"reference\": \"" + target + "\"}}";
        String patient = "{\"resourceType\": \"Patient\", \"name\": [{\"family\": \"Sample\"}], "
                + "\"birthDate\": \"1980-01-01\", \"contact\": [%s]}";
        fhir().body(patient.formatted(organization))
                .post("/Patient")
                .then()
                .statusCode(422)
                .body("issue.expression.flatten()", hasItem(containsString("contact")));
        String stored = createReference("Patient", patient.formatted("{\"name\": {\"text\": \"Sample\"}}"));
        String patch = "[{\"op\": \"add\", \"path\": \"/contact/0\", \"value\": " + organization + "}]";
        fhir().contentType(JSON_PATCH).body(patch).patch("/" + stored).then().statusCode(422);
        transaction(patchEntry(stored, patch), 422);
    }

    @Test
    void many_conditional_updates_at_once_make_one_resource() throws Exception {
        String number = UUID.randomUUID().toString();
        List<Callable<Integer>> updates = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String body = """
                    {"resourceType": "Organization", "name": "n%d", "identifier": [{"system": "urn:h", "value": "%s"}]}
                    """.formatted(i, number);
            updates.add(() -> fhir().body(body)
                    .put("/Organization?identifier=urn:h%7C" + number)
                    .statusCode());
        }
        List<Integer> statuses = atOnce(updates);
        assertThat(statuses).isSubsetOf(200, 201, 409).containsOnlyOnce(201);
        fhir().get("/Organization?identifier=urn:h%7C" + number).then().body("total", equalTo(1));
    }

    @Test
    void many_conditional_creates_at_once_make_one_resource() throws Exception {
        String number = UUID.randomUUID().toString();
        String body = """
                {"resourceType": "Organization", "name": "n", "identifier": [{"system": "urn:h", "value": "%s"}]}
                """.formatted(number);
        List<Callable<Integer>> creates =
                Collections.nCopies(24, () -> fhir().header("If-None-Exist", "identifier=urn:h%7C" + number)
                        .body(body)
                        .post("/Organization")
                        .statusCode());
        assertThat(atOnce(creates)).isSubsetOf(200, 201, 409).containsOnlyOnce(201);
        fhir().get("/Organization?identifier=urn:h%7C" + number).then().body("total", equalTo(1));
    }

    @Test
    void nothing_refers_to_what_is_deleted_at_the_same_time() throws Exception {
        for (int i = 0; i < 20; i++) {
            String place = place();
            String patient = "{\"resourceType\": \"Patient\", \"name\": [{\"family\": \"Sample\"}], \"birthDate\": "
                    + "\"1980-01-01\", \"managingOrganization\": {\"reference\": \"" + place + "\"}}";
            List<Integer> statuses = atOnce(List.of(
                    () -> fhir().delete("/" + place).statusCode(),
                    () -> fhir().body(patient).post("/Patient").statusCode()));
            assertThat(statuses).isNotEqualTo(List.of(200, 201));
            assertThat(statuses.get(0)).isIn(200, 409);
            assertThat(statuses.get(1)).isIn(201, 409, 422);
        }
    }

    private static List<Integer> atOnce(List<Callable<Integer>> requests)
            throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : clients.invokeAll(requests)) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            clients.shutdown();
        }
    }

    private void transaction(String entry, int status) {
        fhir().body("{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": [" + entry + "]}")
                .post("/")
                .then()
                .statusCode(status);
    }

    private static String patchEntry(String target, String patch) {
        return """
                {"resource": {"resourceType": "Binary", "contentType": "%s", "data": "%s"},
                 "request": {"method": "PATCH", "url": "%s"}}
                """.formatted(
                        JSON_PATCH, Base64.getEncoder().encodeToString(patch.getBytes(StandardCharsets.UTF_8)), target);
    }

    private String place() {
        return createReference("Organization", "{\"resourceType\": \"Organization\", \"name\": \"a\"}");
    }

    /** With two versions. */
    private String changed() {
        String place = place();
        fhir().body(named(place, "b")).put("/" + place).then().statusCode(200);
        return place;
    }

    private static String named(String place, String name) {
        return "{\"resourceType\": \"Organization\", \"id\": \"" + place.substring(place.indexOf('/') + 1)
                + "\", \"name\": \"" + name + "\"}";
    }
}
