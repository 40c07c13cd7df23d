package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calaimfhir.server.eligibility.EligibilityFixture.asks;
import static org.calaimfhir.server.eligibility.EligibilityFixture.criteriaOf;
import static org.calaimfhir.server.eligibility.EligibilityFixture.fact;
import static org.calaimfhir.server.eligibility.EligibilityFixture.record;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.calaimfhir.server.coverage.CoverageOnDate.State;
import org.calaimfhir.terminology.ProgramTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a decision says to people, in both languages. */
class SummaryTest {

    private static final String ADULT = "1970-05-05";

    @Test
    void what_is_not_known_is_named_and_asked() {
        ServiceDecision decision = decide("1a", fact("complex-need", true));

        assertThat(decision.summary())
                .startsWith("Not decided for Adults experiencing homelessness, because this is not known: ")
                .doesNotContain("Meets the criteria of")
                .contains(". Ask: ");
        assertThat(decision.spanishSummary())
                .startsWith("Falta información para decidir sobre Adultos sin hogar. Pregunte: ¿");
    }

    @Test
    void a_no_is_a_reason_in_both_languages() {
        ServiceDecision decision = decide("respite", fact("medi-cal-managed-care-coverage", false), State.UNKNOWN);

        assertThat(decision.summary())
                .isEqualTo("Not eligible for Respite Services, because this is not so:"
                        + " Enrolled in a Medi-Cal managed care plan.");
        assertThat(decision.spanishSummary())
                .isEqualTo(
                        "No cumple los requisitos de Servicios de relevo, porque la respuesta es no: ¿Está inscrito el"
                                + " miembro en un plan de atención administrada de Medi-Cal en la fecha del servicio?");
    }

    @Test
    void what_speaks_against_a_service_is_no_double_negation() {
        ServiceDecision decision = decide("personal-care-homemaker", fact("waiver-personal-care", true));

        assertThat(decision.verdict()).isEqualTo(ServiceDecision.Verdict.NOT_ELIGIBLE);
        assertThat(decision.summary())
                .contains(", because this rules it out: Enrolled in the HCBA waiver")
                .doesNotContain("Not: ");
        assertThat(decision.spanishSummary()).contains(", porque la respuesta es sí: ¿");
    }

    @Test
    void a_county_that_is_not_known_is_not_spoken_of() {
        ServiceDecision decision = EligibilityFixture.DECIDE
                .with(
                        asks("respite", criteriaOf("respite", true)),
                        record(State.IN_FORCE, ADULT, Map.of("respite", true)))
                .services()
                .get(0);

        assertThat(decision.summary()).isEqualTo("Eligible for Respite Services; the plan offers it on that day.");
        assertThat(decision.spanishSummary())
                .isEqualTo("Cumple los requisitos de Servicios de relevo; el plan lo ofrece ese día.");
    }

    @Test
    void no_formula_of_the_tables_is_shown() {
        ServiceDecision decision = decide("1a", fact("complex-need", true));

        assertThat(decision.criteria().get(1).parts())
                .extracting(Criterion::text)
                .containsExactly("Adults experiencing homelessness (adult)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "es"})
    void every_kind_of_overlap_that_a_record_can_show_has_words(String language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.calaimfhir.server.eligibility.summary",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        ProgramTables tables = ProgramTables.packaged();

        assertThat(tables.get("ecm-program-overlap").rows())
                .extracting(row -> "kind." + row.get("rule"))
                .allMatch(texts.keySet()::contains);
        assertThat(tables.get("community-support-overlap").rows().stream()
                        .filter(row -> row.find("other_programme").isPresent()
                                || row.find("other_service").isPresent())
                        .map(row -> "kind." + row.get("rule")))
                .allMatch(texts.keySet()::contains);
    }

    @Test
    void services_and_programmes_have_a_spanish_name() {
        assertThat(EligibilityFixture.CATALOG.all())
                .allMatch(service -> service.spanish().isPresent());
        assertThat(decide("1a", fact("in-mssp", true)).spanishSummary())
                .contains("Además el miembro tiene Exención del Programa de Servicios Múltiples")
                .contains("el miembro tiene que elegir uno de los dos");
    }

    @Test
    void limits_and_questions_about_programmes_are_told_in_spanish() {
        ProgramTables tables = ProgramTables.packaged();

        assertThat(tables.get("community-support-limit").rows())
                .allMatch(row -> row.find("display_es").isPresent());
        assertThat(tables.get("ecm-program-overlap").rows().stream()
                        .map(row ->
                                EligibilityFixture.FACTS.find(row.get("fact")).orElseThrow())
                        .map(fact -> fact.spanish().orElseThrow()))
                .noneMatch(question -> question.matches(".*\\b(the|Waiver|with|Program for)\\b.*"));
    }

    private static ServiceDecision decide(String service, AttestedFact fact) {
        return decide(service, fact, State.IN_FORCE);
    }

    private static ServiceDecision decide(String service, AttestedFact fact, State coverage) {
        return EligibilityFixture.DECIDE
                .with(asks(service, fact), record(coverage, ADULT))
                .services()
                .get(0);
    }
}
