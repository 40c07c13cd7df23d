package org.calaimfhir.server.records;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.calaimfhir.server.records.GuardedStory.SERVER;
import static org.calaimfhir.server.records.GuardedStory.answer;
import static org.calaimfhir.server.records.GuardedStory.condition;
import static org.calaimfhir.server.records.GuardedStory.counted;
import static org.calaimfhir.server.records.GuardedStory.idOf;
import static org.calaimfhir.server.records.GuardedStory.inEmergency;
import static org.calaimfhir.server.records.GuardedStory.patch;
import static org.calaimfhir.server.records.GuardedStory.reads;
import static org.calaimfhir.server.records.GuardedStory.recorded;
import static org.calaimfhir.server.records.RecordsServer.CLINIC;
import static org.calaimfhir.server.records.RecordsServer.OTHER_PROVIDER;
import static org.calaimfhir.server.records.RecordsServer.PLAN;
import static org.calaimfhir.server.records.RecordsServer.PROVIDER;
import static org.calaimfhir.server.records.RecordsServer.STATE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.calaimfhir.server.records.RecordsServer.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a Part 2 programme records of a member is seen by the programme alone, until the member says otherwise: not read,
 * not found, not counted, not by any way around, and not again once the member has changed their mind.
 */
class GuardedRecordsTest {

    /** Stands in the programme's records and nowhere else. */
    private static final String CANARY = "canary-0815";

    private static final String SUD = "F11.20";

    /** A code that the programme alone recorded. */
    private static final String OWN = "F14.21";

    private static final List<Client> OTHERS = List.of(PLAN, OTHER_PROVIDER, CLINIC, STATE);

    private static String condition;
    private static String encounter;
    private static String primaryCare;

    private final List<String> consents = new ArrayList<>();

    @BeforeAll
    static void a_programme_and_others_serve_the_same_member() throws IOException {
        Response referral = SERVER.send(
                CLINIC, "POST", "", Files.readString(Path.of("..", "docs", "examples", "referral-brian.json")));
        referral.then().statusCode(200);
        String task = SERVER.as(PLAN).get("/Task?status=requested").path("entry[0].resource.id");
        patch(PLAN, "Task/" + task, "/status", "accepted").then().statusCode(200);
        patch(PLAN, "Task/" + task, "/status", "in-progress").then().statusCode(200);
        patch(PLAN, "Task/" + task, "/owner/reference", "Organization/" + OTHER_PROVIDER.organization())
                .then()
                .statusCode(200);
        recorded(PLAN, "Task", """
                "status": "requested", "intent": "order", "for": {"reference": "Patient/brian"},
                "requester": {"reference": "Organization/%s"}, "owner": {"reference": "Organization/%s"}
                """.formatted(PLAN.organization(), PROVIDER.organization()));
        condition = recorded(PROVIDER, "Condition", condition(CANARY, SUD, OWN));
        encounter = recorded(PROVIDER, "Encounter", """
                "status": "finished", "class": {"code": "FLD"}, "subject": {"reference": "Patient/brian"},
                "serviceProvider": {"reference": "Organization/%s"}, "reasonCode": [{"text": "%s"}],
                "period": {"start": "2026-11-21"}
                """.formatted(PROVIDER.organization(), CANARY));
        primaryCare = recorded(CLINIC, "Condition", condition("primary care", SUD));
    }

    @AfterEach
    void the_member_takes_back_what_they_signed() {
        consents.forEach(consent -> revoke(consent));
    }

    private static void revoke(String consent) {
        patch(PROVIDER, consent, "/status", "inactive").then().statusCode(200);
    }

    private String signed(String provision) {
        String consent = recorded(PROVIDER, "Consent", SignedForms.form(provision));
        consents.add(consent);
        return consent;
    }

    @Test
    void others_do_not_see_what_a_programme_recorded() {
        for (String address : List.of(condition, encounter)) {
            assertThat(reads(PROVIDER, address)).isTrue();
            assertThat(reads(PROVIDER, address + "/_history/1")).isTrue();
            for (Client other : OTHERS) {
                for (String below : List.of("", "/_history/1", "/_history", "?_elements=id")) {
                    assertThat(SERVER.as(other).get("/" + address + below).statusCode())
                            .as(other.id() + " " + address + below)
                            .isEqualTo(404);
                }
            }
        }
    }

