package org.calaimfhir.server.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plan works on it, the clinic follows it, and both read the same. */
class ReferralIsFollowedTest extends ReferralServerTest {

    private static final String STATUS_PATCH = """
            [{"op": "replace", "path": "/status", "value": "%s"}]""";

    private String plan;
    private String clinic;
    private String task;

    @BeforeEach
    void aReferral() {
        plan = plan();
        clinic = clinic();
        SentReferral sent = SentReferral.of(SentReferral.newCin(), clinic, plan);
        task = stored(accepted(sent), sent.index("Task"));
    }

    @Test
    void the_plan_finds_it_in_its_work_list() {
        ids("/Task?owner=" + plan + "&status=requested").body("entry.resource.id", contains(id()));
        ids("/Task?owner=" + plan + "&status=requested&_sort=-_lastUpdated&_count=50")
                .body("entry.resource.id", contains(id()));
    }

    @Test
    void no_other_plan_finds_it_in_its_work_list() {
        assertThat(count("Task?owner=" + plan() + "&status=requested")).isZero();
    }

    @Test
    void the_clinic_finds_it_by_id_and_among_its_own() {
        read(task).body("status", equalTo("requested")).body("requester.reference", equalTo(clinic));
        ids("/Task?requester=" + clinic).body("entry.resource.id", contains(id()));
    }

    @Test
    void what_the_plan_decides_leaves_its_work_list_and_reaches_the_clinic() {
        plansAnswer("accepted");

        assertThat(count("Task?owner=" + plan + "&status=requested")).isZero();
        ids("/Task?requester=" + clinic)
                .body("entry.resource.id", contains(id()))
                .body("entry.resource.status", contains("accepted"));
        ids("/Task?requester=" + clinic + "&status=accepted").body("entry.resource.id", contains(id()));
    }

    @Test
    void both_see_the_same_history() {
        plansAnswer("accepted");
        patch("in-progress").statusCode(200).body("status", equalTo("in-progress"));

        ValidatableResponse history =
                fhir().get("/" + task + "/_history").then().statusCode(200).body("type", equalTo("history"));
        history.body("total", equalTo(3))
                .body("entry.resource.status", contains("in-progress", "accepted", "requested"))
                .body("entry.resource.meta.versionId", contains("3", "2", "1"))
                .body("entry.resource.owner.reference", equalTo(List.of(plan, plan, plan)));
        read(task + "/_history/2").body("status", equalTo("accepted"));
        read(task + "/_history/1").body("status", equalTo("requested"));
    }

    @Test
    void two_who_answer_at_once_do_not_overwrite_each_other() {
        String first = read(task).extract().asString();
        plansAnswer("accepted");

        fhir().header("If-Match", "W/\"1\"")
                .body(first.replace("\"status\":\"requested\"", "\"status\":\"in-progress\""))
                .put("/" + task)
                .then()
                .statusCode(anyOf(equalTo(409), equalTo(412)))
                .body("resourceType", equalTo("OperationOutcome"));
        read(task).body("status", equalTo("accepted"));
    }

    @Test
    void a_rejection_needs_a_reason_however_it_is_sent() {
        patch("rejected")
                .statusCode(422)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue", hasSize(1))
                .body("issue[0].expression", hasSize(1))
                .body("issue[0].diagnostics", containsString("Rule "));
        fhir().body(withStatus("rejected")).put("/" + task).then().statusCode(422);
        read(task).body("status", equalTo("requested")).body("meta.versionId", equalTo("1"));
    }

    private void plansAnswer(String status) {
        fhir().body(withStatus(status)).put("/" + task).then().statusCode(200).body("status", equalTo(status));
    }

    private String withStatus(String status) {
        String text = read(task).extract().asString();
        return text.replace("\"status\":\"requested\"", "\"status\":\"" + status + "\"");
    }

    private ValidatableResponse patch(String status) {
        return fhir().contentType("application/json-patch+json")
                .body(STATUS_PATCH.formatted(status))
                .patch("/" + task)
                .then();
    }

    private ValidatableResponse ids(String query) {
        return fhir().get(query).then().statusCode(200);
    }

    private String id() {
        return task.substring(task.indexOf('/') + 1);
    }
}
