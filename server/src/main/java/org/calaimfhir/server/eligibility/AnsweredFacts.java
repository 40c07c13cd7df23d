package org.calaimfhir.server.eligibility;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.Canonicals;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Type;

/**
 * What forms and referrals say about the member, in the form in which the published logic reads it: answers to a
 * {@link MissingQuestionnaire} by the questions' names, and of any other form, whoever made it, the answers that are codes
 * of ours or of HUD.
 */
final class AnsweredFacts {

    private static final String LIVING_SITUATION = Canonicals.codeSystem("hud-living-situation");
    private static final Set<QuestionnaireResponseStatus> GIVEN =
            EnumSet.of(QuestionnaireResponseStatus.COMPLETED, QuestionnaireResponseStatus.AMENDED);
    private static final Set<ServiceRequestStatus> STANDING =
            EnumSet.of(ServiceRequestStatus.ACTIVE, ServiceRequestStatus.ONHOLD, ServiceRequestStatus.COMPLETED);
    private static final String SAID_IN = AnsweredFacts.class.getName() + ".said-in";

    private final KnownFacts known;
    private final AttestedCriteria criteria;
    private final TickedDefinitions definitions;
    private final CodeableConcept housingStatus;

    /** @param housingStatus the code of an Observation that tells where somebody lives */
    AnsweredFacts(
            KnownFacts known, AttestedCriteria criteria, TickedDefinitions definitions, CodeableConcept housingStatus) {
        this.known = known;
        this.criteria = criteria;
        this.definitions = definitions;
        this.housingStatus = housingStatus;
    }

    /**
     * What is said holds from the day on which the form was filled in or the referral was written; one that does not tell it
     * says nothing.
     */
    List<Observation> in(List<Resource> resources) {
        List<Observation> said = new ArrayList<>();
        for (Resource resource : resources) {
            if (resource instanceof QuestionnaireResponse form && isGiven(form) && form.hasAuthored()) {
                inForm(form).forEach(observation -> said.add(from(form, observation)));
            } else if (resource instanceof ServiceRequest referral
                    && STANDING.contains(referral.getStatus())
                    && referral.hasAuthoredOn()
                    && isToBeDone(referral)) {
                referral.getReasonCode().stream()
                        .flatMap(reason -> reason.getCoding().stream())
                        .flatMap(reason -> attested(reason, referral.getAuthoredOnElement(), referral))
                        .forEach(observation -> said.add(from(referral, observation)));
            }
        }
        return said;
    }

    /** Where that is said to be unknown, nobody may take it for granted. */
    private static boolean isToBeDone(ServiceRequest referral) {
        return !referral.hasDoNotPerform()
                || Boolean.FALSE.equals(referral.getDoNotPerformElement().getValue());
    }

    /** Evidence that was read out of a form or a referral is found where it was said. */
    static Function<Resource, Optional<Reference>> found(Function<Resource, Optional<Reference>> address) {
        return resource -> address.apply(resource.getUserData(SAID_IN) instanceof Resource said ? said : resource);
    }

    private static Observation from(Resource said, Observation observation) {
        observation.setUserData(SAID_IN, said);
        return observation;
    }

    private Stream<Observation> inForm(QuestionnaireResponse form) {
        if (MissingQuestionnaire.isAnsweredBy(form)) {
            return form.getItem().stream().flatMap(item -> answered(item, form).stream());
        }
        List<Coding> codes = form.getItem().stream()
                .flatMap(AnsweredFacts::answers)
                .map(QuestionnaireResponseItemAnswerComponent::getValue)
                .filter(Coding.class::isInstance)
                .map(Coding.class::cast)
                .toList();
        Set<String> ticked = codes.stream()
                .filter(TickedDefinitions::isPart)
                .map(Coding::getCode)
                .collect(Collectors.toSet());
        return Stream.concat(
                codes.stream()
                        .flatMap(answer -> LIVING_SITUATION.equals(answer.getSystem())
                                ? Stream.of(livingSituation(answer, form))
                                : attested(answer, form.getAuthoredElement(), form)),
                definitions.met(ticked).stream().map(fact -> yes(fact, form.getAuthoredElement(), form)));
    }

    /** Whether the answers are whole, and nobody took them back. */
    static boolean isGiven(QuestionnaireResponse answers) {
        return GIVEN.contains(answers.getStatus());
    }

    private static Stream<QuestionnaireResponseItemAnswerComponent> answers(QuestionnaireResponseItemComponent item) {
        return Stream.of(
                        item.getAnswer().stream(),
                        item.getAnswer().stream()
                                .flatMap(answer -> answer.getItem().stream())
                                .flatMap(AnsweredFacts::answers),
                        item.getItem().stream().flatMap(AnsweredFacts::answers))
                .flatMap(Function.identity());
    }

    private Observation livingSituation(Coding answer, QuestionnaireResponse form) {
        Observation observation = new Observation()
                .setStatus(Observation.ObservationStatus.FINAL)
                .setCode(housingStatus)
                .setEffective(form.getAuthoredElement())
                .setValue(new CodeableConcept(answer));
        observation.setId(id(form, answer.getCode()));
        return observation;
    }

    private Stream<Observation> attested(Coding criterion, DateTimeType day, Resource said) {
        return criteria.fact(criterion).map(fact -> yes(fact, day, said)).stream();
    }

    private static Observation yes(KnownFact fact, DateTimeType day, Resource said) {
        return FactObservations.observation(fact, new BooleanType(true), day, id(said, fact.code()));
    }

    private Optional<Observation> answered(QuestionnaireResponseItemComponent item, QuestionnaireResponse answers) {
        return known.find(item.getLinkId()).flatMap(fact -> value(item)
                .map(value -> FactObservations.observation(
                        fact, value, answers.getAuthoredElement(), id(answers, fact.code()))));
    }

    private static String id(Resource said, String what) {
        return said.getIdElement().getIdPart() + "-" + what;
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
