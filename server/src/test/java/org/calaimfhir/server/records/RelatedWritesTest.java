package org.calaimfhir.server.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calaimfhir.server.records.RecordsServer.CLINIC;
import static org.calaimfhir.server.records.RecordsServer.NOBODY;
import static org.calaimfhir.server.records.RecordsServer.OTHER_PLAN;
import static org.calaimfhir.server.records.RecordsServer.PLAN;
import static org.calaimfhir.server.records.RecordsServer.PROVIDER;
import static org.calaimfhir.server.records.RecordsServer.STATE;
import static org.hamcrest.Matchers.containsString;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.calaimfhir.server.records.RecordsServer.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody writes in another's name, about whom they do not see, or takes a record to another member. */
class RelatedWritesTest {

    private static final RecordsServer SERVER = RecordsServer.running();

    private static String coverage(String member, String plan) {
        return """
                {"resourceType": "Coverage", "status": "cancelled", "beneficiary": {"reference": "Patient/%s"},
                 "payor": [{"reference": "Organization/%s"}]}""".formatted(member, plan);
    }

    private static void refused(Response answer, int status, String words) {
        answer.then().statusCode(status).body("issue[0].details.text", containsString(words));
    }

    private static void post(Client client, String body, int status, String words) {
        String type = body.replaceAll("(?s).*?\"resourceType\": \"(\\w+)\".*", "$1");
        refused(SERVER.send(client, "POST", "/" + type, body), status, words);
    }

    @Test
    void nobody_writes_in_anothers_name() {
        post(PLAN, coverage("alma", OTHER_PLAN.organization()), 403, "in the name of another");
        post(PLAN, coverage("alma", "not-there"), 403, "in the name of another");
        SERVER.send(PLAN, "POST", "/Coverage", coverage("alma", PLAN.organization()))
                .then()
                .statusCode(201);
    }

    @Test
    void nor_by_an_identifier() {
        String body = """
                {"resourceType": "Coverage", "status": "cancelled", "beneficiary": {"reference": "Patient/alma"},
                 "payor": [{"identifier": {"system": "https://example.org/plans", "value": "no-such-plan"}}]}""";
        post(PLAN, body, 403, "in the name of another");
    }

    @Test
    void who_is_not_seen_is_as_somebody_who_is_not_there() {
        Response unseen = SERVER.send(PLAN, "POST", "/Coverage", coverage("linda", PLAN.organization()));
        Response missing = SERVER.send(PLAN, "POST", "/Coverage", coverage("not-there", PLAN.organization()));
        refused(unseen, 422, "does not exist");
        assertThat(plain(unseen)).isEqualTo(plain(missing));
    }

    @Test
    void a_part_writes_what_its_part_is() {
        post(CLINIC, coverage("brian", CLINIC.organization()), 403, "does not create such a Coverage");
        post(PROVIDER, "{\"resourceType\": \"Patient\"}", 403, "does not create such a Patient");
        post(NOBODY, "{\"resourceType\": \"Observation\"}", 422, "");
    }

    @Test
    void a_record_stays_with_its_member_and_its_organizations() {
        String id = SERVER.send(PLAN, "POST", "/Coverage", coverage("alma", PLAN.organization()))
                .path("id");
        patch(id, "/beneficiary/reference", "Patient/brian", "stays with the member");
        patch(id, "/payor/0/reference", "Organization/" + OTHER_PLAN.organization(), "same organizations");
        String put = coverage("brian", PLAN.organization()).replaceFirst("\\{", "{\"id\": \"" + id + "\", ");
        refused(SERVER.send(PLAN, "PUT", "/Coverage/" + id, put), 403, "stays with the member");
    }

    private static void patch(String id, String path, String value, String words) {
        String body = "[{\"op\": \"replace\", \"path\": \"" + path + "\", \"value\": \"" + value + "\"}]";
        refused(SERVER.send(PLAN, "PATCH", "/Coverage/" + id, body), 403, words);
    }

    @ParameterizedTest
    @CsvSource({"PUT", "PATCH", "DELETE"})
    void what_is_not_seen_is_not_changed_and_not_told(String method) {
        String body = method.equals("PUT")
                ? coverage("linda", OTHER_PLAN.organization()).replaceFirst("\\{", "{\"id\": \"%s\", ")
                : method.equals("PATCH") ? "[{\"op\": \"remove\", \"path\": \"/period\"}]" : null;
        Response unseen = change(method, "linda-coverage", body);
        Response missing = change(method, "not-there", body);
        refused(unseen, 404, "no such resource");
        assertThat(plain(unseen)).isEqualTo(plain(missing));
    }

