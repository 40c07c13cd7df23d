package org.calaimfhir.server.eligibility;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions about many members that cannot be asked, and jobs that are not there. */
class CheckEligibilityOfManyBadInputTest extends EligibilityServerTest {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final ReachClient reach = new ReachClient(this::fhir);

    private String list() {
        return create("Group", """
                {"resourceType": "Group", "type": "person", "actual": true,
                 "member": [{"entity": {"reference": "Patient/%s"}}]}
                """.formatted(coveredMember()));
    }

    private ValidatableResponse start(String path) {
        return fhir().header("Prefer", "respond-async").get(path).then();
    }

    private static void told(ValidatableResponse answer, int status) {
        answer.statusCode(status)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue[0].details.text", not(blankOrNullString()))
                .body("issue[0].diagnostics", not(blankOrNullString()));
    }

    @Test
    void without_asking_for_a_job() {
        told(ask("/Group/" + list() + "/$check-eligibility"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Group", "Organization"})
    void about_nobody_known(String type) {
        told(start("/" + type + "/" + NOBODY + "/$check-eligibility"), 404);
    }

    @ParameterizedTest
    @CsvSource({
        "service=no-such,400",
        "date=yesterday,400",
        "date=2026-02-30,400",
        "date=1066-10-14,422",
        "persist=true,400",
        "county=07,400"
    })
    void with_a_parameter_that_is_not_taken(String query, int status) {
        told(start("/Group/" + list() + "/$check-eligibility?" + query), status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/$job-status?_jobId=" + NOBODY,
                "/$job-file?_file=1&_jobId=" + NOBODY,
                "/$job-status?_jobId=%00",
                "/$job-status?_jobId=../../etc"
            })
    void a_job_that_nobody_started(String path) {
        ask(path).statusCode(oneOf(400, 404)).body("resourceType", equalTo("OperationOutcome"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/$job-status", "/$job-file", "/$job-status?_jobId="})
    void no_job_named(String path) {
        told(ask(path), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "-1", "x", "99999999999999999999", ""})
    void a_file_that_is_not_there(String number) {
        String job = reach.start("/Group/" + list() + "/$check-eligibility?service=respite");
        reach.whenDone(job).then().statusCode(200);
        ask(job.replace("$job-status", "$job-file") + "&_file=" + number)
                .statusCode(oneOf(400, 404))
                .body("resourceType", equalTo("OperationOutcome"));
    }

    /** An export has an address of its own; its files are not to be had here. */
    @Test
    void a_job_of_another_kind() {
        String export = start("/$export?_type=Task").statusCode(202).extract().header("Content-Location");
        told(ask(ReachClient.pathOf(export).replace("$export-poll-status", "$job-status")), 404);
    }

    @Test
    void a_cancelled_job_is_gone_with_its_lines() {
        String job = reach.start("/Group/" + list() + "/$check-eligibility?service=respite");
        fhir().delete(job).then().statusCode(202).body("resourceType", equalTo("OperationOutcome"));
        reach.whenDone(job).then().statusCode(oneOf(404, 200));
        ask(job.replace("$job-status", "$job-file") + "&_file=1").statusCode(404);
    }
}
