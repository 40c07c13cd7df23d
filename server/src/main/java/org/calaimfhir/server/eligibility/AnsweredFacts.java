package org.calaimfhir.server.eligibility;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/** Answers to a {@link MissingQuestionnaire} as the facts that they attest. Answers to other forms say nothing here. */
final class AnsweredFacts {

    private static final Set<QuestionnaireResponseStatus> GIVEN =
            EnumSet.of(QuestionnaireResponseStatus.COMPLETED, QuestionnaireResponseStatus.AMENDED);

    private final KnownFacts known;

    AnsweredFacts(KnownFacts known) {
        this.known = known;
    }

    /** An answer holds from the day on which the form was filled in; a form that does not tell it attests nothing. */
    List<Observation> in(List<Resource> resources) {
        List<Observation> facts = new ArrayList<>();
        for (Resource resource : resources) {
            if (resource instanceof QuestionnaireResponse answers
                    && GIVEN.contains(answers.getStatus())
                    && answers.hasAuthored()
                    && isAnswerTo(answers)) {
                answers.getItem().forEach(item -> fact(item, answers).ifPresent(facts::add));
            }
        }
        return facts;
    }

    private static boolean isAnswerTo(QuestionnaireResponse answers) {
        String form = answers.getQuestionnaire();
        return form != null
                && (form.equals(MissingQuestionnaire.CANONICAL)
                        || form.startsWith(MissingQuestionnaire.CANONICAL + "|"));
    }

    private Optional<Observation> fact(QuestionnaireResponseItemComponent item, QuestionnaireResponse answers) {
        return known.find(item.getLinkId()).flatMap(fact -> value(item)
                .map(value -> FactObservations.observation(
                        fact,
                        value,
                        answers.getAuthoredElement(),
                        answers.getIdElement().getIdPart() + "-" + fact.code())));
    }

    private static Optional<Type> value(QuestionnaireResponseItemComponent item) {
        if (item.getAnswer().size() != 1) {
            return Optional.empty();
        }
        Type value = item.getAnswer().get(0).getValue();
        if (value instanceof DateType day && day.hasValue()) {
            return Optional.of(new DateTimeType(day.getValueAsString()));
        }
        return value instanceof BooleanType ? Optional.of(value) : Optional.empty();
    }
}
