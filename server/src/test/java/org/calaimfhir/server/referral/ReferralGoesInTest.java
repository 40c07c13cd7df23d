package org.calaimfhir.server.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One transaction brings a referral in, and its answer tells what became of it. */
class ReferralGoesInTest extends ReferralServerTest {

    private static final String PROFILES = SentReferral.BASE + "StructureDefinition/";

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
    void the_answer_names_the_referral_its_owner_and_what_happens_next() {
        SentReferral sent = SentReferral.of(cin, clinic, plan);

        ValidatableResponse answer = accepted(sent)
                .body("resourceType", equalTo("Bundle"))
                .body("type", equalTo("transaction-response"))
                .body("entry", hasSize(sent.size()))
                .body("entry.response.status", everyItem(startsWith("201")))
                .body("entry.response.etag", everyItem(equalTo("W/\"1\"")));
        String referral = stored(answer, sent.index("ServiceRequest"));
        String task = stored(answer, sent.index("Task"));
        String said = "entry[" + sent.index("ServiceRequest") + "].response.outcome.issue.details.text";
        answer.body(said + "[0]", containsString(referral))
                .body(said + "[1]", containsString("Owner is " + plan + " (" + PLAN_NAME + ")"))
                .body(said + "[1]", containsString(task))
                .body(said + "[2]", startsWith("Next, the plan decides: Routine"))
                .body(said + "[2]", endsWith("Follow it with GET " + task + "."));
    }

    @Test
    void an_urgent_referral_is_told_the_shorter_time() {
        SentReferral sent = SentReferral.of(cin, clinic, plan)
                .change("ServiceRequest", referral -> referral.put("priority", "urgent"));

        accepted(sent)
                .body(
                        "entry[" + sent.index("ServiceRequest") + "].response.outcome.issue[2].details.text",
                        startsWith("Next, the plan decides: Expedited"));
    }

    @Test
    void all_that_was_sent_is_stored_and_refers_to_each_other() {
        SentReferral sent = SentReferral.of(cin, clinic, plan);

        ValidatableResponse answer = accepted(sent);
        String member = stored(answer, sent.index("Patient"));
        String coverage = stored(answer, sent.index("Coverage"));
        String evidence = stored(answer, sent.index("Condition"));
        String referral = stored(answer, sent.index("ServiceRequest"));
        read(member)
                .body("identifier[0].value", equalTo(cin))
                .body("meta.profile", hasItem(PROFILES + "calaim-member"));
        read(coverage)
                .body("beneficiary.reference", equalTo(member))
                .body("meta.profile", hasItem(PROFILES + "calaim-coverage"));
        read(evidence).body("subject.reference", equalTo(member));
        read(referral)
                .body("subject.reference", equalTo(member))
                .body("insurance[0].reference", equalTo(coverage))
                .body("reasonReference[0].reference", equalTo(evidence))
                .body("meta.profile", hasItem(PROFILES + "calaim-community-support-referral"));
        read(stored(answer, sent.index("Task")))
                .body("status", equalTo("requested"))
                .body("businessStatus.coding[0].code", equalTo("pending"))
                .body("owner.reference", equalTo(plan))
                .body("requester.reference", equalTo(clinic))
                .body("focus.reference", equalTo(referral))
                .body("for.reference", equalTo(member))
                .body("meta.profile", hasItem(PROFILES + "calaim-referral-task"));
    }

    @Test
    void a_referral_without_a_task_gets_one() {
        SentReferral sent = SentReferral.of(cin, clinic, plan).without("Task");

        ValidatableResponse answer = accepted(sent).body("entry", hasSize(sent.size() + 1));
        String referral = stored(answer, sent.index("ServiceRequest"));
        read(stored(answer, sent.size()))
                .body("resourceType", equalTo("Task"))
                .body("status", equalTo("requested"))
                .body("intent", equalTo("order"))
                .body("code.coding[0].code", equalTo("fulfill"))
                .body("focus.reference", equalTo(referral))
                .body("for.reference", equalTo(stored(answer, sent.index("Patient"))))
                .body("requester.reference", equalTo(clinic))
                .body("owner.reference", equalTo(plan))
                .body("authoredOn", equalTo(SentReferral.DATE));
        assertThat(count("Task?focus=" + referral)).isEqualTo(1);
    }

    @Test
    void several_referrals_of_one_member_travel_together() {
        SentReferral sent = SentReferral.of(cin, clinic, plan);
        sent.addReferral("respite");

        ValidatableResponse answer = accepted(sent).body("entry", hasSize(sent.size() + 1));
        String deposits = stored(answer, sent.index("ServiceRequest"));
        String respite = stored(answer, sent.size() - 1);
        assertThat(respite).startsWith("ServiceRequest/").isNotEqualTo(deposits);
        answer.body("entry[" + (sent.size() - 1) + "].response.outcome.issue[0].details.text", containsString(respite));
        assertThat(count("Task?owner=" + plan + "&status=requested&focus=" + deposits))
                .isEqualTo(1);
        assertThat(count("Task?owner=" + plan + "&status=requested&focus=" + respite))
                .isEqualTo(1);
        assertThat(membersWith(cin)).isEqualTo(1);
    }