    @Test
    void nor_can_they_ask_about_it() {
        String both = "_id=" + idOf(condition) + "," + idOf(primaryCare);
        assertThat(counted(PROVIDER, "/Condition?code=" + SUD + "&" + both + "&_summary=count"))
                .isEqualTo(2);
        assertThat(counted(PROVIDER, "/Patient?_has:Condition:patient:code=" + OWN + "&_summary=count"))
                .isEqualTo(1);
        for (Client other : OTHERS) {
            assertThat(counted(other, "/Condition?code=" + SUD + "&" + both + "&_summary=count"))
                    .as(other.id())
                    .isEqualTo(1);
            assertThat(counted(other, "/Condition?" + both + "&_total=accurate&_count=1"))
                    .isEqualTo(1);
            assertThat(counted(other, "/Patient?_has:Condition:patient:code=" + OWN + "&_summary=count"))
                    .isZero();
            for (String query : List.of(
                    "/Condition?patient=Patient/brian&_count=1000",
                    "/Condition?patient.identifier=x&_count=1000",
                    "/Condition?patient=Patient/brian&_include=Condition:patient&_sort=-_lastUpdated",
                    "/Encounter?patient=Patient/brian&_include=Encounter:patient",
                    "/Patient?_id=brian&_revinclude=Condition:patient&_revinclude=Encounter:patient")) {
                assertThat(answer(other, query)).as(other.id() + query).doesNotContain(CANARY);
            }
        }
        assertThat(answer(PROVIDER, "/Condition?patient=Patient/brian")).contains(CANARY);
    }

    @Test
    void nor_by_the_entries_of_a_batch() {
        String batch = """
                {"resourceType": "Bundle", "type": "batch", "entry": [
                  {"request": {"method": "GET", "url": "%s"}},
                  {"request": {"method": "GET", "url": "Encounter?patient=Patient/brian"}}]}""".formatted(condition);
        assertThat(SERVER.send(PROVIDER, "POST", "", batch).asString()).contains(CANARY);
        assertThat(SERVER.send(PLAN, "POST", "", batch).asString()).doesNotContain(CANARY);
    }

    @Test
    void the_same_code_from_primary_care_is_ordinary_data() {
        for (Client each : List.of(PLAN, OTHER_PROVIDER, CLINIC, STATE, PROVIDER)) {
            assertThat(reads(each, primaryCare)).as(each.id()).isTrue();
        }
    }

    @Test
    void a_record_carries_its_labels() {
        SERVER.as(PROVIDER)
                .get("/" + condition)
                .then()
                .body("meta.security.code", hasItems("SUD", "42CFRPart2", "R", "NORDSCLCD"));
        SERVER.as(PLAN).get("/" + primaryCare).then().body("meta.security", nullValue());
    }

    @Test
    void who_leaves_a_label_out_opens_nothing() {
        String own = recorded(PROVIDER, "Condition", condition("second " + CANARY, SUD));
        String body =
                "{\"resourceType\": \"Condition\", \"id\": \"" + idOf(own) + "\", " + condition("changed", SUD) + "}";
        SERVER.send(PROVIDER, "PUT", "/" + own, body).then().statusCode(200);
        SERVER.as(PROVIDER).get("/" + own).then().body("meta.security.code", hasItems("42CFRPart2"));
        assertThat(reads(PLAN, own)).isFalse();
        assertThat(reads(PLAN, own + "/_history/1")).isFalse();
    }

    @Test
    void whoever_labels_a_record_is_heard() {
        String own = recorded(CLINIC, "Condition", """
                "meta": {"security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "ETH"}]},
                """ + condition("labelled by its sender", SUD));
        assertThat(reads(CLINIC, own)).isTrue();
        assertThat(reads(PLAN, own)).isFalse();
    }

    @Test
    void hiv_is_kept_from_the_plan_by_its_codes() {
        String own = recorded(CLINIC, "Condition", condition("hiv", "B20"));
        assertThat(reads(CLINIC, own)).isTrue();
        assertThat(reads(PLAN, own)).isFalse();
        assertThat(reads(OTHER_PROVIDER, own)).isFalse();
    }

    @Test
    void a_consent_opens_and_its_revocation_closes_at_once() {
        assertThat(reads(PLAN, condition)).isFalse();
        String consent = signed(SignedForms.permit(SignedForms.PARTNERS, ""));
        assertThat(reads(PLAN, condition)).isTrue();
        assertThat(reads(OTHER_PROVIDER, condition)).isTrue();
        assertThat(reads(PLAN, encounter)).isTrue();
        assertThat(answer(PLAN, "/Patient?_id=brian&_revinclude=Condition:patient"))
                .contains(CANARY);
        assertThat(reads(STATE, condition)).isFalse();
        for (String way : List.of("", "&_revinclude=Condition:patient", "&_total=accurate")) {
            String type = way.contains("_rev") ? "/Patient?_id=brian" : "/Condition?patient=Patient/brian";
            SERVER.as(PLAN).get(type + way).then().body("meta.security.code", hasItems("R", "42CFRPart2", "NORDSCLCD"));
        }
        revoke(consent);
        assertThat(reads(PLAN, condition)).isFalse();
        assertThat(counted(PLAN, "/Condition?_id=" + idOf(condition) + "&_summary=count"))
                .isZero();
        SERVER.as(PLAN).get("/Condition?patient=Patient/brian").then().body("meta.security", nullValue());
    }

