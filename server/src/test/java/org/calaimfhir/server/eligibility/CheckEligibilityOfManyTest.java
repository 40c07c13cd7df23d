package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom should we reach: everyone on a list, or everyone in a plan, by a job. */
class CheckEligibilityOfManyTest extends EligibilityServerTest {

    private static final String DAY = "2026-03-01";
    private static final String UNKNOWN = "{\"extension\": [{\"url\":"
            + " \"http://hl7.org/fhir/StructureDefinition/data-absent-reason\", \"valueCode\": \"unknown\"}]}";

    private final ReachClient reach = new ReachClient(this::fhir);

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    private String group(List<String> entries) {
        return create("Group", """
            {"resourceType": "Group", "type": "person", "actual": true, "member": [%s]}
            """.formatted(String.join(", ", entries)));
    }

    /** Connections commit nothing by themselves. */
    private void write(String statement, Object... values) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> database.update(statement, values));
    }

    private static String entry(String member) {
        return "{\"entity\": {\"reference\": \"Patient/" + member + "\"}}";
    }

    private static String parameter(String name) {
        return "parameter.find{it.name=='" + name + "'}";
    }

    private static String member(JsonPath line) {
        return line.getString(parameter("member") + ".valueReference.reference");
    }

    @Test
    void everyone_on_a_list_has_a_line_that_agrees_with_the_answer_about_one() {
        String plan = plan();
        List<String> members = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            String member = member(cin(), "1960-04-01");
            coverage(member, plan, number == 2 ? ONLY_2025 : SINCE_2025);
            members.add(member);
        }
        String list =
                group(members.stream().map(CheckEligibilityOfManyTest::entry).toList());

        Response done = reach.whenDone(reach.start("/Group/" + list + "/$check-eligibility?date=" + DAY));

        done.then()
                .statusCode(200)
                .body(parameter("date") + ".valueDate", equalTo(DAY))
                .body(parameter("members") + ".valueUnsignedInt", equalTo(3))
                .body(parameter("unusable") + ".valueUnsignedInt", equalTo(0));
        List<JsonPath> lines = reach.lines(done);
        assertThat(lines)
                .extracting(CheckEligibilityOfManyTest::member)
                .containsExactlyInAnyOrderElementsOf(
                        members.stream().map(id -> "Patient/" + id).toList());
        for (JsonPath line : lines) {
            JsonPath alone = fhir().get("/" + member(line) + "/$check-eligibility?persist=false&date=" + DAY)
                    .jsonPath();
            assertThat(decisions(line)).hasSizeGreaterThan(20).isEqualTo(decisions(alone));
            assertThat(line.getList(parameter("coverage") + ".part"))
                    .isEqualTo(alone.getList(parameter("coverage") + ".part"));
        }
    }

    private static Map<String, String> decisions(JsonPath answer) {
        String service = "parameter.findAll{it.name=='service'}.part.collect{it.find{it.name=='%s'}.%s}";
        List<String> codes = answer.getList(service.formatted("service", "valueCoding.code"));
        List<String> decisions = answer.getList(service.formatted("decision", "valueCode"));
        return IntStream.range(0, codes.size()).boxed().collect(Collectors.toMap(codes::get, decisions::get));
    }

    @Test
    void the_summary_counts_by_service_and_county_and_tells_what_is_missing_most() {
        String plan = plan();
        String covered = member(cin(), "1960-04-01");
        coverage(covered, plan, SINCE_2025);
        String child = member(cin(), "2015-04-01");
        String unknown = member(cin(), "1960-04-01");
        String list = group(List.of(entry(covered), entry(child), entry(unknown)));

        Response done = reach.whenDone(
                reach.start("/Group/" + list + "/$check-eligibility?service=sobering-centers&date=" + DAY));

        String summaries = "parameter.findAll{it.name=='summary'}";
        String inCounty =
                summaries + ".find{it.part.find{it.name=='county'}?.valueCoding?.code=='" + COUNTY + "'}.part";
        String nowhere = summaries + ".find{!it.part.find{it.name=='county'}}.part";
        done.then()
                .body(summaries, hasSize(2))
                .body(inCounty + ".find{it.name=='service'}.valueCoding.code", equalTo("sobering-centers"))
                .body(inCounty + ".find{it.name=='needsInformation'}.valueUnsignedInt", equalTo(1))
                .body(inCounty + ".find{it.name=='eligible'}.valueUnsignedInt", equalTo(0))
                .body(nowhere + ".find{it.name=='notEligible'}.valueUnsignedInt", equalTo(1))
                .body(nowhere + ".find{it.name=='needsInformation'}.valueUnsignedInt", equalTo(1))
                .body(
                        nowhere
                                + ".findAll{it.name=='missing'}.collect{it.part.find{it.name=='fact'}.valueCoding.code}",
                        hasItem("medi-cal-managed-care-coverage"));
    }

    @Test
    void the_dead_are_counted_and_not_reached() {
        String plan = plan();
        String living = member(cin(), "1960-04-01");
        String dead = create("Patient", """
            {"resourceType": "Patient", "birthDate": "1960-04-01", "deceasedDateTime": "2026-02-28"}\
            """);
        coverage(living, plan, SINCE_2025);
        coverage(dead, plan, SINCE_2025);
        String list = group(List.of(entry(living), entry(dead)));

        for (String asked : List.of("/Group/" + list, "/Organization/" + plan)) {
            Response done = reach.whenDone(reach.start(asked + "/$check-eligibility?service=respite&date=" + DAY));

            assertThat(reach.lines(done))
                    .extracting(CheckEligibilityOfManyTest::member)
                    .containsExactly("Patient/" + living);
            done.then()
                    .body(parameter("members") + ".valueUnsignedInt", equalTo(1))
                    .body(parameter("died") + ".valueUnsignedInt", equalTo(1));
        }
    }

    @Test
    void of_a_plan_those_whom_it_covers_on_the_day() {
        String plan = plan();
        String covered = member(cin(), "1960-04-01");
        coverage(covered, plan, SINCE_2025);
        String left = member(cin(), "1960-04-01");
        coverage(left, plan, ONLY_2025);
        String elsewhere = member(cin(), "1960-04-01");
        coverage(elsewhere, plan(), SINCE_2025);

        Response done = reach.whenDone(
                reach.start("/Organization/" + plan + "/$check-eligibility?service=respite&date=" + DAY));

        assertThat(reach.lines(done))
                .extracting(CheckEligibilityOfManyTest::member)
                .containsExactly("Patient/" + covered);
        done.then().body(parameter("members") + ".valueUnsignedInt", equalTo(1));
    }

    @Test
    void a_plan_that_is_named_by_its_code_has_its_members_too() {
        String code = planCode();
        String plan = create("Organization", """
            {"resourceType": "Organization", "active": true, "name": "Made-up Plan",
             "identifier": [{"system": "https://calaimfhir.org/fhir/sid/health-care-plan", "value": "%s"}],
             "type": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/organization-type", "code": "pay"}]}]}
            """.formatted(code));
        String member = member(cin(), "1960-04-01");
        create("Coverage", """
            {"resourceType": "Coverage", "status": "active", "beneficiary": {"reference": "Patient/%s"},
             "payor": [{"identifier": {"system": "https://calaimfhir.org/fhir/sid/health-care-plan", "value": "%s"}}],
             "period": %s}
            """.formatted(member, code, SINCE_2025));

        Response done = reach.whenDone(
                reach.start("/Organization/" + plan + "/$check-eligibility?service=respite&date=" + DAY));

        assertThat(reach.lines(done))
                .extracting(CheckEligibilityOfManyTest::member)
                .containsExactly("Patient/" + member);
    }

    @Test
    void those_who_left_a_list_have_no_line_and_nobody_has_two() {
        String member = coveredMember();
        String inactive = coveredMember();
        String ended = coveredMember();
        String perhaps = coveredMember();
        String list = group(List.of(
                entry(member),
                entry(member),
                "{\"entity\": {\"reference\": \"Patient/" + perhaps + "\"}, \"_inactive\": " + UNKNOWN + "}",
                "{\"entity\": {\"reference\": \"Patient/" + inactive + "\"}, \"inactive\": true}",
                "{\"entity\": {\"reference\": \"Patient/" + ended + "\"}, \"period\": " + ONLY_2025 + "}"));

        Response done =
                reach.whenDone(reach.start("/Group/" + list + "/$check-eligibility?service=respite&date=" + DAY));

        assertThat(reach.lines(done))
                .extracting(CheckEligibilityOfManyTest::member)
                .containsExactlyInAnyOrder("Patient/" + member, "Patient/" + perhaps);
    }

    /** Such a record cannot come in; another release may have left it. */
    @Test
    void a_record_that_cannot_be_used_holds_nobody_up() {
        String member = coveredMember();
        String broken = coveredMember();
        write(
                "UPDATE hfj_res_ver SET res_text_vc = 'no JSON' WHERE res_id ="
                        + " (SELECT res_id FROM hfj_resource WHERE res_type = 'Patient' AND fhir_id = ?)",
                broken);
        String list = group(List.of(entry(broken), entry(member)));
        try {
            Response done =
                    reach.whenDone(reach.start("/Group/" + list + "/$check-eligibility?service=respite&date=" + DAY));

            done.then()
                    .body(parameter("members") + ".valueUnsignedInt", equalTo(2))
                    .body(parameter("unusable") + ".valueUnsignedInt", equalTo(1));
            List<JsonPath> lines = reach.lines(done);
            assertThat(lines).hasSize(2);
            assertThat(lines)
                    .filteredOn(line -> line.getString("resourceType").equals("OperationOutcome"))
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line.getString("issue[0].expression[0]")).isEqualTo("Patient/" + broken));
        } finally {
            write("DELETE FROM hfj_res_ver WHERE res_text_vc = 'no JSON'");
            write("UPDATE hfj_resource SET res_deleted_at = now() WHERE fhir_id = ?", broken);
        }
    }

    @Test
    void an_empty_list_has_an_answer_without_files() {
        String list = create("Group", "{\"resourceType\": \"Group\", \"type\": \"person\", \"actual\": true}");

        reach.whenDone(reach.start("/Group/" + list + "/$check-eligibility"))
                .then()
                .statusCode(200)
                .body(parameter("members") + ".valueUnsignedInt", equalTo(0))
                .body(parameter("answers"), nullValue());
    }
}
