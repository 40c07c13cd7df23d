package org.calaimfhir.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calaimfhir.server.conformance.ValidatorWords.ISSUES;
import static org.calaimfhir.server.conformance.ValidatorWords.OURS;
import static org.calaimfhir.server.conformance.ValidatorWords.at;
import static org.calaimfhir.server.conformance.ValidatorWords.message;
import static org.calaimfhir.server.conformance.ValidatorWords.profile;
import static org.calaimfhir.server.conformance.ValidatorWords.said;

import java.util.List;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.utilities.i18n.I18nConstants;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureFaultsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "calaim-claim;Claim.item.net;Claim.item.net is missing (CalAIM claim): The charge;Add item.net"
                        + " (Money).",
                "calaim-claim;Claim.identifier;Claim.identifier is missing (CalAIM claim): The provider's own number;"
                        + "Add an identifier (Identifier).",
                "calaim-claim;Claim.item.serviced[x];Claim.item.serviced[x] is missing;"
                        + "Add item.servicedDate or item.servicedPeriod.",
                "calaim-claim;Claim.use;Claim.use is missing (CalAIM claim).;Add use with claim.",
                "calaim-claim;Claim.insurer;The plan that is billed.;Add insurer, a reference to Organization.",
                "calaim-housing-support-plan;CarePlan.period;CarePlan.period is missing (CalAIM housing support plan);"
                        + "Add period (Period).",
                "calaim-referral-task;Task.code;Task.code is missing (CalAIM referral task);"
                        + "Add code with http://hl7.org/fhir/CodeSystem/task-code | fulfill.",
                "calaim-plan-election;InsurancePlan.type;InsurancePlan.type is missing;"
                        + "Add a type with a code of the value set Community Supports "
                        + "(GET ValueSet/$expand?url=https://calaimfhir.org/fhir/ValueSet/community-support).",
                "calaim-community-support-referral;ServiceRequest.code;ServiceRequest.code is missing;"
                        + "Add code with coding with system https://calaimfhir.org/fhir/CodeSystem/community-support"
                        + " and a code of the value set Community Supports"
                        + " (GET ValueSet/$expand?url=https://calaimfhir.org/fhir/ValueSet/community-support).",
                "calaim-claim;Claim.unknown;Claim.unknown is missing;Add Claim.unknown."
            })
    void an_element_that_is_missing(String profile, String element, String rule, String advice) {
        Problem problem = said(tooFew(profile, element));
        assertThat(problem.rule()).contains(rule).doesNotContain("minimum");
        assertThat(problem.advice()).startsWith(advice).contains("Nothing of it was stored");
    }

    @Test
    void an_element_that_is_missing_from_what_r4_itself_asks_for() {
        Problem problem = said(message(
                "Patient",
                I18nConstants.VALIDATION_VAL_PROFILE_MINIMUM + "_one",
                0,
                "http://hl7.org/fhir/StructureDefinition/Claim|4.0.1",
                "",
                "Claim.patient",
                "",
                "",
                "",
                1));
        assertThat(problem.rule())
                .isEqualTo("Claim.patient is missing (FHIR R4): The recipient of the products and services.");
        assertThat(problem.advice()).startsWith("Add patient, a reference to Patient. Then send again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "calaim-ecm-referral;ServiceRequest.category:program;"
                        + "Add a category with https://calaimfhir.org/fhir/CodeSystem/calaim-program | ecm.",
                "calaim-housing-support-plan;CarePlan.category:assessPlan;Add a category with "
                        + "http://hl7.org/fhir/us/core/CodeSystem/careplan-category | assess-plan.",
                "calaim-care-team;CareTeam.participant:leadCareManager;Add a participant with role "
                        + "https://calaimfhir.org/fhir/CodeSystem/care-team-role | lead-care-manager",
                "calaim-community-support-referral;ServiceRequest.code.coding:service;"
                        + "Add a code.coding with system https://calaimfhir.org/fhir/CodeSystem/community-support"
                        + " and a code of the value set Community Supports"
            })
    void an_entry_that_is_missing(String profile, String slice, String advice) {
        Problem problem = said(noSlice(profile, slice));
        assertThat(problem.rule())
                .startsWith(slice.replaceFirst(":.*", "") + " lacks an entry (")
                .doesNotContain("slice");
        assertThat(problem.advice()).startsWith(advice);
    }

    @Test
    void an_extension_that_is_missing() {
        Problem problem = said(message(
                "ServiceRequest",
                I18nConstants.VALIDATION_VAL_PROFILE_MINIMUM_SLICE + "_EXT_one",
                1,
                profile("calaim-ecm-referral"),
                "",
                "ServiceRequest.extension:populationOfFocus",
                "",
                "",
                "",
                0,
                OURS + "StructureDefinition/population-of-focus"));
        assertThat(problem.rule()).endsWith("Each population the referrer attests.");
        assertThat(problem.advice())
                .startsWith("Add an extension with url " + OURS + "StructureDefinition/population-of-focus"
                        + " and valueCoding, a code of the value set ECM populations of focus");
    }

    @Test
    void it_is_told_once_that_an_entry_is_missing() {
        List<Problem> problems = ISSUES.problems(
                List.of(
                        tooFew("calaim-ecm-referral", "ServiceRequest.category"),
                        noSlice("calaim-ecm-referral", "ServiceRequest.category:program"),
                        tooFew("calaim-ecm-referral", "ServiceRequest.requester")),
                List.of(),
                "");
        assertThat(problems).hasSize(2);
    }

    @Test
    void more_than_allowed() {
        Problem problem = said(message(
                "ServiceRequest.code",
                I18nConstants.VALIDATION_VAL_PROFILE_MAXIMUM + "_other",
                2,
                profile("calaim-community-support-referral"),
                "",
                "ServiceRequest.code.coding:service",
                "",
                "",
                "",
                1));
        assertThat(problem.rule()).startsWith("ServiceRequest.code.coding is there 2 times and allowed once at most");
        assertThat(problem.advice())
                .startsWith("Send no more than 1 of those with system " + OURS + "CodeSystem/community-support");
    }

    @Test
    void another_value_than_the_fixed_one() {
        Problem problem = said(message(
                "Claim.use",
                I18nConstants._DT_FIXED_WRONG,
                "predetermination",
                "claim",
                profile("calaim-claim") + "#x"));
        assertThat(problem.rule()).isEqualTo("Claim.use is 'predetermination' and can only be 'claim' (CalAIM claim).");
        assertThat(problem.advice()).startsWith("Send use with claim.");
    }

    @Test
    void other_codes_than_the_pattern() {
        String issue = "[ValidationMessage[level=ERROR,type=VALUE,location=ServiceRequest.code.coding.system]]";
        Problem problem = said(message(
                "ServiceRequest.code",
                I18nConstants.TYPE_CHECKS_PATTERN_CC,
                "s",
                "c",
                null,
                profile("calaim-ecm-referral"),
                issue));
        assertPattern(problem);
    }

    @Test
    void words_in_place_of_the_codes_of_the_pattern() {
        ValidationMessage message = at("ServiceRequest.code", "Expected 1 but found 0 coding elements");
        assertPattern(ISSUES.problems(
                        List.of(message),
                        List.of("http://example.org/unknown", OURS + "StructureDefinition/calaim-ecm-referral"),
                        "")
                .get(0));
    }

    private static void assertPattern(Problem problem) {
        assertThat(problem.rule())
                .startsWith("ServiceRequest.code lacks " + OURS + "CodeSystem/calaim-program | ecm (CalAIM referral to")
                .doesNotContain("ValidationMessage");
        assertThat(problem.advice())
                .startsWith("Send code with " + OURS + "CodeSystem/calaim-program | ecm; other codings may stand");
    }

    @Test
    void anything_else_is_passed_on() {
        Problem problem = said(at("Claim.foo", "Unrecognized property 'foo'"));
        assertThat(problem.rule()).isEqualTo("Unrecognized property 'foo'");
    }

    private static ValidationMessage tooFew(String profile, String element) {
        return message(
                "Patient",
                I18nConstants.VALIDATION_VAL_PROFILE_MINIMUM + "_one",
                0,
                profile(profile),
                "",
                element,
                "",
                "",
                "",
                1);
    }

    private static ValidationMessage noSlice(String profile, String slice) {
        return message(
                "Patient",
                I18nConstants.VALIDATION_VAL_PROFILE_MINIMUM_SLICE + "_one",
                1,
                profile(profile),
                "",
                slice,
                "",
                "",
                "",
                0);
    }
}
