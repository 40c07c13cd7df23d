package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calaimfhir.server.eligibility.EligibilityFixture.asks;
import static org.calaimfhir.server.eligibility.EligibilityFixture.criteriaOf;
import static org.calaimfhir.server.eligibility.EligibilityFixture.fact;
import static org.calaimfhir.server.eligibility.EligibilityFixture.record;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.conformance.FhirPackage;
import org.calaimfhir.server.coverage.CoverageOnDate.State;
import org.calaimfhir.server.outcome.Outcomes;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The answer has the names, types and numbers that the published OperationDefinition promises. */
class AnswerFollowsDefinitionTest {

    private final List<OperationDefinitionParameterComponent> promised = FhirPackage.load(FhirContext.forR4Cached())
            .definitions(OperationDefinition.class)
            .stream()
            .filter(definition -> definition.getIdPart().equals("Patient-check-eligibility"))
            .findFirst()
            .orElseThrow()
            .getParameter()
            .stream()
            .filter(parameter -> parameter.getUse() == OperationParameterUse.OUT)
            .toList();

    private static final String ANY_TYPE = "Element";

    private static final List<Coding> STREET_MEDICINE =
            List.of(new Coding(Canonicals.codeSystem("ecm-streamlined-authorization"), "1.1", null));

    @ParameterizedTest
    @EnumSource
    void every_part_of_the_answer_is_promised(State state) {
        EligibilityDecision decision = EligibilityFixture.DECIDE.with(
                asks("1a", criteriaOf("1a", state != State.UNKNOWN)), record(state, "1960-04-01", Map.of("1a", true)));
        EligibilityDecision withLimit = EligibilityFixture.DECIDE.with(asks("respite"), record(state, "1960-04-01"));
        EligibilityDecision beside = EligibilityFixture.DECIDE.with(
                asks("1a", fact("in-pace", true)),
                record(state, "1960-04-01", Map.of(), STREET_MEDICINE, CircumstancesFixture.ecmEnrolment("1a")));
        EligibilityDecision told = EligibilityFixture.DECIDE.with(
                asks(
                        "4",
                        new AttestedFact(
                                EligibilityFixture.FACTS.find("released-on").orElseThrow(),
                                new DateTimeType("2026-02-01"),
                                EligibilityFixture.TODAY,
                                Optional.of("Probation officer"))),
                record(state, "1960-04-01"));
        EligibilityDecision unread = new EligibilityDecision(
                told.date(),
                told.member(),
                told.inForce(),
                told.coverage(),
                told.plan(),
                told.county(),
                List.of(Outcomes.of(List.of(
                        Problem.of(IssueType.STRUCTURE, "The resource is not FHIR R4.", "Send it as FHIR R4.")))),
                told.services());
        Optional<Reference> kept = Optional.of(new Reference("CoverageEligibilityResponse/kept"));

        for (Parameters answer : List.of(
                DecisionParameters.of(decision, kept),
                DecisionParameters.of(withLimit, Optional.empty()),
                DecisionParameters.of(beside, Optional.empty()),
                DecisionParameters.of(unread, Optional.empty()))) {
            hold(answer.getParameter(), promised);
        }
    }

    private static void hold(
            List<ParametersParameterComponent> answer, List<OperationDefinitionParameterComponent> promised) {
        assertThat(promised)
                .extracting(OperationDefinitionParameterComponent::getName)
                .containsAll(answer.stream()
                        .map(ParametersParameterComponent::getName)
                        .toList());
        for (OperationDefinitionParameterComponent promise : promised) {
            List<ParametersParameterComponent> given = answer.stream()
                    .filter(parameter -> parameter.getName().equals(promise.getName()))
                    .toList();
            assertThat(given).as(promise.getName()).hasSizeGreaterThanOrEqualTo(promise.getMin());
            if (promise.getMax().equals("1")) {
                assertThat(given).as(promise.getName()).hasSizeLessThanOrEqualTo(1);
            }
            given.forEach(parameter -> hold(parameter, promise));
        }
    }

    /** A definition cannot refer to itself: criteria further down look as the deepest that it spells out. */
    private static void hold(ParametersParameterComponent given, OperationDefinitionParameterComponent promise) {
        if (promise.hasPart()) {
            List<OperationDefinitionParameterComponent> parts = new ArrayList<>(promise.getPart());
            if (promise.getName().equals("criterion")
                    && parts.stream().noneMatch(part -> part.getName().equals("criterion"))) {
                parts.add(promise);
            }
            hold(given.getPart(), parts);
        } else if (!ANY_TYPE.equals(promise.getType())) {
            Base value = given.hasResource() ? given.getResource() : given.getValue();
            assertThat(value.fhirType()).as(promise.getName()).isEqualTo(promise.getType());
        }
    }
}
