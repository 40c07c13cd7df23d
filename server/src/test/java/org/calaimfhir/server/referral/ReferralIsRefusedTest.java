package org.calaimfhir.server.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One answer says where, which rule and what to send instead; nothing of the transaction is stored. */
class ReferralIsRefusedTest extends ReferralServerTest {

    private String plan;
    private String clinic;
    private String cin;

    @BeforeEach
    void aPlanAndAClinic() {
        plan = plan();
        clinic = clinic();
        cin = SentReferral.newCin();
    }

    @Test
    void whose_coverage_has_ended() {
        SentReferral sent = SentReferral.withoutCoverage(cin, clinic)
                .addCoverage("{\"reference\": \"" + plan + "\"}", "2025-01-01", "2025-12-31");
        refused(sent, sent.path("Coverage") + ".period", "no active Medi-Cal coverage on 2026-03-16");
    }

    @Test
    void whose_stored_coverage_has_ended_the_day_before() {
        coverage(member(cin), plan, "2025-01-01", "2026-03-15");
        SentReferral sent = SentReferral.withoutCoverage(cin, clinic);
        refused(sent, sent.path("ServiceRequest") + ".insurance", "no active Medi-Cal coverage on 2026-03-16");
    }

    @Test
    void whose_coverage_begins_the_day_after() {
        SentReferral sent = SentReferral.withoutCoverage(cin, clinic)
                .addCoverage("{\"reference\": \"" + plan + "\"}", "2026-03-17", "2027-12-31");
        refused(sent, sent.path("Coverage") + ".period", "no active Medi-Cal coverage");
    }

    @Test
    void whose_coverage_was_cancelled() {
        SentReferral sent =
                SentReferral.of(cin, clinic, plan).change("Coverage", coverage -> coverage.put("status", "cancelled"));
        refused(sent, sent.path("Coverage") + ".period", "no active Medi-Cal coverage");
    }

    @Test
    void who_has_no_coverage_at_all() {
        SentReferral sent = SentReferral.withoutCoverage(cin, clinic);
        refused(sent, sent.path("ServiceRequest") + ".insurance", "No active Medi-Cal coverage of the member is known");
    }

    @Test
    void whose_only_stored_coverage_is_medicare() {
        coverage(MEDICARE, member(cin), plan, "2025-01-01", "2027-12-31");
        SentReferral sent = SentReferral.withoutCoverage(cin, clinic);
        refused(sent, sent.path("ServiceRequest") + ".insurance", "No active Medi-Cal coverage");
    }

    @Test
    void whose_only_sent_coverage_is_medicare() {
        SentReferral sent = SentReferral.of(cin, clinic, plan)
                .change("Coverage", coverage -> coverage.set("type", SentReferral.object(MEDICARE)));
        refused(sent, sent.path("ServiceRequest") + ".insurance", "No active Medi-Cal coverage");
    }

    @Test
    void whose_plan_is_not_known_here() {
        SentReferral sent = SentReferral.of(cin, clinic, "Organization/of-another-server");
        refused(sent, sent.path("Coverage") + ".payor[0]", "a plan that is not known here");
    }

    @Test
    void whose_payor_is_no_plan() {
        SentReferral sent = SentReferral.of(cin, clinic, clinic);
        refused(sent, sent.path("Coverage") + ".payor[0]", "a plan that is not known here");
    }

    @Test
    void whose_plan_code_is_that_of_two_plans() {
        String code = "{\"system\": \"" + SentReferral.BASE + "sid/health-care-plan\", \"value\": \"" + cin + "\"}";
        plan(code);
        plan(code);
        SentReferral sent = SentReferral.withoutCoverage(cin, clinic)
                .addCoverage("{\"identifier\": " + code + "}", "2025-01-01", "2027-12-31");
        refused(sent, sent.path("Coverage") + ".payor[0]", "a plan that is not known here");
    }

    @Test
    void whose_cin_is_broken() {
        SentReferral sent = SentReferral.of("12", clinic, plan);
        refused(sent, sent.path("Patient") + ".identifier[0].value", "CIN");
    }

    @Test
    void with_a_medicare_number_in_a_coverage_that_does_not_say_what_it_is() {
        SentReferral sent = SentReferral.of(cin, clinic, plan)
                .change("Coverage", coverage -> coverage.put("subscriberId", MEDICARE_NUMBER));
        refused(sent, sent.path("Coverage") + ".subscriberId", "A CIN is");
    }

    @Test
    void for_a_service_that_does_not_exist() {
        SentReferral sent = SentReferral.of(cin, clinic, plan);
        sent.change("ServiceRequest", referral -> coding(referral).put("code", "massage"));
        refused(sent, sent.path("ServiceRequest") + ".code.coding[0]", "massage");
    }

    @Test
    void for_a_population_that_does_not_exist() {
        SentReferral sent = SentReferral.of(cin, clinic, plan).forPopulations("99");
        refused(sent, sent.path("ServiceRequest") + ".extension[0].value.ofType(Coding)", "99");
    }

