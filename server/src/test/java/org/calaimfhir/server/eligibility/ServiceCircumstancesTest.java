package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calaimfhir.server.coverage.CoverageOnDate.State.IN_FORCE;
import static org.calaimfhir.server.eligibility.CircumstancesFixture.authorization;
import static org.calaimfhir.server.eligibility.CircumstancesFixture.ecmEnrolment;
import static org.calaimfhir.server.eligibility.CircumstancesFixture.episode;
import static org.calaimfhir.server.eligibility.CircumstancesFixture.paid;
import static org.calaimfhir.server.eligibility.CircumstancesFixture.referral;
import static org.calaimfhir.server.eligibility.CircumstancesFixture.visit;
import static org.calaimfhir.server.eligibility.EligibilityFixture.asks;
import static org.calaimfhir.server.eligibility.EligibilityFixture.criteriaOf;
import static org.calaimfhir.server.eligibility.EligibilityFixture.fact;
import static org.calaimfhir.server.eligibility.EligibilityFixture.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.eligibility.Criterion.Basis;
import org.calaimfhir.server.eligibility.CurrentService.Kind;
import org.calaimfhir.server.eligibility.ServiceDecision.Verdict;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceCircumstancesTest {

    private static final String ADULT = "1970-05-05";

    @Test
    void a_programme_that_rules_ecm_out_makes_not_eligible_and_says_why() {
        ServiceDecision decision = decide("1a", fact("in-pace", true), criteriaOf("1a", true));

        assertThat(decision.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(decision.exclusions()).singleElement().satisfies(exclusion -> {
            assertThat(exclusion.rule().kind()).isEqualTo("not-eligible");
            assertThat(exclusion.basis()).isEqualTo(Basis.ATTESTED);
        });
        assertThat(decision.summary())
                .isEqualTo(
                        "Not eligible for Adults experiencing homelessness, because the member" + " is in this: PACE.");
        assertThat(decision.spanishSummary()).contains("No cumple", "PACE");
    }

    @Test
    void an_episode_of_care_documents_a_programme() {
        ServiceDecision decision = decide("1a", new Resource[] {episode("ecm-program-overlap", "pace")});

        assertThat(decision.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(decision.exclusions().get(0).basis()).isEqualTo(Basis.DOCUMENTED);
        assertThat(decision.exclusions().get(0).evidence().get(0).getReference())
                .isEqualTo("EpisodeOfCare/episode-pace");
    }

    /** The last members whom a plan had authorized before 2024 kept ECM for some months: for people to settle. */
    @ParameterizedTest
    @CsvSource({
        "eae-dsnp, 2022-12-31, ,",
        "eae-dsnp, 2023-01-01, not-eligible, true",
        "non-eae-dsnp, 2023-12-31, ,",
        "non-eae-dsnp, 2024-01-01, not-eligible, false",
        "non-eae-dsnp, 2024-12-31, not-eligible, false",
        "non-eae-dsnp, 2025-01-01, not-eligible, true"
    })
    void a_programme_rules_out_from_its_day_on(String programme, LocalDate asked, String kind, Boolean out) {
        EpisodeOfCare episode = episode("ecm-program-overlap", programme);
        episode.setPeriod(CircumstancesFixture.period("2020-01-01", null));
        ServiceDecision decision = decide(asks(asked, "1a"), episode);

        assertThat(decision.exclusions())
                .extracting(exclusion -> exclusion.rule().kind())
                .containsExactlyElementsOf(kind == null ? List.of() : List.of(kind));
        assertThat(decision.verdict() == Verdict.NOT_ELIGIBLE).isEqualTo(Boolean.TRUE.equals(out));
    }

    @ParameterizedTest
    @CsvSource({
        "in-mssp, either-or, has to choose",
        "in-fsp, both, may have both",
        "in-icf, not-eligible, may rule the service out",
        "in-county-tcm, either-or, has to choose"
    })
    void what_people_have_to_settle_refuses_nobody(String fact, String kind, String words) {
        ServiceDecision decision = decide("1a", fact(fact, true), criteriaOf("1a", true));

        assertThat(decision.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(decision.exclusions())
                .extracting(exclusion -> exclusion.rule().kind())
                .containsExactly(kind);
        assertThat(decision.summary()).contains("Beside it the member has", words);
    }

    @Test
    void a_programme_that_is_denied_or_unknown_is_not_listed() {
        assertThat(decide("1a", fact("in-pace", false), criteriaOf("1a", true)).exclusions())
                .isEmpty();
        assertThat(decide("1a").exclusions()).isEmpty();
        assertThat(decide("1a").verdict()).isEqualTo(Verdict.NEEDS_INFORMATION);
    }

    @Test
    void ecm_rules_do_not_touch_community_supports() {
        assertThat(decide("respite", fact("in-pace", true), criteriaOf("respite", true))
                        .verdict())
                .isEqualTo(Verdict.ELIGIBLE);
    }

    @Test
    void a_community_support_beside_a_waiver_and_beside_another_support_is_told() {
        ServiceDecision waiver =
                decide("personal-care-homemaker", fact("in-hcba", true), criteriaOf("personal-care-homemaker", true));
        assertThat(waiver.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(waiver.exclusions())
                .extracting(exclusion -> exclusion.rule().rule().getCode() + " "
                        + exclusion.rule().kind())
                .containsExactly("OV-25 exclude");

        ServiceDecision beside =
                decide("transitional-rent", authorization("recuperative-care", "2026-02-01", "2026-03-31"));
        assertThat(beside.exclusions())
                .extracting(exclusion -> exclusion.rule().rule().getCode())
                .containsExactly("OV-08");
    }

    @Test
    void what_runs_already_is_told_with_whom_and_until_when() {
        ServiceDecision enrolled = decide("1a", new Resource[] {ecmEnrolment("1a")});
        assertThat(enrolled.current()).singleElement().satisfies(current -> {
            assertThat(current.kind()).isEqualTo(Kind.ENROLLED);
            assertThat(current.with().orElseThrow().getReference()).isEqualTo("Organization/ecm-provider");
            assertThat(current.until()).isEmpty();
        });
        assertThat(decide("1b", new Resource[] {ecmEnrolment("1a")}).current()).isEmpty();

        ServiceDecision authorized = decide("respite", authorization("respite", "2026-02-01", "2026-04-30"));
        assertThat(authorized.current()).singleElement().satisfies(current -> {
            assertThat(current.kind()).isEqualTo(Kind.AUTHORIZED);
            assertThat(current.with().orElseThrow().getReference()).isEqualTo("Organization/provider");
            assertThat(current.until().orElseThrow()).isEqualTo("2026-04-30");
        });
        assertThat(authorized.summary()).contains("It is authorized already until 2026-04-30.");
    }

    @ParameterizedTest
    @EnumSource(TaskStatus.class)
    void a_referral_counts_while_its_task_is_open(TaskStatus status) {
        boolean open = Stream.of("requested", "received", "accepted", "ready", "in-progress", "on-hold")
                .anyMatch(code -> code.equals(status.toCode()));
        assertThat(decide("respite", referral("respite", status)).current()).hasSize(open ? 1 : 0);
    }

    @Test
    void what_is_over_does_not_run() {
        assertThat(decide("respite", authorization("respite", "2025-01-01", "2025-12-31"))
                        .current())
                .isEmpty();
        var over = ecmEnrolment("1a");
        over.setStatus(EpisodeOfCareStatus.CANCELLED);
        assertThat(decide("1a", new Resource[] {over}).current()).isEmpty();
    }

    @Test
    void days_of_three_services_count_together_and_a_shared_day_once() {
        ServiceDecision decision = decide(
                "recuperative-care",
                visit("one", "recuperative-care", "2025-10-01", "2025-10-10"),
                visit("two", "transitional-rent", "2025-10-10", "2025-10-12"),
                visit("long ago", "recuperative-care", "2024-01-01", "2024-02-01"),
                visit("other", "respite", "2025-11-01", "2025-11-02"));

        ServiceLimit cap = limit(decision, "LIM-GLOBAL-RB");
        assertThat(cap.used()).contains(BigDecimal.valueOf(12));
        assertThat(cap.remaining()).contains(BigDecimal.valueOf(170));
        assertThat(cap.evidence()).hasSize(2);
    }

    @Test
    void days_that_a_plan_authorized_count_and_those_of_a_stay_in_them_only_once() {
        List<Resource> record =
                new ArrayList<>(List.of(authorization("transitional-rent", "2026-01-01", "2026-03-31")));
        ServiceDecision authorized = decide("transitional-rent", record.toArray(Resource[]::new));
        record.add(visit("stay", "transitional-rent", "2025-12-30", "2026-01-05"));
        ServiceDecision used = decide("transitional-rent", record.toArray(Resource[]::new));

        assertThat(limit(authorized, "LIM-GLOBAL-RB").used()).contains(BigDecimal.valueOf(60));
        assertThat(limit(used, "LIM-GLOBAL-RB").used()).contains(BigDecimal.valueOf(62));
    }

    @ParameterizedTest
    @CsvSource({
        "complete, A1, true",
        "partial, A6, true",
        "complete, A2, true",
        "complete, A3, false",
        "complete, A4, false",
        "complete, C, false",
        "error, , false",
        "queued, , false",
        "complete, , true"
    })
    void only_what_a_plan_certified_is_authorized(String outcome, String action, boolean authorized) {
        Resource[] record = authorization("transitional-rent", "2026-02-01", "2026-04-30");
        CircumstancesFixture.decided((ClaimResponse) record[1], outcome, action);
        ServiceDecision decision = decide("transitional-rent", record);

        assertThat(decision.current()).hasSize(authorized ? 1 : 0);
        assertThat(limit(decision, "LIM-GLOBAL-RB").used()).contains(BigDecimal.valueOf(authorized ? 29 : 0));
    }

    @Test
    void a_length_below_zero_takes_no_hours_and_a_stay_too_long_to_be_true_ends_on_its_last_day() {
        var visit = visit("slip", "respite", "2026-01-05", null);
        visit.getLength().setValue(-8).setCode("h");
        assertThat(limit(decide("respite", visit), "LIM-RS-1").used().orElseThrow())
                .isZero();
        assertThat(limit(
                                decide(
                                        "transitional-rent",
                                        visit("endless", "transitional-rent", "0001-01-01", "9999-12-31")),
                                "LIM-GLOBAL-RB")
                        .isUsedUp())
                .isTrue();
    }

    @Test
    void twelve_months_roll_to_the_day() {
        assertThat(limit(
                                decide(
                                        "transitional-rent",
                                        visit("in", "transitional-rent", "2025-03-02", "2025-03-02")),
                                "LIM-GLOBAL-RB")
                        .used())
                .contains(BigDecimal.ONE);
        assertThat(limit(
                                decide(
                                        "transitional-rent",
                                        visit("out", "transitional-rent", "2025-03-01", "2025-03-01")),
                                "LIM-GLOBAL-RB")
                        .used())
                .contains(BigDecimal.ZERO);
    }

    @Test
    void a_limit_that_is_used_up_is_said_and_refuses_nobody() {
        ServiceDecision decision = decide(
                asks("recuperative-care", criteriaOf("recuperative-care", true)),
                visit("long", "recuperative-care", "2025-06-01", "2025-12-15"));

        assertThat(limit(decision, "LIM-GLOBAL-RB").remaining()).contains(BigDecimal.ZERO);
        assertThat(decision.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(decision.summary()).contains("Nothing is left of this limit: Room-and-board cap");
        assertThat(decision.spanishSummary()).contains("No queda nada de este límite: Tope de alojamiento y comida");
    }

    @Test
    void money_counts_by_the_code_and_modifier_that_were_billed() {
        ServiceDecision decision = decide(
                "asthma-remediation",
                paid("asthma", "S5165", "U5", "2024-05-01", "1200.50"),
                paid("home modification", "S5165", "U6", "2024-05-01", "3000"));

        ServiceLimit ceiling = limit(decision, "LIM-AR-USD");
        assertThat(ceiling.used()).contains(new BigDecimal("1200.50"));
        assertThat(ceiling.remaining()).contains(new BigDecimal("6299.50"));
    }

    @Test
    void one_authorization_uses_up_what_is_given_once_in_a_lifetime() {
        ServiceLimit once = limit(
                decide("housing-deposits", authorization("housing-deposits", "2023-01-01", "2023-03-31")), "LIM-HD-1");
        assertThat(once.isUsedUp()).isTrue();
    }

    @Test
    void hours_count_in_their_calendar_year() {
        var visit = visit("hours", "respite", "2026-01-05", null);
        visit.setPeriod(CircumstancesFixture.period("2026-01-05T10:00:00-08:00", "2026-01-05T13:30:00-08:00"));
        ServiceLimit hours =
                limit(decide("respite", visit, visit("last year", "respite", "2025-12-30", "2025-12-31")), "LIM-RS-1");
        assertThat(hours.used().orElseThrow()).isEqualByComparingTo("3.5");
        assertThat(hours.remaining().orElseThrow()).isEqualByComparingTo("332.5");
    }

    @Test
    void limits_of_single_plans_are_left_to_people() {
        assertThat(decide("housing-deposits").limits())
                .extracting(limit -> limit.rule().rule().getCode())
                .contains("LIM-HD-1")
                .doesNotContain("LIM-HD-USD-HN");
    }

    @Test
    void some_providers_may_begin_at_once_for_some_populations() {
        Coding streetMedicine = new Coding(Canonicals.codeSystem("ecm-streamlined-authorization"), "1.1", null);
        assertThat(decideFor("1a", List.of(streetMedicine)).authorization().code())
                .contains("streamlined");
        assertThat(decideFor("1a", List.of(streetMedicine)).authorization().condition())
                .contains("Must already be contracted with the member's MCP as ECM Provider for this POF");
        assertThat(decideFor("2", List.of(streetMedicine)).authorization().code())
                .isNotEqualTo(java.util.Optional.of("streamlined"));
        assertThat(decideFor("1a", List.of()).authorization().condition()).isEmpty();
        assertThat(decide("4", fact("pre-release-services", true))
                        .authorization()
                        .code())
                .contains("streamlined");
        assertThat(decide("4", fact("pre-release-services", true))
                        .authorization()
                        .condition()
                        .orElseThrow())
                .startsWith("Members who got pre-release services");
        assertThat(decide("4").authorization().condition()).isEmpty();
    }

    private static ServiceLimit limit(ServiceDecision decision, String rule) {
        return decision.limits().stream()
                .filter(limit -> limit.rule().rule().getCode().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static ServiceDecision decideFor(String service, List<Coding> requester) {
        return EligibilityFixture.DECIDE
                .with(asks(service), record(IN_FORCE, ADULT, Map.of(), requester))
                .services()
                .get(0);
    }

    private static ServiceDecision decide(String service, AttestedFact... facts) {
        return decide(asks(service, facts));
    }

    private static ServiceDecision decide(String service, Resource... resources) {
        return decide(asks(service), resources);
    }

    private static ServiceDecision decide(String service) {
        return decide(asks(service));
    }

    private static ServiceDecision decide(EligibilityRequest request, Resource... resources) {
        return EligibilityFixture.DECIDE
                .with(request, record(IN_FORCE, ADULT, Map.of(), Arrays.copyOf(resources, resources.length)))
                .services()
                .get(0);
    }
}
