package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** Reads what the asker says: the parameters {@code fact} and {@code answers}. */
final class ReadFacts {

    private static final String NAME = "fact";
    private static final Set<String> PARTS = Set.of("code", "value", "date", "source");

    private final KnownFacts known;
    private final ReadAnswers answers;

    ReadFacts(KnownFacts known) {
        this.known = known;
        this.answers = new ReadAnswers(known);
    }

    AttestedFacts from(SentParameters sent, LocalDate asked) {
        List<AttestedFact> told = new ArrayList<>();
        sent.all(NAME).forEach(parameter -> told.add(fact(parameter, sent.path(NAME), asked)));
        Optional<QuestionnaireResponse> form = answers.form(sent);
        form.ifPresent(answered -> told.addAll(answers.from(answered, sent, asked)));
        List<AttestedFact> facts = new ArrayList<>();
        for (AttestedFact fact : told) {
            facts.forEach(earlier -> refuseContradiction(earlier, fact, sent.path(NAME)));
            facts.add(fact);
        }
        return new AttestedFacts(
                facts, form.filter(QuestionnaireResponse::hasSubject).map(QuestionnaireResponse::getSubject));
    }

    private static void refuseContradiction(AttestedFact earlier, AttestedFact fact, String path) {
        if (fact.contradicts(earlier)) {
            throw Refusals.impossible(
                    path,
                    "The fact " + fact.fact().code() + " is said to be true and false of the same day.",
                    "Send it once, or with the days on which each was so.");
        }
        if (fact.excludes(earlier)) {
            throw Refusals.impossible(
                    path,
                    earlier.isSo().equals(fact.isSo())
                            ? "The facts " + earlier.fact().code() + " and "
                                    + fact.fact().code() + " cannot both be "
                                    + fact.isSo().orElseThrow() + " of the same day."
                            : "The facts " + earlier.fact().code() + " and "
                                    + fact.fact().code()
                                    + " cannot be one true and one false, as they are said to be of the same day.",
                    "Leave one of them out, or send them with the days on which each was so.");
        }
    }

    private AttestedFact fact(ParametersParameterComponent parameter, String path, LocalDate asked) {
        SentParameters parts = SentParameters.of(parameter.getPart(), path + ".part", PARTS);
        Coding code = parts.value("code", Coding.class)
                .orElseThrow(() -> Refusals.invalid(
                        parts.path("code"), "A fact has a code.", "Send one of: " + known.codes() + "."));
        KnownFact fact = known.find(code)
                .orElseThrow(() -> Refusals.invalid(
                        parts.path("code"), "There is no such fact.", "Send one of: " + known.codes() + "."));
        Type value = value(fact, parts);
        return new AttestedFact(
                fact,
                value,
                parts.day("date").orElse(asked),
                parts.value("source", StringType.class).map(StringType::getValue));
    }

    private static Type value(KnownFact fact, SentParameters parts) {
        Optional<? extends Type> sent = fact.isDay()
                ? parts.day("value").map(day -> new DateTimeType(day.toString()))
                : parts.value("value", BooleanType.class);
        return sent.orElseThrow(() -> Refusals.invalid(
                parts.path("value"),
                "The fact " + fact.code() + " has a value.",
                fact.isDay() ? "Send a whole day with valueDate." : "Send it with valueBoolean."));
    }
}
