package org.calaimfhir.ig.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms ask what the tables say: no element more, none less, and only what the standard requires is required. */
class FormsTest {

    private static final Map<String, Questionnaire> FORMS = new TreeMap<>();

    @BeforeAll
    static void all() {
        Forms.all(ProgramTables.packaged(), "0.1.0")
                .forEach(form -> FORMS.put(form.getIdElement().getIdPart(), form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecm-referral-adult", "ecm-referral-child-youth"})
    void an_ecm_form_asks_for_every_element_of_the_standard_and_for_nothing_else(String id) {
        Set<String> elements = ProgramTable.load("ecm-referral-element").rows().stream()
                .map(row -> row.get("code"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> asked = items(FORMS.get(id))
                .map(item -> item.getLinkId().replaceFirst("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).containsAll(elements);
        asked.removeAll(elements);
        assertThat(asked).as("headings").containsExactly("member", "referral", "referrer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecm-referral-adult", "ecm-referral-child-youth"})
    void an_ecm_form_requires_what_a_referral_needs_and_nothing_that_nobody_has_confirmed(String id) {
        Set<String> needed = Set.of("name", "dob", "ref-date", "pof");
        for (Row element : ProgramTable.load("ecm-referral-element").rows()) {
            assertThat(item(FORMS.get(id), element.get("code")).getRequired())
                    .as(element.get("code"))
                    .isEqualTo(needed.contains(element.get("code"))
                            || (element.get("required_our_reading").equals("R") && isConfirmed(element)));
        }
    }

    private static boolean isConfirmed(Row row) {
        return !row.get("confidence").equals("unverified-memory");
    }

    @Test
    void an_element_without_a_wording_of_its_own_in_the_form_has_that_of_its_table() {
        assertThat(item(FORMS.get("ecm-referral-adult"), "cin").getText())
                .isEqualTo(ProgramTable.load("ecm-referral-element")
                        .row("code", "cin")
                        .orElseThrow()
                        .get("display"));
    }

    @Test
    void adults_and_children_are_offered_the_populations_of_their_form() {
        assertThat(answers("ecm-referral-adult", "pof")).containsExactly("1a", "2", "3", "4", "5", "6", "9");
        assertThat(answers("ecm-referral-child-youth", "pof")).containsExactly("1b", "2", "3", "4", "7", "8", "9");
        assertThat(answers("ecm-referral-adult", "pof.criteria.2")).containsExactly("2A-ED", "2A-IP", "2A-X");
        assertThat(answers("ecm-referral-child-youth", "pof.criteria.2")).containsExactly("2C-ED", "2C-IP", "2C-X");
    }

    @Test
    void criteria_are_asked_for_a_chosen_population_only() {
        QuestionnaireItemComponent criteria = item(FORMS.get("ecm-referral-adult"), "pof.criteria.1a");
        assertThat(criteria.getEnableWhenFirstRep().getQuestion()).isEqualTo("pof");
        assertThat(criteria.getEnableWhenFirstRep().getAnswerCoding().getCode()).isEqualTo("1a");
        assertThat(criteria.getRequired()).isFalse();
    }

    @Test
    void every_community_support_can_be_asked_for_in_exactly_one_form() {
        List<String> offered = FORMS.keySet().stream()
                .filter(id -> id.startsWith("community-support-referral-"))
                .flatMap(id -> answers(id, "service").stream())
                .toList();
        assertThat(offered)
                .containsExactlyInAnyOrderElementsOf(ProgramTable.load("community-support").rows().stream()
                        .map(row -> row.get("code"))
                        .toList());
    }

    @Test
    void no_criterion_of_an_ended_wording_or_of_a_single_plan_is_attested() {
        Set<String> attested = FORMS.values().stream()
                .flatMap(FormsTest::items)
                .filter(item -> item.getLinkId().startsWith("service.criteria."))
                .flatMap(item -> codes(item).stream())
                .collect(Collectors.toSet());
        assertThat(attested).contains("HTNS-N1a", "TR-3b").doesNotContain("HTNS-O2a", "MTM-X");
    }

    @Test
    void a_housing_assessment_has_every_element_of_its_table() {
        for (Row row : ProgramTable.load("housing-plan-content").rows()) {
            if (row.get("document").equals("housing-assessment")) {
                assertThat(item(FORMS.get("housing-assessment"), row.get("element_code"))
                                .getRequired())
                        .as(row.get("element_code"))
                        .isEqualTo(row.get("required").equals("yes") && isConfirmed(row));
            }
        }
    }

    @Test
    void only_answers_that_nobody_is_asked_for_are_hidden() {
        assertThat(FORMS.values().stream().flatMap(FormsTest::items))
                .filteredOn(item -> item.hasInitial())
                .isNotEmpty()
                .allMatch(item -> item.hasExtension("http://hl7.org/fhir/StructureDefinition/questionnaire-hidden"))
                .noneMatch(QuestionnaireItemComponent::getRequired);
    }

    @Test
    void every_answer_of_a_referral_form_goes_into_a_resource() {
        Map<String, Row> rows = ProgramTable.load("questionnaire-item").rows().stream()
                .filter(row -> row.get("forms").contains("referral"))
                .collect(Collectors.toMap(row -> row.get("link_id"), Function.identity(), (one, other) -> one));
        Set<String> inWords = rows.values().stream()
                .flatMap(row -> row.list("in_words").stream())
                .collect(Collectors.toSet());
        assertThat(rows.keySet()).containsAll(inWords);
        rows.forEach((linkId, row) -> assertThat(
                        row.get("type").equals("group") || row.find("fills").isPresent() || inWords.contains(linkId))
                .as(linkId)
                .isTrue());
    }

    private static List<String> answers(String form, String linkId) {
        return codes(item(FORMS.get(form), linkId));
    }

    private static List<String> codes(QuestionnaireItemComponent item) {
        return item.getAnswerOption().stream()
                .map(option -> ((Coding) option.getValue()).getCode())
                .toList();
    }

    private static QuestionnaireItemComponent item(Questionnaire form, String linkId) {
        return items(form)
                .filter(item -> item.getLinkId().equals(linkId))
                .findFirst()
                .orElseThrow(() -> new AssertionError(form.getId() + " does not ask " + linkId));
    }

    private static Stream<QuestionnaireItemComponent> items(Questionnaire form) {
        return form.getItem().stream().flatMap(FormsTest::deep);
    }

    private static Stream<QuestionnaireItemComponent> deep(QuestionnaireItemComponent item) {
        return Stream.concat(Stream.of(item), item.getItem().stream().flatMap(FormsTest::deep));
    }
}
