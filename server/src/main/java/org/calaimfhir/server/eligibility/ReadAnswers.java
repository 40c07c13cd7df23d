package org.calaimfhir.server.eligibility;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.time.PeriodDays;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;

/** Reads the parameter {@code answers}: a {@link MissingQuestionnaire}, filled in. */
final class ReadAnswers {

    private static final String NAME = "answers";

    private final KnownFacts known;

    ReadAnswers(KnownFacts known) {
        this.known = known;
    }

    /** @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException when it is no form of ours, filled in */
    Optional<QuestionnaireResponse> form(SentParameters sent) {
        Optional<ParametersParameterComponent> parameter = sent.one(NAME);
        if (parameter.isEmpty()) {
            return Optional.empty();
        }
        if (!(parameter.get().getResource() instanceof QuestionnaireResponse answers)) {
            throw Refusals.invalid(
                    sent.path(NAME), "The answers are a QuestionnaireResponse.", "Send resource with one.");
        }
        if (!AnsweredFacts.isGiven(answers)) {
            throw Refusals.impossible(
                    sent.path(NAME) + ".resource.status",
                    "Only answers that somebody gave to the end, and stands by, count.",
                    "Send them with status completed or amended.");
        }
        if (answers.hasQuestionnaire() && !MissingQuestionnaire.isAnsweredBy(answers)) {
            throw Refusals.impossible(
                    sent.path(NAME) + ".resource.questionnaire",
                    "The answers are to a form that this operation does not ask.",
                    "Answer the questionnaire of the decision, " + MissingQuestionnaire.CANONICAL
                            + ", or put another form into record.");
        }
        return Optional.of(answers);
    }

    List<AttestedFact> from(QuestionnaireResponse answers, SentParameters sent, LocalDate asked) {
        LocalDate day = PeriodDays.of(answers.getAuthoredElement()).first().orElse(asked);
        List<AttestedFact> facts = new ArrayList<>();
        for (QuestionnaireResponseItemComponent item : answers.getItem()) {
            if (item.hasAnswer()) {
                facts.add(fact(item, sent.path(NAME) + ".resource.item", day));
            }
        }
        return facts;
    }

    private AttestedFact fact(QuestionnaireResponseItemComponent item, String path, LocalDate day) {
        KnownFact fact = known.find(item.getLinkId())
                .orElseThrow(() -> Refusals.invalid(
                        path,
                        "There is no question " + Refusals.shown(item.getLinkId()) + ".",
                        "Keep the linkId of the questionnaire: it is the code of the fact."));
        return new AttestedFact(fact, value(fact, item, path), day);
    }

    private static Type value(KnownFact fact, QuestionnaireResponseItemComponent item, String path) {
        Type value = item.getAnswer().get(0).getValue();
        boolean fits = fact.isDay() ? isWholeDay(value) : value instanceof BooleanType said && said.hasValue();
        if (item.getAnswer().size() != 1 || !fits) {
            throw Refusals.invalid(
                    path,
                    "The question " + fact.code() + " has another kind of answer.",
                    fact.isDay()
                            ? "Answer it once, with a whole day in valueDate."
                            : "Answer it once, with valueBoolean.");
        }
        return value instanceof DateType day ? new DateTimeType(day.getValueAsString()) : value;
    }

    private static boolean isWholeDay(Type value) {
        try {
            return value instanceof DateType day && day.hasValue() && LocalDate.parse(day.getValueAsString()) != null;
        } catch (DateTimeException notADay) {
            return false;
        }
    }
}
