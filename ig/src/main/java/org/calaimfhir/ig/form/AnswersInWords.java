package org.calaimfhir.ig.form;

import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;

/**
 * What some questions were answered with, as one text: for answers that no element of a resource holds. Each with its
 * question, the unanswered left out.
 */
final class AnswersInWords {

    /** A question by its link id, with what it is called in the text. */
    record Question(String linkId, String name, QuestionnaireItemType type) {}

    private AnswersInWords() {}

    /** The text as a FHIRPath expression on the answered form, which it calls {@code %resource}; empty of no answer. */
    static String expression(List<Question> questions) {
        return questions.stream().map(AnswersInWords::part).collect(Collectors.joining(" | ", "(", ").join('; ')"));
    }

    private static String part(Question question) {
        String answers = "%resource.repeat(item).where(linkId = '" + question.linkId() + "').answer.value";
        String words =
                switch (question.type()) {
                    case BOOLEAN -> answers + ".select(iif($this, 'yes', 'no'))";
                    case DATE -> answers + ".select(toString())";
                    case CHOICE -> answers + ".select(iif(display.exists(), display, code))";
                    default -> answers;
                };
        return words + ".select('" + question.name().replace("'", "\\'") + ": ' & $this)";
    }
}
