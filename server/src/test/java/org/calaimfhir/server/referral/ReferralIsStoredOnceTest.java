package org.calaimfhir.server.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However often and however fast a referral is sent, it is there once. */
class ReferralIsStoredOnceTest extends ReferralServerTest {

    private static final int SENDERS = 16;

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
    void sent_twice_it_is_answered_the_same_and_stored_once() {
        SentReferral sent = SentReferral.of(cin, clinic, plan);

        String first = accepted(sent).extract().asString();
        assertThat(accepted(sent).extract().asString()).isEqualTo(first);
        assertThat(accepted(sent.rebuilt()).extract().asString()).isEqualTo(first);
        assertThat(referrals()).isEqualTo(1);
        assertThat(membersWith(cin)).isEqualTo(1);
        assertThat(count("Coverage?payor=" + plan)).isEqualTo(1);
        assertThat(count("Task?owner=" + plan)).isEqualTo(1);
    }

    @Test
    void sent_by_sixteen_at_the_same_moment_it_is_stored_once_and_all_get_the_same_answer() throws Exception {
        SentReferral sent = SentReferral.of(cin, clinic, plan).numbered(newNumber());
        List<Callable<String>> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            senders.add(() -> accepted(sent.rebuilt()).extract().asString());
        }

        Set<String> answers = Set.copyOf(together(senders));
        assertThat(answers).hasSize(1);
        assertThat(referrals()).isEqualTo(1);
        assertThat(membersWith(cin)).isEqualTo(1);
        assertThat(count("Task?owner=" + plan)).isEqualTo(1);
    }

    @Test
    void sixteen_referrals_of_one_new_member_at_the_same_moment_make_one_member() throws Exception {
        List<Callable<String>> senders = IntStream.range(0, SENDERS)
                .mapToObj(i -> SentReferral.of(cin, clinic, plan).numbered(newNumber()))
                .map(sent -> (Callable<String>) () -> stored(accepted(sent), sent.index("ServiceRequest")))
                .toList();

        Set<String> referrals = together(senders).stream().collect(Collectors.toSet());
        assertThat(referrals).hasSize(SENDERS);
        assertThat(referrals()).isEqualTo(SENDERS);
        assertThat(membersWith(cin)).isEqualTo(1);
        assertThat(count("Coverage?payor=" + plan)).isEqualTo(1);
        assertThat(count("Task?owner=" + plan + "&status=requested")).isEqualTo(SENDERS);
    }

    @Test
    void the_same_number_with_other_content_is_a_conflict() {
        SentReferral sent = SentReferral.of(cin, clinic, plan).numbered(newNumber());
        accepted(sent);
        SentReferral other = sent.rebuilt().change("ServiceRequest", referral -> referral.put("priority", "stat"));

        send(other)
                .statusCode(409)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue", hasSize(1))
                .body("issue[0].expression[0]", equalTo(sent.path("ServiceRequest") + ".identifier"))
                .body("issue[0].details.text", containsString("submitted before with other content"))
                .body("issue[0].diagnostics", containsString("Send a new ServiceRequest.identifier"));
        assertThat(referrals()).isEqualTo(1);
    }

    @Test
    void the_same_number_of_another_clinic_is_another_referral() {
        String number = newNumber();
        accepted(SentReferral.of(cin, clinic, plan).numbered(number));
        String neighbour = clinic();

        accepted(SentReferral.of(cin, neighbour, plan).numbered(number));
        assertThat(count("ServiceRequest?requester=" + neighbour)).isEqualTo(1);
        assertThat(referrals()).isEqualTo(1);
    }

    @Test
    void without_a_number_another_day_is_another_referral() {
        SentReferral sent = SentReferral.of(cin, clinic, plan);
        accepted(sent);
        ValidatableResponse next = accepted(sent.rebuilt().on("2026-03-17"));

        assertThat(stored(next, sent.index("ServiceRequest"))).startsWith("ServiceRequest/");
        assertThat(referrals()).isEqualTo(2);
        assertThat(membersWith(cin)).isEqualTo(1);
    }

    @Test
    void in_another_order_it_is_the_same_and_each_entry_gets_its_own_answer() {
        SentReferral sent = SentReferral.of(cin, clinic, plan).numbered(newNumber());
        SentReferral reordered = sent.rebuilt().reordered();
        ValidatableResponse first = accepted(sent);
        ValidatableResponse next = accepted(reordered);

        for (String type : List.of("Patient", "Coverage", "Condition", "ServiceRequest", "Task")) {
            assertThat(stored(next, reordered.index(type)))
                    .startsWith(type + "/")
                    .isEqualTo(stored(first, sent.index(type)));
        }
        String said = "entry[%d].response.outcome.issue.details.text";
        List<String> told = next.extract().path(said.formatted(reordered.index("ServiceRequest")));
        first.body(said.formatted(sent.index("ServiceRequest")), equalTo(told));
        assertThat(referrals()).isEqualTo(1);
    }

    @Test
    void evidence_that_leads_to_another_entry_is_other_content() {
        SentReferral sent = SentReferral.of(cin, clinic, plan).numbered(newNumber());
        sent.add(SentReferral.placeholder(), """
                {"resourceType": "Condition", "subject": {"reference": "%s"}, "code": {"text": "Asthma"}}
                """.formatted(sent.fullUrl("Patient")));
        accepted(sent);
        String asthma = sent.last().get("fullUrl").asText();
        sent.change(
                "ServiceRequest",
                referral -> ((ObjectNode) referral.get("reasonReference").get(0)).put("reference", asthma));

        send(sent).statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\": \"1\"}", "{\"type\": {\"text\": \"a number to come\"}}"})
    void two_clinics_that_send_themselves_along_are_two_whatever_their_numbers(String number) {
        accepted(fromAClinicOfItsOwn("Clinic A", number));
        accepted(fromAClinicOfItsOwn("Clinic A", number).rebuilt());
        assertThat(count("ServiceRequest?patient.identifier=" + cin)).isEqualTo(1);

        accepted(fromAClinicOfItsOwn("Clinic B", number));
        assertThat(count("ServiceRequest?patient.identifier=" + cin)).isEqualTo(2);
    }

    @Test
    void two_namesakes_without_a_cin_are_two() {
        accepted(namesake("555-0100"));
        accepted(namesake("555-0100").rebuilt());
        assertThat(referrals()).isEqualTo(1);

        accepted(namesake("555-0101"));
        assertThat(referrals()).isEqualTo(2);
    }

    private SentReferral namesake(String phone) {
        return SentReferral.of(cin, clinic, plan).change("Patient", member -> {
            member.remove("identifier");
            member.putArray("telecom").addObject().put("system", "phone").put("value", phone);
        });
    }

    private SentReferral fromAClinicOfItsOwn(String name, String number) {
        SentReferral sent = SentReferral.of(cin, clinic, plan).without("Task");
        String own = sent.add(SentReferral.placeholder(), """
                {"resourceType": "Organization", "active": true, "name": "%s"}""".formatted(name));
        return sent.change("ServiceRequest", referral -> {
            referral.putArray("identifier").add(SentReferral.object(number));
            referral.putObject("requester").put("reference", own);
        });
    }

    private int referrals() {
        return count("ServiceRequest?requester=" + clinic);
    }
}
