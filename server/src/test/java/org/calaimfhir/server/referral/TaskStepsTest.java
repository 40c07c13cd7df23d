package org.calaimfhir.server.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A referral's task takes the steps of the table, and no others, whichever way they are sent. */
class TaskStepsTest extends ReferralServerTest {

    private static final List<Row> STEPS =
            ProgramTable.load("referral-task-transition").rows();
    private static final List<String> STATUSES = STEPS.stream()
            .flatMap(step -> Stream.of(step.get("from"), step.get("to")))
            .distinct()
            .toList();
    private static final String REASON = ", \"statusReason\": {\"text\": \"Moved away\"}";
    private static final String PROFILE =
            "\"meta\": {\"profile\": [\"" + SentReferral.BASE + "StructureDefinition/calaim-referral-task\"]}, ";

    private static final String CLOSED_LOOP = ", \"businessStatus\": {\"coding\": [{\"system\": \"" + SentReferral.BASE
            + "CodeSystem/referral-status\", \"code\": \"pending\"}]}";
    /** A task that stands so says why already. */
    private static final Set<String> SAY_WHY = Set.of("rejected", "on-hold", "cancelled", "failed");

    private String member;
    private String referral;
    private String clinic;

    @BeforeEach
    void a_stored_referral() {
        clinic = clinic();
        SentReferral sent = SentReferral.of(SentReferral.newCin(), clinic, plan());
        String task = stored(accepted(sent), sent.index("Task"));
        referral = read(task).extract().path("focus.reference");
        member = read(task).extract().path("for.reference");
    }

    static List<String> statuses() {
        return STATUSES;
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void each_step_of_the_table_is_taken_and_each_other_refused(String from) {
        Set<String> steps = STEPS.stream()
                .filter(step -> step.get("from").equals(from))
                .map(step -> step.get("to"))
                .collect(Collectors.toSet());
        for (String to : STATUSES) {
            String task = task(from);
            Response answer = put(task, to, REASON);
            if (to.equals(from) || steps.contains(to)) {
                assertThat(answer.statusCode()).as(from + " to " + to).isEqualTo(200);
                read(task).body("status", equalTo(to));
            } else {
                refused(answer, from, to);
                read(task).body("status", equalTo(from)).body("meta.versionId", equalTo("1"));
            }
        }
    }

    @Test
    void a_step_that_needs_a_reason_is_refused_without_one() {
        List<Row> needy = STEPS.stream()
                .filter(step -> step.list("needs").contains("statusReason") && !SAY_WHY.contains(step.get("from")))
                .toList();
        assertThat(needy).hasSizeGreaterThan(5);
        for (Row step : needy) {
            String task = task(step.get("from"), "");
            Response answer = patch(task, step.get("to"));
            assertThat(answer.statusCode()).as(step.place()).isEqualTo(422);
            assertThat(answer.asString()).as(step.place()).contains("statusReason");
            read(task).body("status", equalTo(step.get("from")));
        }
    }

    @Test
    void a_task_that_names_no_profile_is_told_what_the_step_needs() {
        String plain = createReference("Task", body("in-progress", CLOSED_LOOP).replace(PROFILE, ""));
        patch(plain, "on-hold")
                .then()
                .statusCode(422)
                .body("issue[0].expression", contains("Task.statusReason"))
                .body("issue[0].details.text", containsString("from in-progress to on-hold says why"));
    }

    @Test
    void a_patch_takes_no_other_step() {
        String task = task("requested");
        refused(patch(task, "completed"), "requested", "completed");
        read(task).body("status", equalTo("requested"));
    }

    @Test
    void an_entry_of_a_batch_is_refused_alone() {
        String refused = task("requested");
        String taken = task("requested");
        fhir().body(bundle("batch", refused, "completed", taken, "accepted"))
                .post()
                .then()
                .statusCode(200)
                .body("entry[0].response.status", containsString("422"))
                .body("entry[1].response.status", containsString("200"));
        read(refused).body("status", equalTo("requested"));
        read(taken).body("status", equalTo("accepted"));
    }

    @Test
    void a_transaction_is_refused_as_a_whole() {
        String refused = task("requested");
        String other = task("requested");
        fhir().body(bundle("transaction", other, "accepted", refused, "completed"))
                .post()
                .then()
                .statusCode(422)
                .body("issue[0].details.text", containsString("from requested to completed"));
        read(other).body("status", equalTo("requested"));
    }

    @Test
    void who_leaves_the_profile_out_does_not_leave_the_rule() {
        String task = task("requested");
        Response answer = fhir().body(withId(task, body("completed", "").replace(PROFILE, "")))
                .put("/" + task);
        refused(answer, "requested", "completed");
    }

    @Test
    void a_closed_loop_status_makes_it_a_task_of_a_referral() {
        String plain = createReference("Task", body("requested", CLOSED_LOOP).replace(PROFILE, ""));
        refused(patch(plain, "completed"), "requested", "completed");
    }

    @Test
    void a_task_of_something_else_goes_its_own_way() {
        String task = createReference("Task", body("requested", "").replace(PROFILE, ""));
        patch(task, "completed").then().statusCode(200).body("status", equalTo("completed"));
    }

    private String task(String status) {
        return task(status, REASON);
    }

    private String task(String status, String more) {
        return createReference("Task", body(status, SAY_WHY.contains(status) ? REASON : more));
    }

    private String body(String status, String more) {
        return """
                {"resourceType": "Task", %s"status": "%s", "intent": "order",
                 "code": {"coding": [{"system": "http://hl7.org/fhir/CodeSystem/task-code", "code": "fulfill"}]},
                 "focus": {"reference": "%s"}, "for": {"reference": "%s"}, "requester": {"reference": "%s"}%s}
                """.formatted(PROFILE, status, referral, member, clinic, more);
    }

    private Response put(String task, String status, String more) {
        return fhir().body(withId(task, body(status, more))).put("/" + task);
    }

    private static String withId(String task, String body) {
        return body.replaceFirst("\\{", "{\"id\": \"" + task.substring(task.indexOf('/') + 1) + "\", ");
    }

    private Response patch(String task, String status) {
        return fhir().contentType("application/json-patch+json")
                .body("[{\"op\": \"replace\", \"path\": \"/status\", \"value\": \"" + status + "\"}]")
                .patch("/" + task);
    }

    private String bundle(String type, String first, String firstStatus, String second, String secondStatus) {
        return "{\"resourceType\": \"Bundle\", \"type\": \"%s\", \"entry\": [%s, %s]}"
                .formatted(type, entry(first, firstStatus), entry(second, secondStatus));
    }

    private String entry(String task, String status) {
        return "{\"resource\": %s, \"request\": {\"method\": \"PUT\", \"url\": \"%s\"}}"
                .formatted(withId(task, body(status, "")), task);
    }

    private static void refused(Response answer, String from, String to) {
        ValidatableResponse refusal = answer.then().statusCode(422);
        refusal.body("issue", hasSize(1))
                .body("issue[0].code", equalTo("business-rule"))
                .body("issue[0].expression", contains("Task.status"))
                .body("issue[0].details.text", containsString("from " + from + " to " + to));
    }
}
