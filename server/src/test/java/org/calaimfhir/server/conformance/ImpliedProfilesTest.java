package org.calaimfhir.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A coverage with a Medicare number: beside a referral it breaks the profile unless it says what it is. */
class ImpliedProfilesTest {

    private static final String COVERAGE = Canonicals.structureDefinition("calaim-coverage");
    private static final String PAYER = "{\"system\": \"https://nahdo.org/sopt\", \"code\": \"%s\"}";
    private static final String FORM =
            "{\"system\": \"http://terminology.hl7.org/CodeSystem/v3-ActCode\", \"code\": \"%s\"}";
    private static final String MEDICARE = PAYER.formatted("111");

    private static final FhirPackage PACKAGE = FhirPackage.load(FhirContext.forR4Cached());
    private static final ImpliedProfiles PROFILES = new ImpliedProfiles(PACKAGE, new ProfileSigns(PACKAGE));

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

    @ParameterizedTest
    @CsvSource({
        "ServiceRequest,category,calaim-program,ecm,calaim-ecm-referral",
        "ServiceRequest,category,calaim-program,community-support,calaim-community-support-referral",
        "ServiceRequest,code,calaim-program,ecm,calaim-ecm-referral",
        "ServiceRequest,code,calaim-program,community-support,calaim-community-support-referral",
        "ServiceRequest,code,community-support,housing-deposits,calaim-community-support-referral",
        "CarePlan,category,care-plan-category,housing-support-plan,calaim-housing-support-plan",
        "CarePlan,category,care-plan-category,housing-crisis-plan,calaim-crisis-plan"
    })
    void a_code_of_ours_says_which_profile_is_meant(
            String type, String element, String system, String code, String profile) {
        JsonNode resource = with(type, element, Canonicals.codeSystem(system), code);
        assertThat(PROFILES.of(resource, false)).containsExactly(Canonicals.structureDefinition(profile));
        assertThat(PROFILES.isReferral(resource)).isEqualTo(type.equals("ServiceRequest"));
    }

    @ParameterizedTest
    @CsvSource({
        "ServiceRequest,category,http://hl7.org/fhir/us/core/CodeSystem/us-core-category,sdoh",
        "ServiceRequest,code,http://snomed.info/sct,710824005",
        "ServiceRequest,code,http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets,H0043",
        "CarePlan,category,http://hl7.org/fhir/us/core/CodeSystem/careplan-category,assess-plan",
        "CarePlan,category,https://calaimfhir.org/fhir/CodeSystem/community-support,housing-deposits",
        "Procedure,code,https://calaimfhir.org/fhir/CodeSystem/community-support,housing-deposits"
    })
    void any_other_code_says_nothing(String type, String element, String system, String code) {
        JsonNode resource = with(type, element, system, code);
        assertThat(PROFILES.of(resource, false)).isEmpty();
        assertThat(PROFILES.isReferral(resource)).isFalse();
    }

    private static JsonNode with(String type, String element, String system, String code) {
        String concept = "{\"coding\": [{\"system\": \"" + system + "\", \"code\": \"" + code + "\"}]}";
        String value = element.equals("category") ? "[" + concept + "]" : concept;
        return Content.of("{\"resourceType\": \"" + type + "\", \"" + element + "\": " + value + "}")
                .tree();
    }

    private static JsonNode typed(String codings) {
        return coverage("\"type\": {\"coding\": [" + codings + "]},");
    }

    private static JsonNode coverage(String type) {
        return Content.of("{\"resourceType\": \"Coverage\", " + type + " \"subscriberId\": \"1EG4-TE5-MK73\"}")
                .tree();
    }
}
