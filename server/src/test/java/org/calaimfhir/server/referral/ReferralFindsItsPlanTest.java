package org.calaimfhir.server.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plan is that of the coverage which is active on the referral's date. */
class ReferralFindsItsPlanTest extends ReferralServerTest {

    private String clinic;
    private String cin;

    @BeforeEach
    void aClinic() {
        clinic = clinic();
        cin = SentReferral.newCin();
    }

    @ParameterizedTest
    @CsvSource({"2025-01-01,true", "2025-06-15,true", "2025-12-31,true", "2026-01-01,false", "2026-11-01,false"})
    void the_date_of_the_referral_decides_between_two_plans_and_both_ends_of_a_coverage_count(
            String date, boolean before) {
        String planBefore = plan();
        String planSince = plan();
        String member = member(cin);
        coverage(member, planBefore, "2025-01-01", "2025-12-31");
        coverage(member, planSince, "2026-01-01", "2028-12-31");
        SentReferral sent = SentReferral.withoutCoverage(cin, clinic).on(date);

        assertThat(owner(sent)).isEqualTo(before ? planBefore : planSince);
    }

    @Test
    void the_day_is_that_of_the_sender_whatever_the_hour() {
        String planBefore = plan();
        String planSince = plan();
        String member = member(cin);
        coverage(member, planBefore, "2025-01-01", "2025-12-31");
        coverage(member, planSince, "2026-01-01", "2028-12-31");
        SentReferral sent = SentReferral.withoutCoverage(cin, clinic).on("2025-12-31T23:30:00-08:00");

        assertThat(owner(sent)).isEqualTo(planBefore);
    }

    @Test
    void of_two_coverages_sent_the_one_of_the_date_counts() {
        String planBefore = plan();
        String planSince = plan();
        SentReferral sent = SentReferral.withoutCoverage(cin, clinic)
                .addCoverage("{\"reference\": \"" + planSince + "\"}", "2026-01-01", "2028-12-31")
                .addCoverage("{\"reference\": \"" + planBefore + "\"}", "2025-01-01", "2025-12-31")
                .on("2025-12-31");

        assertThat(owner(sent)).isEqualTo(planBefore);
    }

    @Test
    void the_stored_coverage_outranks_the_one_on_the_card() {
        String enrolled = plan();
        String onTheCard = plan();
        String stored = coverage(member(cin), enrolled, "2025-01-01", "2027-12-31");
        SentReferral sent = SentReferral.of(cin, clinic, onTheCard);

        ValidatableResponse answer =
                accepted(sent).body("entry[" + sent.index("Coverage") + "].response.status", startsWith("200"));
        assertThat(stored(answer, sent.index("Coverage"))).isEqualTo(stored);
        read(stored(answer, sent.index("Task"))).body("owner.reference", equalTo(enrolled));
        assertThat(count("Coverage?payor=" + onTheCard)).isZero();
    }

    @Test
    void the_answer_names_the_version_of_the_stored_coverage() {
        String plan = plan();
        String coverage = coverage(member(cin), plan, "2025-01-01", "2026-12-31");
        String longer = read(coverage).extract().asString().replace("2026-12-31", "2027-12-31");
        fhir().body(longer).put("/" + coverage).then().statusCode(200);
        SentReferral sent = SentReferral.of(cin, clinic, plan);

        accepted(sent).body("entry[" + sent.index("Coverage") + "].response.etag", equalTo("W/\"2\""));
    }

    @Test
    void a_coverage_that_has_ended_gives_way_to_the_new_one_sent() {
        String planBefore = plan();
        String planSince = plan();
        coverage(member(cin), planBefore, "2024-01-01", "2025-12-31");
        SentReferral sent = SentReferral.of(cin, clinic, planSince);

        assertThat(owner(sent)).isEqualTo(planSince);
    }

    @Test
    void of_medicare_and_medi_cal_the_medi_cal_coverage_decides() {
        String mediCal = plan();
        String member = member(cin);
        coverage(member, mediCal, "2025-01-01", "2027-12-31");
        coverage(MEDICARE, member, plan(), "2026-03-01", "2027-12-31");

        assertThat(owner(SentReferral.withoutCoverage(cin, clinic))).isEqualTo(mediCal);
    }

    @Test
    void a_medicare_coverage_sent_beside_is_kept_as_what_it_is() {
        String mediCal = plan();
        String medicare = plan();
        String stored = coverage(member(cin), mediCal, "2025-01-01", "2027-12-31");
        SentReferral sent = SentReferral.of(cin, clinic, medicare)
                .change("Coverage", coverage -> coverage.set("type", SentReferral.object(MEDICARE)));

        ValidatableResponse answer = accepted(sent);

        read(stored(answer, sent.index("Task"))).body("owner.reference", equalTo(mediCal));
        String kept = stored(answer, sent.index("Coverage"));
        assertThat(kept).isNotEqualTo(stored);
        read(kept).body("payor[0].reference", equalTo(medicare)).body("meta.profile", nullValue());
    }

    @Test
    void a_medicare_coverage_with_its_own_number_leaves_the_medi_cal_one_to_decide() {
        String mediCal = plan();
        String medicare = plan();
        SentReferral sent = SentReferral.of(cin, clinic, mediCal)
                .addCoverage("{\"reference\": \"" + medicare + "\"}", "2026-03-01", "2027-12-31");
        ((ObjectNode) sent.last().get("resource"))
                .put("subscriberId", MEDICARE_NUMBER)
                .set("type", SentReferral.object(MEDICARE));

        ValidatableResponse answer = accepted(sent);

        read(stored(answer, sent.index("Task"))).body("owner.reference", equalTo(mediCal));
        read(stored(answer, sent.index("ServiceRequest")))
                .body("insurance.reference", contains(stored(answer, sent.index("Coverage"))));
        read(stored(answer, sent.size() - 1))
                .body("subscriberId", equalTo(MEDICARE_NUMBER))
                .body("payor[0].reference", equalTo(medicare))
                .body("meta.profile", nullValue());
    }

    @Test
    void a_plan_may_be_named_by_its_plan_code() {
        String code = newNumber();
        String plan = plan(identifier(SentReferral.BASE + "sid/health-care-plan", code));

        assertThat(owner(paidBy(SentReferral.BASE + "sid/health-care-plan", code)))
                .isEqualTo(plan);
    }

    @Test
    void a_plan_may_be_named_by_its_npi() {
        String npi = newNumber();
        String plan = plan(identifier("http://hl7.org/fhir/sid/us-npi", npi));

        assertThat(owner(paidBy("http://hl7.org/fhir/sid/us-npi", npi))).isEqualTo(plan);
    }

    private SentReferral paidBy(String system, String value) {
        String payor = "{\"identifier\": " + identifier(system, value) + "}";
        return SentReferral.withoutCoverage(cin, clinic).addCoverage(payor, "2025-01-01", "2027-12-31");
    }

    private static String identifier(String system, String value) {
        return "{\"system\": \"" + system + "\", \"value\": \"" + value + "\"}";
    }

    private String owner(SentReferral sent) {
        ValidatableResponse answer = accepted(sent);
        return read(stored(answer, sent.index("Task"))).extract().path("owner.reference");
    }
}
