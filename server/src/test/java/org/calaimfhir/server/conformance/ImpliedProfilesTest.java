package org.calaimfhir.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A coverage with a Medicare number: beside a referral it breaks the profile unless it says what it is. */
class ImpliedProfilesTest {

    private static final String COVERAGE = Canonicals.structureDefinition("calaim-coverage");
    private static final String PAYER = "{\"system\": \"https://nahdo.org/sopt\", \"code\": \"%s\"}";
    private static final String FORM =
            "{\"system\": \"http://terminology.hl7.org/CodeSystem/v3-ActCode\", \"code\": \"%s\"}";
    private static final String MEDICARE = PAYER.formatted("111");

    private static final ImpliedProfiles PROFILES = new ImpliedProfiles(FhirPackage.load(FhirContext.forR4Cached()));

    @ParameterizedTest
    @ValueSource(strings = {"111", "12", "512"})
    void a_coverage_whose_type_says_that_it_is_other_coverage_is_not_held_against_ours(String code) {
        assertThat(PROFILES.of(typed(PAYER.formatted(code)), true)).isEmpty();
        assertThat(PROFILES.of(typed(FORM.formatted("HMO") + ", " + PAYER.formatted(code)), true))
                .isEmpty();
    }

    @Test
    void any_other_coverage_is() {
        assertThat(PROFILES.of(coverage(""), true)).as("no type").containsExactly(COVERAGE);
        assertThat(PROFILES.of(coverage("\"type\": {\"text\": \"Medicare\"},"), true))
                .as("only in words")
                .containsExactly(COVERAGE);
        assertThat(PROFILES.of(typed("{\"system\": \"https://nahdo.org/sopt\"}"), true))
                .as("a system and no code")
                .containsExactly(COVERAGE);
        assertThat(PROFILES.of(typed("{\"code\": \"111\"}"), true))
                .as("a code of no system")
                .containsExactly(COVERAGE);
        assertThat(PROFILES.of(typed(FORM.formatted("HMO")), true))
                .as("who pays is not told")
                .containsExactly(COVERAGE);
        assertThat(PROFILES.of(typed(FORM.formatted("SUBSIDIZ")), true))
                .as("Medi-Cal")
                .containsExactly(COVERAGE);
        assertThat(PROFILES.of(typed(MEDICARE + ", " + FORM.formatted("SUBSIDIZ")), true))
                .as("both, which routing takes for Medi-Cal")
                .containsExactly(COVERAGE);
    }

    @Test
    void without_a_referral_none_is() {
        assertThat(PROFILES.of(coverage(""), false)).isEmpty();
        assertThat(PROFILES.of(typed(MEDICARE), false)).isEmpty();
    }

    @Test
    void the_type_of_a_member_is_nothing_to_go_by() {
        JsonNode member = Content.of("{\"resourceType\": \"Patient\", \"type\": {\"coding\": [" + MEDICARE + "]}}")
                .tree();
        assertThat(PROFILES.of(member, true)).containsExactly(Canonicals.structureDefinition("calaim-member"));
    }

    private static JsonNode typed(String codings) {
        return coverage("\"type\": {\"coding\": [" + codings + "]},");
    }

    private static JsonNode coverage(String type) {
        return Content.of("{\"resourceType\": \"Coverage\", " + type + " \"subscriberId\": \"1EG4-TE5-MK73\"}")
                .tree();
    }
}