    @Test
    void enhanced_care_management_is_asked_for_by_population() {
        SentReferral sent = SentReferral.of(cin, clinic, plan).forPopulations("1a", "3");

        String referral = stored(accepted(sent), sent.index("ServiceRequest"));
        read(referral)
                .body("extension.valueCoding.code", equalTo(List.of("1a", "3")))
                .body("meta.profile", hasItem(PROFILES + "calaim-ecm-referral"));
        assertThat(count("ServiceRequest?population-of-focus=3&requester=" + clinic))
                .isEqualTo(1);
        assertThat(count("Task?owner=" + plan + "&status=requested")).isEqualTo(1);
    }

    @Test
    void a_known_member_is_neither_doubled_nor_overwritten() {
        String known = member(cin);
        SentReferral sent = SentReferral.of(cin, clinic, plan);

        ValidatableResponse answer = accepted(sent).body("entry[0].response.status", startsWith("200"));
        assertThat(stored(answer, sent.index("Patient"))).isEqualTo(known);
        assertThat(membersWith(cin)).isEqualTo(1);
        read(known).body("name[0].family", equalTo("Stored")).body("meta.versionId", equalTo("1"));
        read(stored(answer, sent.index("ServiceRequest"))).body("subject.reference", equalTo(known));
    }

    @Test
    void a_stored_member_may_be_named_by_reference_alone() {
        String known = member(cin);
        String coverage = coverage(known, plan, "2025-01-01", "2027-12-31");
        SentReferral sent = SentReferral.about(known, clinic);

        ValidatableResponse answer = accepted(sent);
        read(stored(answer, sent.index("ServiceRequest")))
                .body("subject.reference", equalTo(known))
                .body("insurance[0].reference", equalTo(coverage));
        assertThat(count("Task?owner=" + plan + "&patient=" + known)).isEqualTo(1);
    }

    @Test
    void an_entry_may_stand_for_something_that_is_stored() {
        String number = newNumber();
        String stored = createReference("Condition", """
                {"resourceType": "Condition", "identifier": [{"system": "http://clinic.example.org/problem", "value": "%s"}],
                 "subject": {"reference": "%s"}, "code": {"text": "Homeless"}}
                """.formatted(number, member(cin)));
        SentReferral sent = SentReferral.of(cin, clinic, plan)
                .ifNoneExist("Condition", "identifier=http://clinic.example.org/problem|" + number);

        ValidatableResponse answer =
                accepted(sent).body("entry[" + sent.index("Condition") + "].response.status", startsWith("200"));
        assertThat(stored(answer, sent.index("Condition"))).isEqualTo(stored);
        read(stored(answer, sent.index("ServiceRequest"))).body("reasonReference[0].reference", equalTo(stored));
    }

    @Test
    void a_member_without_cin_may_be_known_by_the_clinics_own_number() {
        String number = newNumber();
        String ours = "{\"system\": \"http://clinic.example.org/mrn\", \"value\": \"" + number + "\"}";
        String known = createReference("Patient", """
                {"resourceType": "Patient", "name": [{"family": "Stored"}], "birthDate": "%s", "identifier": [%s]}
                """.formatted(SentReferral.BIRTH_DATE, ours));
        coverage(known, plan, "2025-01-01", "2027-12-31");
        SentReferral sent = SentReferral.withoutCoverage(cin, clinic)
                .change("Patient", member -> member.remove("identifier"))
                .ifNoneExist("Patient", "identifier=http://clinic.example.org/mrn|" + number);

        ValidatableResponse answer = accepted(sent);
        assertThat(stored(answer, sent.index("Patient"))).isEqualTo(known);
        assertThat(count("Task?owner=" + plan + "&patient=" + known)).isEqualTo(1);
    }

    @Test
    void xml_is_taken_and_answered_too() {
        String known = member(cin);
        coverage(known, plan, "2025-01-01", "2027-12-31");
        String xml = """
                <Bundle xmlns="http://hl7.org/fhir"><type value="transaction"/><entry><resource><ServiceRequest>
                <status value="active"/><intent value="order"/>
                <category><coding><system value="%1$sCodeSystem/calaim-program"/><code value="community-support"/></coding></category>
                <code><coding><system value="%1$sCodeSystem/community-support"/><code value="respite"/></coding></code>
                <subject><reference value="%2$s"/></subject><authoredOn value="%3$s"/>
                <requester><reference value="%4$s"/></requester></ServiceRequest></resource>
                <request><method value="POST"/><url value="ServiceRequest"/></request></entry></Bundle>
                """.formatted(SentReferral.BASE, known, SentReferral.DATE, clinic);

        String answer = fhir().contentType("application/fhir+xml")
                .accept("application/fhir+xml")
                .body(xml)
                .post()
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answer).contains("<Bundle", "transaction-response", "Owner is " + plan);
        assertThat(count("Task?owner=" + plan + "&status=requested")).isEqualTo(1);
    }
}
