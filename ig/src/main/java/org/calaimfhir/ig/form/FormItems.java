package org.calaimfhir.ig.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calaimfhir.ig.form.AnswerLists.Choices;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;

/** The questions of one form. Wording and duty of an element come from the table that lists the elements. */
final class FormItems {

    /** Which table lists the elements of a form, its column of codes, that of words, and what marks a duty. */
    private record Elements(String table, String code, String words, String duty, String required) {}

    private static final Map<String, Elements> ELEMENTS = Map.of(
            "ecm-referral", new Elements("ecm-referral-element", "code", "display", "required_our_reading", "R"),
            "community-support-referral",
                    new Elements("ecm-referral-element", "code", "display", "required_our_reading", ""),
            "housing-assessment", new Elements("housing-plan-content", "element_code", "element", "required", "yes"));

    private static final String FROM_MEMORY = "unverified-memory";
    private static final String ANY = "=*";

    private final ProgramTables tables;
    private final Row form;
    private final AnswerLists answers;
    private final Extraction extraction;
    private final List<Row> rows;

    FormItems(ProgramTables tables, Row form) {
        this.tables = tables;
        this.form = form;
        this.answers = new AnswerLists(tables, form);
        this.extraction = new Extraction(tables, form.get("form"), this::definition);
        this.rows = tables.get("questionnaire-item").rows().stream()
                .filter(row -> list(row.get("forms")).contains(form.get("form")))
                .toList();
    }

    static List<String> list(String cell) {
        return Arrays.asList(cell.split(";", -1));
    }

    List<QuestionnaireItemComponent> all() {
        return under("");
    }

    private List<QuestionnaireItemComponent> under(String parent) {
        List<QuestionnaireItemComponent> items = new ArrayList<>();
        for (Row row : rows) {
            if (row.get("parent").equals(parent)) {
                items.addAll(items(row));
            }
        }
        return items;
    }

    /** One item; of a question that is put for each chosen answer of another one, an item for each. */
    private List<QuestionnaireItemComponent> items(Row row) {
        List<QuestionnaireItemComponent> items = new ArrayList<>();
        if (!answers.arePerAnswer(row.get("answers"))) {
            items.add(item(row, answers.of(row.get("answers"))));
        }
        answers.perAnswer(row.get("answers")).forEach((answer, choices) -> {
            QuestionnaireItemComponent item = item(row, choices);
            item.setLinkId(row.get("link_id") + "." + answer.getCode());
            item.setText(item.getText() + ": " + answer.getDisplay());
            item.addEnableWhen()
                    .setQuestion(row.get("asked_when"))
                    .setOperator(QuestionnaireItemOperator.EQUAL)
                    .setAnswer(new Coding(answer.getSystem(), answer.getCode(), null));
            items.add(item);
        });
        return items;
    }

    private QuestionnaireItemComponent item(Row row, Choices choices) {
        QuestionnaireItemComponent item = new QuestionnaireItemComponent();
        item.setLinkId(row.get("link_id")).setText(text(row)).setType(QuestionnaireItemType.fromCode(row.get("type")));
        row.find("fills").ifPresent(path -> item.setDefinition(definition(path)));
        row.find("fills").filter(path -> !path.contains(".")).ifPresent(path -> extraction.to(item, definition(path)));
        choices.codings().forEach(coding -> item.addAnswerOption(new QuestionnaireItemAnswerOptionComponent(coding)));
        row.find("always").ifPresent(value -> Extraction.always(item, value));
        row.find("answer_value_set").ifPresent(id -> item.setAnswerValueSet(Forms.BASE + "ValueSet/" + id));
        row.find("in_words").ifPresent(links -> Extraction.calculated(item, AnswersInWords.expression(named(links))));
        askedWhen(item, row.get("asked_when"));
        if (row.find("repeats").isPresent()) {
            item.setRepeats(true);
        }
        item.setItem(under(row.get("link_id")));
        if (required(row) || isRequiredHeading(row, item)) {
            item.setRequired(true);
        }
        return item;
    }

    /** An answer is waited for: yes, or any at all. */
    private static void askedWhen(QuestionnaireItemComponent item, String asked) {
        int equals = asked.indexOf('=');
        if (equals > 0) {
            item.addEnableWhen()
                    .setQuestion(asked.substring(0, equals))
                    .setOperator(
                            asked.endsWith(ANY) ? QuestionnaireItemOperator.EXISTS : QuestionnaireItemOperator.EQUAL)
                    .setAnswer(new BooleanType(true));
        }
    }

    /** Those of the questions that this form asks; a part of a question is called by both their names. */
    private List<AnswersInWords.Question> named(String linkIds) {
        List<AnswersInWords.Question> named = new ArrayList<>();
        for (String linkId : list(linkIds)) {
            row(linkId).ifPresent(row -> {
                String whole = linkId.contains(".")
                        ? row(row.get("parent")).map(this::text).orElseThrow() + ", "
                        : "";
                named.add(new AnswersInWords.Question(
                        linkId, whole + text(row), QuestionnaireItemType.fromCode(row.get("type"))));
            });
        }
        return named;
    }

    private Optional<Row> row(String linkId) {
        return rows.stream().filter(row -> row.get("link_id").equals(linkId)).findFirst();
    }

    private String text(Row row) {
        return row.find("text")
                .or(() -> element(row).map(each -> each.get(elements().words())))
                .orElseThrow(
                        () -> new IllegalStateException(row.place() + ": has no text, and is no element with one"));
    }

    /** What the profile needs, and what the standard is known to require: a row from memory obliges nobody. */
    private boolean required(Row row) {
        return list(row.get("required_in")).contains(form.get("form"))
                || element(row)
                        .filter(each -> !each.get("confidence").equals(FROM_MEMORY))
                        .map(each ->
                                each.get(elements().duty()).equals(elements().required()))
                        .orElse(false);
    }

    /**
     * A group that only gathers: a form without it would escape what is required in it. One that repeats is required as
     * often as there is something to say.
     */
    private boolean isRequiredHeading(Row row, QuestionnaireItemComponent item) {
        return row.get("type").equals("group")
                && !item.getRepeats()
                && element(row).isEmpty()
                && item.getItem().stream().anyMatch(QuestionnaireItemComponent::getRequired);
    }

    private Optional<Row> element(Row row) {
        return elements() == null
                ? Optional.empty()
                : tables.get(elements().table()).row(elements().code(), row.get("link_id"));
    }

    private Elements elements() {
        return ELEMENTS.get(form.get("form"));
    }

    /** The element that the answer fills: of a profile of ours, of the form's own when none is named, or of a type. */
    private String definition(String fills) {
        String element = fills.startsWith("#") ? form.get("profile") + fills : fills;
        String base = Character.isUpperCase(element.charAt(0)) ? "http://hl7.org/fhir/" : Forms.BASE;
        return base + "StructureDefinition/" + element;
    }
}
