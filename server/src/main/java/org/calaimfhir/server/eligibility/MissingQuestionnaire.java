package org.calaimfhir.server.eligibility;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.conformance.Canonicals;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/**
 * The questions that are open in a decision, as a form that asks just those. Every one is named by its fact, so that the
 * answers can be sent back as they are.
 */
final class MissingQuestionnaire {

    /** Names every such form; which questions it has depends on the member. */
    static final String CANONICAL = Canonicals.questionnaire("eligibility-facts");

    private MissingQuestionnaire() {}

    /** Whether the answers name such a form, in whatever version. */
    static boolean isAnsweredBy(QuestionnaireResponse answers) {
        String form = answers.getQuestionnaire();
        return form != null && (form.equals(CANONICAL) || form.startsWith(CANONICAL + "|"));
    }

    /** Empty when nothing is missing. */
    static Optional<Questionnaire> of(EligibilityDecision decision) {
        Set<KnownFact> missing = new LinkedHashSet<>();
        decision.services().stream()
                .filter(service -> service.death().isEmpty())
                .forEach(service -> service.criteria().forEach(criterion -> missing.addAll(criterion.missing())));
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        Questionnaire form = new Questionnaire()
                .setUrl(CANONICAL)
                .setStatus(PublicationStatus.ACTIVE)
                .setTitle("Questions that would settle the eligibility check");
        form.addSubjectType("Patient");
        for (KnownFact fact : missing) {
            form.addItem()
                    .setLinkId(fact.code())
                    .addCode(fact.coding())
                    .setType(fact.isDay() ? QuestionnaireItemType.DATE : QuestionnaireItemType.BOOLEAN)
                    .setTextElement(Translated.text(fact.question(), fact.spanish()));
        }
        return Optional.of(form);
    }
}
