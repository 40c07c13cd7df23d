package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calaimfhir.server.coverage.CoverageOnDate.State.IN_FORCE;
import static org.calaimfhir.server.coverage.CoverageOnDate.State.NOT_IN_FORCE;
import static org.calaimfhir.server.coverage.CoverageOnDate.State.UNKNOWN;
import static org.calaimfhir.server.eligibility.EligibilityFixture.TODAY;
import static org.calaimfhir.server.eligibility.EligibilityFixture.asks;
import static org.calaimfhir.server.eligibility.EligibilityFixture.coverageIs;
import static org.calaimfhir.server.eligibility.EligibilityFixture.criteriaOf;
import static org.calaimfhir.server.eligibility.EligibilityFixture.record;
import static org.calaimfhir.server.eligibility.ServiceDecision.Verdict.ELIGIBLE;
import static org.calaimfhir.server.eligibility.ServiceDecision.Verdict.NEEDS_INFORMATION;
import static org.calaimfhir.server.eligibility.ServiceDecision.Verdict.NOT_ELIGIBLE;

import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.calaimfhir.server.eligibility.Criterion.Basis;
import org.calaimfhir.server.eligibility.Criterion.Result;
import org.calaimfhir.server.eligibility.ServiceDecision.Verdict;
import org.hl7.fhir.r4.model.BooleanType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecideEligibilityTest {

    private static final String ADULT = "1970-05-05";
    private static final String CHILD = "2015-05-05";

    private final DecideEligibility decide = EligibilityFixture.DECIDE;

    @Test
    void coverage_and_criteria_that_are_attested_as_a_whole_make_eligible() {
        ServiceDecision decision = decide(asks("1a", criteriaOf("1a", true)), record(IN_FORCE, ADULT));

        assertThat(decision.verdict()).isEqualTo(ELIGIBLE);
        assertThat(decision.criteria()).extracting(Criterion::id).containsExactly("coverage", "criteria-1a");
        assertThat(decision.criteria()).extracting(Criterion::result).containsOnly(Result.MET);
        assertThat(decision.criteria())
                .extracting(criterion -> criterion.basis().orElseThrow())
                .containsExactly(Basis.DOCUMENTED, Basis.ATTESTED);
        assertThat(decision.criteria().get(0).evidence().get(0).getReference()).isEqualTo("Coverage/coverage");
        assertThat(decision.criteria().get(1).rule())
                .contains("https://calaimfhir.org/fhir/Library/Population1a|0.1.0");
    }

    @Test
    void facts_one_by_one_make_eligible_as_well() {
        ServiceDecision decision =
                decide(asks("1a", fact("living-in-shelter"), fact("complex-need")), record(IN_FORCE, ADULT));

        assertThat(decision.verdict()).isEqualTo(ELIGIBLE);
        Criterion published = decision.criteria().get(1);
        assertThat(published.basis()).contains(Basis.ATTESTED);
        assertThat(single(published, "1a-AGE").basis()).contains(Basis.DOCUMENTED);
        assertThat(single(published, "1a-AGE").evidence().get(0).getReference()).isEqualTo("Patient/member");
        assertThat(single(published, "1a-H3").basis()).contains(Basis.ATTESTED);
        assertThat(single(published, "1a-H2").result()).isEqualTo(Result.UNKNOWN);
    }

    @Test
    void what_is_missing_is_the_least_that_would_do() {
        ServiceDecision decision = decide(asks("1a", fact("living-in-shelter")), record(IN_FORCE, ADULT));

        assertThat(decision.verdict()).isEqualTo(NEEDS_INFORMATION);
        assertThat(decision.criteria().get(1).missing()).hasSize(1);
        assertThat(single(decision.criteria().get(1), "1a-N").missing())
                .extracting(KnownFact::code)
                .containsExactly("complex-need");
        assertThat(decision.summary()).contains("Ask: ");
        assertThat(decision.spanishSummary()).contains("Pregunte: ¿");
    }

    @Test
    void one_fact_that_meets_several_criteria_is_asked_in_place_of_several() {
        Criterion rent = decide(asks("transitional-rent"), record(IN_FORCE, ADULT))
                .criteria()
                .get(1);
        AttestedFact[] asked = rent.missing().stream()
                .map(fact -> new AttestedFact(fact, new BooleanType(true), TODAY))
                .toArray(AttestedFact[]::new);

        assertThat(rent.missing())
                .extracting(KnownFact::code)
                .contains("place-not-for-sleeping", "housing-plan-names-funding")
                .hasSize(3);
        assertThat(decide(asks("transitional-rent", asked), record(IN_FORCE, ADULT))
                        .verdict())
                .isEqualTo(ELIGIBLE);
    }

    @Test
    void what_was_answered_is_not_asked_again_while_another_fact_would_do() {
        AttestedFact no = EligibilityFixture.fact("hud-homeless", false);

        assertThat(single(
                                decide(asks("transitional-rent", no), record(IN_FORCE, ADULT))
                                        .criteria()
                                        .get(1),
                                "TR-2")
                        .missing())
                .extracting(KnownFact::code)
                .containsExactly("hud-at-risk");
    }

    @Test
    void a_route_that_came_into_force_later_is_not_asked_of_an_earlier_day() {
        Criterion before = decide(asks(LocalDate.of(2025, 12, 31), "1a"), record(IN_FORCE, ADULT))
                .criteria()
                .get(1);
        Criterion after = decide(asks(LocalDate.of(2026, 1, 1), "1a"), record(IN_FORCE, ADULT))
                .criteria()
                .get(1);

        assertThat(all(before)).extracting(Criterion::id).doesNotContain("1a-TR");
        assertThat(all(after)).extracting(Criterion::id).contains("1a-TR");
        assertThat(single(after, "1a-TR").ruleFrom()).contains(LocalDate.of(2026, 1, 1));
        assertThat(single(after, "1a-AGE").ruleFrom()).isEmpty();
    }

    @Test
    void criteria_that_nobody_attests_are_a_question_and_not_a_refusal() {
        ServiceDecision decision = decide(asks("housing-deposits"), record(IN_FORCE, ADULT));

        assertThat(decision.verdict()).isEqualTo(NEEDS_INFORMATION);
        Criterion published = decision.criteria().get(1);
        assertThat(published.result()).isEqualTo(Result.UNKNOWN);
        assertThat(published.basis()).isEmpty();
        assertThat(published.missing()).isNotEmpty().allSatisfy(fact -> assertThat(fact.question())
                .endsWith("?"));
        assertThat(decision.summary()).startsWith("Not decided");
    }

    @Test
    void criteria_attested_as_not_met_are_a_refusal() {
        ServiceDecision decision =
                decide(asks("housing-deposits", criteriaOf("housing-deposits", false)), record(IN_FORCE, ADULT));

        assertThat(decision.verdict()).isEqualTo(NOT_ELIGIBLE);
        assertThat(decision.criteria().get(1).basis()).contains(Basis.ATTESTED);
        assertThat(decision.summary()).contains("Not eligible", "Housing Deposits");
    }

    @Test
    void coverage_that_is_not_in_force_is_a_question_although_the_criteria_are_met() {
        EligibilityDecision decision =
                decide.with(asks("respite", criteriaOf("respite", true)), record(NOT_IN_FORCE, ADULT));

        assertThat(decision.inForce()).contains(false);
        assertThat(decision.services().get(0).verdict()).isEqualTo(NEEDS_INFORMATION);
        assertThat(decision.services().get(0).criteria().get(0).missing())
                .extracting(KnownFact::code)
                .containsExactly("medi-cal-managed-care-coverage");
    }

    @Test
    void what_is_attested_answers_whether_there_is_another_coverage_than_the_one_that_ended() {
        assertThat(decide(asks("respite", coverageIs(true), criteriaOf("respite", true)), record(NOT_IN_FORCE, ADULT))
                        .verdict())
                .isEqualTo(ELIGIBLE);
        assertThat(decide(asks("respite", coverageIs(false)), record(NOT_IN_FORCE, ADULT))
                        .verdict())
                .isEqualTo(NOT_ELIGIBLE);
    }

    @Test
    void a_coverage_in_force_stands_above_what_is_attested() {
        assertThat(decide(asks("respite", coverageIs(false), criteriaOf("respite", true)), record(IN_FORCE, ADULT))
                        .verdict())
                .isEqualTo(ELIGIBLE);
    }

    @ParameterizedTest
    @CsvSource({"under-21, true", "adult-21, false", "adult-18, false", "family-maintenance, true"})
    void what_is_said_of_an_age_against_the_date_of_birth_is_refused(String code, boolean said) {
        EligibilityRequest request = asks("3", EligibilityFixture.fact(code, said));
        MemberRecord adult = record(IN_FORCE, ADULT);

        assertThatThrownBy(() -> decide.with(request, adult)).isInstanceOf(UnprocessableEntityException.class);
        assertThat(decide.with(request, record(IN_FORCE, null)).services()).hasSize(1);
    }

    @Test
    void what_was_said_of_an_age_on_an_earlier_day_may_have_been_so() {
        AttestedFact once = new AttestedFact(
                EligibilityFixture.FACTS.find("under-21").orElseThrow(),
                new BooleanType(true),
                LocalDate.of(1975, 1, 1));

        assertThat(single(
                                decide(asks("3", once), record(IN_FORCE, ADULT))
                                        .criteria()
                                        .get(1),
                                "3C-AGE")
                        .result())
                .isEqualTo(Result.NOT_MET);
    }

    @Test
    void no_coverage_known_for_a_day_to_come_is_unknown() {
        EligibilityDecision decision = decide.with(asks(TODAY.plusDays(1), "respite"), record(NOT_IN_FORCE, ADULT));

        assertThat(decision.inForce()).isEmpty();
        assertThat(decision.services().get(0).verdict()).isEqualTo(NEEDS_INFORMATION);
    }

    @Test
    void unknown_coverage_is_a_question_that_an_attestation_answers() {
        Criterion asked =
                decide(asks("respite"), record(UNKNOWN, ADULT)).criteria().get(0);
        assertThat(asked.result()).isEqualTo(Result.UNKNOWN);
        assertThat(asked.missing()).extracting(KnownFact::code).containsExactly("medi-cal-managed-care-coverage");

        Criterion attested = decide(asks("respite", coverageIs(true)), record(UNKNOWN, ADULT))
                .criteria()
                .get(0);
        assertThat(attested.result()).isEqualTo(Result.MET);
        assertThat(attested.basis()).contains(Basis.ATTESTED);

        assertThat(decide(asks("respite", coverageIs(false)), record(UNKNOWN, ADULT))
                        .verdict())
                .isEqualTo(NOT_ELIGIBLE);
    }

    @Test
    void enrolment_attested_of_another_day_says_nothing() {
        AttestedFact yesterday =
                new AttestedFact(EligibilityFixture.FACTS.coverage(), new BooleanType(true), TODAY.minusDays(1));

        assertThat(decide(asks("respite", yesterday), record(UNKNOWN, ADULT))
                        .criteria()
                        .get(0)
                        .result())
                .isEqualTo(Result.UNKNOWN);
    }

    @Test
    void criteria_found_before_the_day_count_and_those_found_after_it_do_not() {
        KnownFact fact = EligibilityFixture.FACTS.criteriaOf("respite").orElseThrow();
        AttestedFact before = new AttestedFact(fact, new BooleanType(true), TODAY.minusMonths(1));
        AttestedFact longBefore = new AttestedFact(fact, new BooleanType(false), TODAY.minusMonths(9));
        AttestedFact after = new AttestedFact(fact, new BooleanType(false), TODAY.plusDays(1));

        assertThat(decide(asks("respite", longBefore, before, after), record(IN_FORCE, ADULT))
                        .verdict())
                .isEqualTo(ELIGIBLE);
        assertThat(decide(asks("respite", after), record(IN_FORCE, ADULT)).verdict())
                .isEqualTo(NEEDS_INFORMATION);
    }

    @ParameterizedTest
    @CsvSource({
        "true, 30, ELIGIBLE",
        "true, 31, NEEDS_INFORMATION",
        "false, 30, NOT_ELIGIBLE",
        "false, 31, NEEDS_INFORMATION"
    })
    void what_was_said_of_the_criteria_is_asked_again_after_a_month(boolean said, int days, Verdict verdict) {
        KnownFact fact = EligibilityFixture.FACTS.criteriaOf("respite").orElseThrow();

        assertThat(decide(
                                asks("respite", new AttestedFact(fact, new BooleanType(said), TODAY.minusDays(days))),
                                record(IN_FORCE, ADULT))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "4, leaving-incarceration, false",
        "9, pregnant-or-postpartum, false",
        "1a, in-pace, true",
        "1a, in-hospice, true",
        "asthma-remediation, asthma-trigger-assessment, false",
        "1a, adult-21, false"
    })
    void what_was_said_years_ago_rules_nobody_out_and_is_asked_again(String service, String code, boolean said) {
        KnownFact fact = EligibilityFixture.FACTS.find(code).orElseThrow();
        AttestedFact old = new AttestedFact(fact, new BooleanType(said), TODAY.minusYears(4));
        AttestedFact fresh = new AttestedFact(fact, new BooleanType(said), TODAY);

        assertThat(decide(asks(service, fresh), record(IN_FORCE, null)).verdict())
                .isEqualTo(NOT_ELIGIBLE);
        ServiceDecision decision = decide(asks(service, old), record(IN_FORCE, null));
        assertThat(decision.verdict()).isEqualTo(NEEDS_INFORMATION);
        assertThat(decision.exclusions()).isEmpty();
    }

    @Test
    void an_old_answer_is_asked_again() {
        KnownFact fact = EligibilityFixture.FACTS.find("complex-need").orElseThrow();
        AttestedFact old = new AttestedFact(fact, new BooleanType(false), TODAY.minusDays(31));

        assertThat(single(
                                decide(asks("1a", old), record(IN_FORCE, ADULT))
                                        .criteria()
                                        .get(1),
                                "1a-N")
                        .missing())
                .containsExactly(fact);
    }

    @Test
    void the_wrong_age_group_is_a_refusal_and_an_unknown_birth_date_is_not() {
        assertThat(decide(asks("1a"), record(IN_FORCE, CHILD)).verdict()).isEqualTo(NOT_ELIGIBLE);
        assertThat(decide(asks("7"), record(IN_FORCE, ADULT)).verdict()).isEqualTo(NOT_ELIGIBLE);
        assertThat(decide(asks("7"), record(IN_FORCE, null)).verdict()).isEqualTo(NEEDS_INFORMATION);
    }

    @Test
    void offered_is_said_beside_the_decision_and_never_changes_it() {
        EligibilityRequest request = asks("respite", criteriaOf("respite", true));

        ServiceDecision offered = decide(request, record(IN_FORCE, ADULT, Map.of("respite", true)));
        ServiceDecision notOffered = decide(request, record(IN_FORCE, ADULT, Map.of("respite", false)));
        ServiceDecision notKnown = decide(request, record(IN_FORCE, ADULT));

        assertThat(List.of(offered, notOffered, notKnown))
                .extracting(ServiceDecision::verdict)
                .containsOnly(ELIGIBLE);
        assertThat(offered.offered()).contains(true);
        assertThat(offered.summary()).contains("the plan offers it");
        assertThat(notOffered.summary()).contains("does not offer");
        assertThat(notKnown.offered()).isEmpty();
        assertThat(notKnown.summary()).contains("not known");
    }

    @Test
    void authorization_and_limits_are_what_the_tables_say() {
        ServiceDecision respite = decide(asks("respite"), record(IN_FORCE, ADULT));
        ServiceDecision population = decide(asks("9"), record(IN_FORCE, ADULT));

        assertThat(respite.authorization().code()).contains("required");
        assertThat(respite.limits())
                .extracting(limit -> limit.rule().rule().getCode())
                .containsExactly("LIM-RS-1", "LIM-RS-2");
        assertThat(population.authorization().code()).contains("required");
        assertThat(population.limits()).isEmpty();
    }

    private ServiceDecision decide(EligibilityRequest request, MemberRecord record) {
        return decide.with(request, record).services().get(0);
    }

    private static AttestedFact fact(String code) {
        return new AttestedFact(EligibilityFixture.FACTS.find(code).orElseThrow(), new BooleanType(true), TODAY);
    }

    private static Criterion single(Criterion among, String id) {
        return all(among)
                .filter(criterion -> criterion.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Criterion> all(Criterion criterion) {
        return Stream.concat(Stream.of(criterion), criterion.parts().stream().flatMap(DecideEligibilityTest::all));
    }
}
