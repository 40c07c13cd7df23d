package org.calaimfhir.server.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

    private int referrals() {
        return count("ServiceRequest?requester=" + clinic);
    }
}