    @Test
    void a_consent_that_names_one_opens_to_that_one() {
        signed(SignedForms.permit(SignedForms.only(OTHER_PROVIDER), ""));
        assertThat(reads(OTHER_PROVIDER, condition)).isTrue();
        assertThat(reads(PLAN, condition)).isFalse();
    }

    @Test
    void a_later_no_beats_an_earlier_yes() {
        signed(SignedForms.permit(SignedForms.PARTNERS, ""));
        String no = signed("\"type\": \"permit\", \"provision\": [" + SignedForms.about("deny", "") + "]");
        assertThat(reads(PLAN, condition)).isFalse();
        revoke(no);
        assertThat(reads(PLAN, condition)).as("an older yes does not come back").isFalse();
        signed(SignedForms.permit(SignedForms.PARTNERS, ""));
        assertThat(reads(PLAN, condition)).isTrue();
        signed("\"type\": \"deny\"");
        assertThat(reads(PLAN, condition)).isFalse();
    }

    @Test
    void a_consent_opens_in_its_time() {
        signed(SignedForms.permit(SignedForms.PARTNERS, ", \"period\": {\"end\": \"2020-01-01\"}"));
        assertThat(reads(PLAN, condition)).isFalse();
        signed(SignedForms.permit(SignedForms.PARTNERS, ", \"period\": {\"start\": \"2090-01-01\"}"));
        assertThat(reads(PLAN, condition)).isFalse();
        signed(SignedForms.permit(
                SignedForms.PARTNERS, ", \"period\": {\"start\": \"2020-01-01\", \"end\": \"2090-01-01\"}"));
        assertThat(reads(PLAN, condition)).isTrue();
    }

    @Test
    void a_consent_is_taken_back_and_not_deleted() {
        String consent = signed(SignedForms.permit(SignedForms.PARTNERS, ""));
        SERVER.send(PROVIDER, "DELETE", "/" + consent, null).then().statusCode(403);
        assertThat(reads(PLAN, condition)).isTrue();
    }

    @Test
    void a_consent_for_somebody_who_is_not_seen_is_refused() {
        String body = "{\"resourceType\": \"Consent\", "
                + SignedForms.form(SignedForms.permit(SignedForms.PARTNERS, ""))
                        .replace("Patient/brian", "Patient/linda")
                + "}";
        SERVER.send(PROVIDER, "POST", "/Consent", body)
                .then()
                .statusCode(422)
                .body("issue[0].details.text", containsString("does not exist"));
    }

    @Test
    void one_that_cannot_be_read_is_refused() {
        String body = "{\"resourceType\": \"Consent\", "
                + SignedForms.form(SignedForms.permit(SignedForms.PARTNERS, ""))
                        .replaceFirst("\"dateTime\": \"[^\"]*\"", "\"dateTime\": \"soon\"")
                + "}";
        assertThat(SERVER.send(PROVIDER, "POST", "/Consent", body).statusCode()).isIn(400, 422);
    }

    @Test
    void an_emergency_with_a_reason_opens_one_request_and_is_recorded() {
        String address = "/" + condition;
        inEmergency(OTHER_PROVIDER, "unconscious in the emergency department")
                .get(address)
                .then()
                .statusCode(200);
        assertThat(reads(OTHER_PROVIDER, condition)).isFalse();
        SERVER.as(OTHER_PROVIDER)
                .get("/AuditEvent?patient=Patient/brian")
                .then()
                .body("entry.resource.purposeOfEvent.flatten().coding.flatten().code", hasItems("BTG"))
                .body(
                        "entry.resource.purposeOfEvent.flatten().text",
                        hasItems("unconscious in the emergency department"));
    }

    @Test
    void an_emergency_without_a_reason_or_of_others_opens_nothing() {
        inEmergency(OTHER_PROVIDER, " ").get("/" + condition).then().statusCode(400);
        inEmergency(OTHER_PROVIDER, "break the glass")
                .get("/" + condition)
                .then()
                .statusCode(400);
        inEmergency(PLAN, "curious").get("/" + condition).then().statusCode(403);
        inEmergency(STATE, "curious").get("/" + condition).then().statusCode(403);
    }

