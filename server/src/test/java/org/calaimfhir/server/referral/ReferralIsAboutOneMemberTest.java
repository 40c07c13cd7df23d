package org.calaimfhir.server.referral;

import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One person's coverage never routes another's referral, and nothing about another is stored or shown beside it. */
class ReferralIsAboutOneMemberTest extends ReferralServerTest {

    private static final String RULE = "All of a referral is about the same member";

    private String plan;
    private String clinic;
    private String cin;
    private String stranger;

    @BeforeEach
    void somebodyElseIsKnownHere() {
        plan = plan();
        clinic = clinic();
        cin = SentReferral.newCin();
        stranger = member(SentReferral.newCin());
        coverage(stranger, plan(), "2025-01-01", "2027-12-31");
    }

    @ParameterizedTest
    @CsvSource({"ServiceRequest, subject", "Task, for", "Coverage, beneficiary", "Condition, subject"})
    void nothing_in_it_is_about_somebody_else(String type, String element) {
        SentReferral sent = SentReferral.of(cin, clinic, plan)
                .change(type, resource -> resource.putObject(element).put("reference", stranger));
        refused(sent, sent.path(type) + "." + element, RULE);
    }

    @Test
    void referral_and_task_together_are_not_about_somebody_else() {
        SentReferral sent = SentReferral.of(cin, clinic, plan)
                .change("ServiceRequest", referral -> referral.putObject("subject")
                        .put("reference", stranger))
                .change("Task", task -> task.putObject("for").put("reference", stranger));
        refused(sent, sent.path("ServiceRequest") + ".subject", RULE);
    }

    @Test
    void beside_a_stored_member_no_coverage_of_somebody_else_is_stored() {
        String known = member(cin);
        coverage(known, plan, "2025-01-01", "2027-12-31");
        SentReferral sent = SentReferral.about(known, clinic)
                .addCoverage("{\"reference\": \"" + plan + "\"}", "2025-01-01", "2027-12-31")
                .change("Coverage", coverage -> coverage.putObject("beneficiary")
                        .put("reference", stranger));
        refused(sent, sent.path("Coverage") + ".beneficiary", RULE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ServiceRequest", "Condition"})
    void a_name_alone_is_nobody(String type) {
        SentReferral sent = SentReferral.of(cin, clinic, plan)
                .change(type, resource -> resource.putObject("subject").put("display", "the same"));
        refused(sent, sent.path(type) + ".subject", RULE);
    }

    @Test
    void the_cin_of_somebody_else_is_somebody_else_also_beside_the_right_reference() {
        SentReferral alone = SentReferral.of(cin, clinic, plan)
                .change("ServiceRequest", referral -> named(referral.putObject("subject"), SentReferral.newCin()));
        refused(alone, alone.path("ServiceRequest") + ".subject", RULE);
        SentReferral beside = SentReferral.of(cin, clinic, plan)
                .change(
                        "ServiceRequest",
                        referral -> named((ObjectNode) referral.get("subject"), SentReferral.newCin()));
        refused(beside, beside.path("ServiceRequest") + ".subject", RULE);
    }

    @Test
    void the_members_own_cin_is_the_member() {
        SentReferral sent = SentReferral.of(cin, clinic, plan)
                .change("ServiceRequest", referral -> named(referral.putObject("subject"), cin))
                .change("Task", task -> named(task.putObject("for"), cin))
                .change("Coverage", coverage -> named(coverage.putObject("beneficiary"), cin));
        ValidatableResponse answer = accepted(sent);
        String member = stored(answer, sent.index("Patient"));
        read(stored(answer, sent.index("ServiceRequest"))).body("subject.reference", equalTo(member));
        read(stored(answer, sent.index("Task"))).body("for.reference", equalTo(member));
        read(stored(answer, sent.index("Coverage"))).body("beneficiary.reference", equalTo(member));
    }

    @Test
    void the_stored_member_that_the_entry_stands_for_may_be_named_too() {
        String known = member(cin);
        SentReferral sent = SentReferral.of(cin, clinic, plan)
                .change("ServiceRequest", referral -> referral.putObject("subject")
                        .put("reference", known));
        ValidatableResponse answer = accepted(sent);
        read(stored(answer, sent.index("ServiceRequest"))).body("subject.reference", equalTo(known));
    }

    @Test
    void evidence_may_be_about_a_place() {
        String shelter = createReference("Location", "{\"resourceType\": \"Location\", \"name\": \"Shelter\"}");
        SentReferral sent = SentReferral.of(cin, clinic, plan);
        sent.add(SentReferral.placeholder(), """
                {"resourceType": "Observation", "status": "final", "subject": {"reference": "%s"},
                 "code": {"text": "Beds"}, "valueInteger": 3}
                """.formatted(shelter));
        read(stored(accepted(sent), sent.size() - 1)).body("subject.reference", equalTo(shelter));
    }

    @Test
    void an_entry_does_not_stand_for_evidence_about_somebody_else() {
        String number = newNumber();
        createReference("Condition", """
                {"resourceType": "Condition", "identifier": [{"system": "http://clinic.example.org/problem", "value": "%s"}],
                 "subject": {"reference": "%s"}, "code": {"text": "Homeless"}}
                """.formatted(number, stranger));
        SentReferral sent = SentReferral.of(cin, clinic, plan)
                .ifNoneExist("Condition", "identifier=http://clinic.example.org/problem|" + number);
        refused(
                sent,
                "Bundle.entry[" + sent.index("Condition") + "].request.ifNoneExist",
                "finds a resource about another member");
    }

    private static void named(ObjectNode reference, String cin) {
        reference
                .putObject("identifier")
                .put("system", SentReferral.BASE + "sid/medi-cal-cin")
                .put("value", cin);
    }
}
