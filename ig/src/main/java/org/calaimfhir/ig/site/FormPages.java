package org.calaimfhir.ig.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.calaimfhir.ig.site.Links.Link;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Type;

/** A page for each form: what it asks, when, what may be answered, and which element the answer fills. */
final class FormPages {

    private final Links links;
    private final List<Sample> samples;

    FormPages(Links links, List<Sample> samples) {
        this.links = links;
        this.samples = List.copyOf(samples);
    }

    /**
     * A question as a row. Public for the templates.
     *
     * @param indent how deep it stands inside groups
     * @param fills the element's path; empty when the answer stays in the response
     */
    public record ItemRow(
            int indent,
            QuestionnaireItemComponent item,
            List<Link> valueSet,
            List<Coding> answers,
            List<String> when,
            List<Link> profile,
            String fills) {

        /** Copies its lists. */
        public ItemRow {
            valueSet = List.copyOf(valueSet);
            answers = List.copyOf(answers);
            when = List.copyOf(when);
            profile = List.copyOf(profile);
        }
    }

    Page of(Questionnaire form) {
        List<ItemRow> rows = new ArrayList<>();
        Map<String, QuestionnaireItemComponent> questions = new HashMap<>();
        gather(form.getItem(), questions);
        rows(form.getItem(), 0, questions, rows);
        return new Page(
                Links.file(form),
                "Forms",
                form.getTitle(),
                form.getDescription(),
                "questionnaire",
                Map.of(
                        "resource",
                        form,
                        "rows",
                        rows,
                        "valid",
                        responses(form, true),
                        "invalid",
                        responses(form, false)));
    }

    private static void gather(
            List<QuestionnaireItemComponent> items, Map<String, QuestionnaireItemComponent> questions) {
        for (QuestionnaireItemComponent item : items) {
            questions.put(item.getLinkId(), item);
            gather(item.getItem(), questions);
        }
    }

    private void rows(
            List<QuestionnaireItemComponent> items,
            int indent,
            Map<String, QuestionnaireItemComponent> questions,
            List<ItemRow> rows) {
        for (QuestionnaireItemComponent item : items) {
            String[] filled = item.hasDefinition() ? item.getDefinition().split("#", 2) : new String[0];
            rows.add(new ItemRow(
                    indent,
                    item,
                    item.hasAnswerValueSet() ? List.of(links.to(item.getAnswerValueSet())) : List.of(),
                    item.getAnswerOption().stream()
                            .map(option -> option.getValueCoding())
                            .toList(),
                    item.getEnableWhen().stream()
                            .map(when -> condition(questions.get(when.getQuestion()), when))
                            .toList(),
                    filled.length == 0 ? List.of() : List.of(links.to(filled[0])),
                    filled.length == 0 ? "" : filled[1]));
            rows(item.getItem(), indent + 1, questions, rows);
        }
    }

    private static String condition(
            QuestionnaireItemComponent question, QuestionnaireItemEnableWhenComponent condition) {
        String answer = condition.getOperator() == QuestionnaireItemOperator.EXISTS
                ? "answered"
                : words(question, condition.getAnswer());
        return "“" + question.getText() + "” is " + answer;
    }

    /** The answer as the form offers it: a condition names the code alone. */
    private static String words(QuestionnaireItemComponent question, Type answer) {
        if (answer instanceof Coding coding) {
            return question.getAnswerOption().stream()
                    .map(option -> option.getValueCoding())
                    .filter(offered -> offered.getCode().equals(coding.getCode()))
                    .findFirst()
                    .map(Coding::getDisplay)
                    .orElse(coding.getCode());
        }
        return answer instanceof BooleanType yes && yes.booleanValue() ? "yes" : answer.primitiveValue();
    }

    private List<Sample> responses(Questionnaire form, boolean valid) {
        return samples.stream()
                .filter(sample -> sample.resource() instanceof QuestionnaireResponse response
                        && form.getUrl().equals(response.getQuestionnaire())
                        && sample.fails().isEmpty() == valid)
                .toList();
    }
}