    @Test
    void an_emergency_is_about_one_person() {
        String reason = "unconscious";
        inEmergency(OTHER_PROVIDER, reason).get("/Condition?_count=50").then().statusCode(400);
        inEmergency(OTHER_PROVIDER, reason)
                .get("/Condition?patient=brian,alma")
                .then()
                .statusCode(400);
        inEmergency(OTHER_PROVIDER, reason)
                .get("/Condition?patient=brian")
                .then()
                .statusCode(200)
                .body("entry.resource.id", hasItems(condition.substring("Condition/".length())));
        inEmergency(OTHER_PROVIDER, reason)
                .body("{\"resourceType\": \"Bundle\", \"type\": \"batch\", \"entry\": [{\"request\": {\"method\":"
                        + " \"GET\", \"url\": \"Condition?patient=brian\"}}]}")
                .post("/")
                .then()
                .statusCode(400);
        inEmergency(OTHER_PROVIDER, reason)
                .body("{\"resourceType\": \"Condition\", \"subject\": {\"reference\": \"Patient/brian\"}}")
                .post("/Condition")
                .then()
                .statusCode(400);
    }

    /** Nobody takes a part in a consent, or makes a tie, by way of a search that the server would follow. */
    @Test
    void a_reference_by_a_search_is_not_followed() {
        String form = "{\"resourceType\": \"Consent\", "
                + SignedForms.form(SignedForms.permit(SignedForms.PARTNERS, ""))
                        .replace("Patient/brian", "Patient?_id=brian")
                        .replace("Organization/", "Organization?_id=")
                + "}";
        String bundle = "{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": [{\"resource\": " + form
                + ", \"request\": {\"method\": \"POST\", \"url\": \"Consent\"}}]}";
        SERVER.as(OTHER_PROVIDER)
                .body(bundle)
                .post("/")
                .then()
                .statusCode(403)
                .body("issue[0].details.text", containsString("reference by a search"));
        assertThat(reads(PLAN, condition)).isFalse();
    }

    /** The class is read again of what stands in the record. */
    @Test
    void notes_stay_notes_when_labels_are_left_out() {
        String label = "{\"system\": \"http://terminology.hl7.org/CodeSystem/v3-ActCode\", \"code\": \"%s\"}";
        String labels =
                "\"meta\": {\"security\": [" + label.formatted("PSYTHPN") + "," + label.formatted("SUD") + "]},";
        String notes = recorded(PROVIDER, "Condition", labels + condition("notes", "R45.89"));
        SERVER.send(
                        PROVIDER,
                        "PUT",
                        "/" + notes,
                        "{\"resourceType\": \"Condition\", \"id\": \"" + idOf(notes) + "\", "
                                + condition("notes", "R45.89") + "}")
                .then()
                .statusCode(200);
        signed(SignedForms.permit(SignedForms.PARTNERS, ""));
        assertThat(reads(PLAN, notes)).isFalse();
        assertThat(reads(PROVIDER, notes)).isTrue();
    }

    @Test
    void a_check_of_eligibility_counts_what_is_seen() {
        String hunger = recorded(PROVIDER, "Condition", condition("no food in the house", "Z59.41"));
        String path = "/Patient/brian/$check-eligibility";
        assertThat(answer(PROVIDER, path)).contains(hunger);
        assertThat(answer(PLAN, path)).doesNotContain(hunger);
        signed(SignedForms.permit(SignedForms.PARTNERS, ""));
        assertThat(answer(PLAN, path)).contains(hunger);
    }

    @Test
    void an_export_leaves_out_what_is_guarded() {
        Response started = SERVER.as(STATE).header("Prefer", "respond-async").get("/Patient/$export?_type=Condition");
        started.then().statusCode(202);
        String poll = started.header("Content-Location").replaceFirst(".*/fhir", "");
        Response done = await().atMost(1, MINUTES)
                .until(() -> SERVER.as(STATE).get(poll), answer -> answer.statusCode() == 200);
        StringBuilder files = new StringBuilder();
        for (String url : done.jsonPath().getList("output.url", String.class)) {
            files.append(SERVER.as(STATE)
                    .accept("application/fhir+ndjson")
                    .get(url.replaceFirst(".*/fhir", ""))
                    .asString());
        }
        assertThat(files).contains("primary care").doesNotContain(CANARY);
    }
}