    private static Response change(String method, String id, String body) {
        return SERVER.send(PLAN, method, "/Coverage/" + id, body == null ? null : body.replace("%s", id));
    }

    @Test
    void what_is_seen_is_not_always_changed() {
        refused(
                SERVER.send(
                        PLAN,
                        "PATCH",
                        "/Condition/brian-depression",
                        "[{\"op\": \"add\", \"path\": \"/recorder\", \"value\": {\"display\": \"x\"}}]"),
                403,
                "may read that Condition and not change it");
        refused(SERVER.send(PLAN, "DELETE", "/Patient/alma", null), 403, "may read that Patient");
    }

    @Test
    void what_depends_on_a_search_is_not_written() {
        refused(
                SERVER.as(PLAN)
                        .header("If-None-Exist", "identifier=1")
                        .body("{\"resourceType\": \"Patient\"}")
                        .post("/Patient"),
                403,
                "changes what a search finds");
        refused(SERVER.send(PLAN, "DELETE", "/Coverage?beneficiary=Patient/linda", null), 403, "a search finds");
        refused(SERVER.send(PLAN, "POST", "", """
                        {"resourceType": "Bundle", "type": "batch", "entry": [
                          {"request": {"method": "DELETE", "url": "Coverage?beneficiary=Patient/linda"}}]}"""), 403, "a search finds");
    }

    @Test
    void a_bundle_reads_or_writes() {
        refused(
                SERVER.send(PLAN, "POST", "", """
                        {"resourceType": "Bundle", "type": "batch", "entry": [
                          {"request": {"method": "GET", "url": "Patient/linda"}},
                          {"resource": %s, "request": {"method": "POST", "url": "Coverage"}}]}""".formatted(coverage("alma", PLAN.organization()))),
                403,
                "reads and writes in one Bundle");
    }

    @Test
    void an_entry_is_held_to_it_as_if_it_came_alone() {
        refused(
                SERVER.send(PLAN, "POST", "", """
                        {"resourceType": "Bundle", "type": "transaction", "entry": [
                          {"resource": %s, "request": {"method": "POST", "url": "Coverage"}}]}""".formatted(coverage("alma", OTHER_PLAN.organization()))),
                403,
                "in the name of another");
    }

    @Test
    void jobs_about_everybody_are_not_for_one() {
        for (String path : List.of(
                "/Patient/$export",
                "/$export",
                "/Group/1/$check-eligibility",
                "/Organization/riverbend-health-plan/$check-eligibility",
                "/$job-status?_jobId=1")) {
            SERVER.as(PLAN).header("Prefer", "respond-async").get(path).then().statusCode(403);
        }
    }

    @Test
    void the_state_writes_nothing() {
        post(STATE, coverage("alma", "riverbend-health-plan"), 403, "The state reads");
        refused(SERVER.send(STATE, "DELETE", "/Coverage/linda-coverage", null), 403, "The state reads");
    }

    @Test
    void a_step_is_taken_by_whose_it_is() throws IOException {
        Response sent = SERVER.send(
                CLINIC, "POST", "", Files.readString(Path.of("..", "docs", "examples", "referral-brian.json")));
        String task = sent.jsonPath().getList("entry.response.location", String.class).stream()
                .filter(location -> location.startsWith("Task/"))
                .findFirst()
                .orElseThrow()
                .split("/", -1)[1];
        String status = SERVER.as(CLINIC).get("/Task/" + task).path("status");
        String next = status.equals("requested") ? "accepted" : "on-hold";
        String body = "[{\"op\": \"replace\", \"path\": \"/status\", \"value\": \"" + next + "\"},"
                + "{\"op\": \"add\", \"path\": \"/statusReason\", \"value\": {\"text\": \"waits\"}}]";
        refused(SERVER.send(CLINIC, "PATCH", "/Task/" + task, body), 422, "taken by the owner");
    }

    private static String plain(Response answer) {
        return answer.statusCode() + answer.asString().replaceAll("Request [0-9a-f-]{36}", "");
    }
}
