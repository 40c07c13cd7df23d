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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that are in no list, and values of other types. */
class ValueFaultsTest {

    private static final String STATUS =
            "'Status of an outreach attempt' (" + OURS + "ValueSet/outreach-attempt-status|0.1.0)";

    @Test
    void a_code_that_stands_by_itself_is_told_the_few_that_are_allowed() {
        Problem problem = said(message(
                "Encounter.status",
                I18nConstants.TERMINOLOGY_TX_NOVALID_16,
                "planned",
                STATUS,
                " (error message = Unknown code 'http://hl7.org/fhir/encounter-status#planned' for in-memory expansion"
                        + " of ValueSet '" + OURS + "ValueSet/outreach-attempt-status')"));
        assertThat(problem.rule())
                .isEqualTo(
                        "Encounter.status is 'planned', which is not in the value set Status of an outreach attempt.");
        assertThat(problem.advice())
                .startsWith("Send one of: ")
                .contains("finished", "(GET ValueSet/$expand?url=" + OURS + "ValueSet/outreach-attempt-status).")
                .contains("Nothing of it was stored");
    }

    @ParameterizedTest
    @CsvSource({
        I18nConstants.TERMINOLOGY_TX_NOVALID_1_CC + ",has the code http://x.example | 1",
        I18nConstants.TERMINOLOGY_TX_NOVALID_4 + ",has the code http://x.example | 1",
        I18nConstants.TERMINOLOGY_TX_NOVALID_12 + ",has the code http://x.example | 1",
        I18nConstants.TERMINOLOGY_TX_CODE_VALUESET + ",has no code"
    })
    void a_coding_is_told_where_the_list_is(String id, String fault) {
        boolean concept = id.equals(I18nConstants.TERMINOLOGY_TX_NOVALID_1_CC);
        Problem problem = said(message(
                "Task.businessStatus",
                id,
                "'Referral status' (" + OURS + "ValueSet/referral-status|0.1.0)",
                concept ? "http://x.example#1" : "",
                "http://x.example#1"));
        assertThat(problem.rule()).contains("Task.businessStatus " + fault, "value set Referral status.");
        assertThat(problem.advice())
                .startsWith("Send a code of the value set (GET ValueSet/$expand?url=" + OURS
                        + "ValueSet/referral-status). Then");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                I18nConstants.TERMINOLOGY_TX_NOVALID_2_CC,
                I18nConstants.TERMINOLOGY_TX_NOVALID_3_CC,
                I18nConstants.TERMINOLOGY_TX_NOVALID_5,
                I18nConstants.TERMINOLOGY_TX_NOVALID_13,
                I18nConstants.TERMINOLOGY_TX_NOVALID_14
            })
    void a_code_that_need_not_be_in_the_list_is_told_so(String id) {
        String coding = "http://x.example#1";
        String set = "'Claim Type Codes' (http://hl7.org/fhir/ValueSet/claim-type|4.0.1)";
        Problem problem = said(message("Claim.type", id, set, id.endsWith("_CC") ? coding : "", coding));
        assertThat(problem.rule())
                .isEqualTo(
                        "Claim.type has the code http://x.example | 1, which is not in the value set Claim Type Codes;"
                                + " a code should come from it where it has one that fits.");
    }

    /** The validator names the system alone; the list is the one that the profile, or R4, binds the element to. */
    @ParameterizedTest
    @CsvSource({
        "Claim.type, http://terminology.hl7.org/CodeSystem/claim-type, calaim-claim,"
                + " GET ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/claim-type",
        "Claim.type, http://terminology.hl7.org/CodeSystem/claim-type, ,"
                + " GET ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/claim-type",
        "Encounter.class, http://terminology.hl7.org/CodeSystem/v3-ActCode, calaim-outreach-attempt,"
                + " GET ValueSet/$expand?url=http://terminology.hl7.org/ValueSet/v3-ActEncounterCode",
        "Encounter.type[0], https://calaimfhir.org/fhir/CodeSystem/outreach-method, calaim-outreach-attempt,"
                + " GET ValueSet/$expand?url=https://calaimfhir.org/fhir/ValueSet/outreach-method",
        "Coverage.extension[0].value.ofType(Coding), https://calaimfhir.org/fhir/CodeSystem/county, calaim-coverage,"
                + " GET ValueSet/$expand?url=https://calaimfhir.org/fhir/ValueSet/county",
        "Basic.code, https://calaimfhir.org/fhir/CodeSystem/county, ,"
                + " GET CodeSystem?url=https://calaimfhir.org/fhir/CodeSystem/county",
        "Basic.code, http://terminology.hl7.org/CodeSystem/claim-type, , Send a code of that system."
    })
    void a_code_that_its_system_does_not_have(String location, String system, String profile, String advice) {
        String[] profiles = profile == null ? new String[0] : new String[] {profile(profile)};
        Problem problem = said(at(location, "Unknown code '" + system + "#zzz'"), profiles);
        assertThat(problem.rule()).endsWith("has the code zzz, which its code system " + system + " does not have.");
        assertThat(problem.advice()).contains(advice).doesNotContain("CodeSystem?url=http://terminology");
    }

    @Test
    void an_extension_of_another_type() {
        String url = OURS + "StructureDefinition/population-of-focus";
        Problem problem = said(
                message("ServiceRequest.extension[1]", I18nConstants.EXTENSION_EXT_TYPE, url, "[Coding]", "string"));
        assertThat(problem.rule())
                .isEqualTo("The value of the extension " + url + " is of type string and can only be of type Coding.");
        assertThat(problem.advice())
                .startsWith(
                        "Send valueCoding, a code of the value set ECM populations of focus (GET ValueSet/$expand?");
    }

    @Test
    void an_element_of_another_type_and_what_is_below_it() {
        List<Problem> problems = ISSUES.problems(
                List.of(
                        message(
                                "CoverageEligibilityRequest.serviced.ofType(Period)",
                                I18nConstants.EXTENSION_PROF_TYPE,
                                profile("calaim-eligibility-request"),
                                "date",
                                "Period"),
                        message(
                                "CoverageEligibilityRequest.serviced.ofType(Period).start",
                                I18nConstants.VALIDATION_VAL_PROFILE_NOTALLOWED,
                                "http://hl7.org/fhir/StructureDefinition/date|4.0.1")),
                List.of(),
                "");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).rule())
                .startsWith("CoverageEligibilityRequest.serviced[x] is of type Period and can only be of type date")
                .contains("The day that is asked about");
        assertThat(problems.get(0).advice()).startsWith("Send servicedDate instead.");
    }

    @Test
    void a_choice_that_a_profile_does_not_leave() {
        Problem problem = said(
                message("Condition", I18nConstants.VALIDATION_VAL_PROFILE_NOTYPE, "onsetAge", "dateTime, Period"),
                profile("calaim-sdoh-condition"));
        assertThat(problem.rule()).isEqualTo("Condition.onsetAge is of a type that is not allowed there.");
        assertThat(problem.advice()).startsWith("Send onsetDateTime or onsetPeriod.");
    }

    @Test
    void an_element_that_is_not_allowed() {
        Problem problem = said(
                message("Claim.item[0].net", I18nConstants.VALIDATION_VAL_PROFILE_NOTALLOWED, profile("calaim-claim")));
        assertThat(problem.rule()).isEqualTo("Claim.item.net is not allowed (CalAIM claim).");
        assertThat(problem.advice()).startsWith("Leave Claim.item.net out.");
    }

    @Test
    void an_answer_of_another_type_is_told_once() {
        String location = "QuestionnaireResponse.item[0].answer[0].value.ofType(string)";
        List<Problem> problems = ISSUES.problems(
                List.of(
                        message(
                                location,
                                I18nConstants.QUESTIONNAIRE_QR_ITEM_DATE_VALUE_EXCEPTION,
                                "Invalid date/time format: \"last Tuesday\""),
                        message(location, I18nConstants.QUESTIONNAIRE_QR_ITEM_WRONGTYPE + "_one", 1, "date", "string")),
                List.of(),
                "");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).rule()).isEqualTo("The answer is of type string, and the form asks for date here.");
        assertThat(problems.get(0).advice()).startsWith("Send answer.valueDate.");
    }

    @Test
    void an_answer_that_is_not_offered_or_missing() {
        Problem other = said(message("x", I18nConstants.QUESTIONNAIRE_QR_ITEM_NOCODING, "http://x.example", "8"));
        assertThat(other.rule())
                .isEqualTo("The answer http://x.example | 8 is none of those that the form offers here.");
        Problem list = said(message(
                "x",
                I18nConstants.QUESTIONNAIRE_QR_ITEM_BADOPTION,
                "http://x.example",
                "8",
                OURS + "ValueSet/county",
                "Unknown code"));
        assertThat(list.rule()).isEqualTo(other.rule());
        assertThat(list.advice()).contains("GET ValueSet/$expand?url=" + OURS + "ValueSet/county");
        Problem missing = said(message("x", I18nConstants.QUESTIONNAIRE_QR_ITEM_MISSING, "pof"));
        assertThat(missing.rule()).isEqualTo("The form needs an answer to its question pof.");
        assertThat(missing.advice()).startsWith("Add an item with linkId pof and an answer.");
    }
}