    @Test
    void for_a_service_that_is_not_in_force_on_the_date() {
        SentReferral sent = SentReferral.withoutCoverage(cin, clinic)
                .addCoverage("{\"reference\": \"" + plan + "\"}", "2020-01-01", "2027-12-31")
                .on("2024-01-01");
        sent.change("ServiceRequest", referral -> coding(referral).put("code", "transitional-rent"));
        refused(sent, sent.path("ServiceRequest") + ".code", "does not exist on 2024-01-01");
    }

    @Test
    void with_two_members() {
        SentReferral sent = SentReferral.of(cin, clinic, plan);
        sent.add(SentReferral.placeholder(), """
                {"resourceType": "Patient", "name": [{"family": "Other"}], "birthDate": "1990-01-01"}
                """);
        refused(sent, "Bundle.entry[" + (sent.size() - 1) + "].resource", "about one member");
    }

    @Test
    void with_referrals_of_two_subjects() {
        SentReferral sent = SentReferral.of(cin, clinic, plan);
        sent.addReferral("respite");
        int last = sent.size() - 1;
        ((ObjectNode) sent.last().get("resource").get("subject")).put("reference", member(SentReferral.newCin()));
        refused(sent, "Bundle.entry[" + last + "].resource.subject", "the same member");
    }

    @Test
    void with_a_reference_to_no_entry() {
        SentReferral sent = SentReferral.of(cin, clinic, plan)
                .change("Condition", evidence -> evidence.putObject("encounter")
                        .put("reference", SentReferral.placeholder()));
        refused(sent, sent.path("Condition") + ".encounter", "resource of this server or of the same transaction");
    }

    @Test
    void with_a_reference_to_nowhere_here() {
        SentReferral sent = SentReferral.of(cin, "Organization/of-another-server", plan);
        send(sent)
                .statusCode(422)
                .body("issue.expression.flatten()", hasItem("ServiceRequest.requester"))
                .body("issue.details.text", everyItem(containsString("does not exist")));
        assertThat(membersWith(cin)).isZero();
    }

    @Test
    void about_someone_who_is_not_known_here() {
        SentReferral sent = SentReferral.about("Patient/of-another-server", clinic);
        refused(sent, sent.path("ServiceRequest") + ".subject", "no such member here");
    }

    @Test
    void with_another_birth_date_and_no_word_which_is_right() {
        member(cin);
        SentReferral sent =
                SentReferral.of(cin, clinic, plan).change("Patient", member -> member.put("birthDate", "1981-02-03"));
        String answer = refused(
                        sent,
                        sent.path("Patient") + ".birthDate",
                        "CIN and the date of birth do not belong to one member")
                .extract()
                .asString();
        assertThat(answer).doesNotContain(SentReferral.BIRTH_DATE, "1981-02-03", cin);
    }

    @Test
    void with_a_record_number_that_belongs_to_another_cin() {
        String other = SentReferral.newCin();
        String known = member(other);
        SentReferral sent = SentReferral.of(cin, clinic, plan)
                .ifNoneExist("Patient", "_id=" + known.substring("Patient/".length()));
        String answer = refused(sent, sent.path("Patient") + ".identifier", "do not belong to one member")
                .extract()
                .asString();
        assertThat(answer).doesNotContain(other, cin);
    }

    @Test
    void with_a_condition_that_several_resources_meet() {
        member(SentReferral.newCin());
        member(SentReferral.newCin());
        SentReferral sent = SentReferral.of(cin, clinic, plan).ifNoneExist("Patient", "family=Stored");
        refused(412, sent, "Bundle.entry[0].request.ifNoneExist", "matches several resources");
    }

    @Test
    void with_two_entries_of_one_full_url() {
        SentReferral sent = SentReferral.of(cin, clinic, plan);
        sent.entry("Coverage").put("fullUrl", sent.fullUrl("Patient"));
        refused(400, sent, "Bundle.entry[" + sent.index("Coverage") + "].fullUrl", "A fullUrl stands once");
    }

    @Test
    void with_an_entry_that_changes_something() {
        SentReferral sent = SentReferral.of(cin, clinic, plan);
        ((ObjectNode) sent.entry("Condition").get("request"))
                .put("method", "PUT")
                .put("url", "Condition/mine");
        refused(sent, "Bundle.entry[" + sent.index("Condition") + "].request", "only creates resources");
    }

    @Test
    void with_a_task_that_breaks_its_profile() {
        SentReferral sent = SentReferral.of(cin, clinic, plan).change("Task", task -> task.put("intent", "proposal"));
        refused(sent, sent.path("Task") + ".intent", "order");
    }

    private static ObjectNode coding(ObjectNode referral) {
        return (ObjectNode) referral.get("code").get("coding").get(0);
    }
}
