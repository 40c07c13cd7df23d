package org.calaimfhir.server.eligibility;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calaimfhir.server.conformance.Canonicals;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/**
 * An answer of {@code $check-eligibility} that somebody sends back.
 *
 * @param date the day that it is about
 * @param services by their codes, in the order of the answer
 */
record GivenAnswer(Optional<String> member, Optional<String> date, Map<String, GivenService> services) {

    private static final String ANSWER = Canonicals.structureDefinition("eligibility-answer");

    /**
     * @param criteria by their ids, those within others included
     * @param exclusions the rules that rule the service out by themselves, by code
     * @param offered whether the plan offers it; empty when not known
     * @param current the stages that it has reached already, each by the resource that tells it
     */
    record GivenService(
            Coding service,
            String decision,
            Map<String, GivenCriterion> criteria,
            Map<String, Coding> exclusions,
            Optional<Boolean> offered,
            Map<String, String> current) {}

    /**
     * @param evidence addresses of resources
     * @param facts what was told of it
     */
    record GivenCriterion(
            String id,
            String text,
            String result,
            List<String> evidence,
            List<GivenFact> facts,
            Optional<String> rule,
            Optional<String> ruleFrom) {}

    /**
     * @param value as text
     * @param date the day on which it was so
     * @param result what it says by itself of the criterion; empty when it leaves it open
     */
    record GivenFact(String code, Optional<String> value, Optional<String> date, Optional<String> result) {}

    /**
     * @param path of the parameter, for messages
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException when it is no such answer
     */
    static GivenAnswer of(Resource sent, String path) {
        Parameters answer = parameters(sent)
                .orElseThrow(() -> Refusals.invalid(
                        path,
                        "This is no answer of $check-eligibility.",
                        "Send the Parameters of Patient/$check-eligibility, or the kept CoverageEligibilityResponse."));
        Map<String, GivenService> services = new LinkedHashMap<>();
        for (ParametersParameterComponent parameter : answer.getParameter()) {
            if ("service".equals(parameter.getName())) {
                GivenService service = service(parameter)
                        .orElseThrow(() -> Refusals.invalid(
                                path + ".parameter.where(name='service')",
                                "A service of the answer lacks its code or its decision.",
                                "Send the answer as it was received."));
                services.put(service.service().getCode(), service);
            }
        }
        return new GivenAnswer(
                one(answer.getParameter(), "member", Reference.class).map(Reference::getReference),
                day(answer.getParameter(), "date"),
                services);
    }

    private static Optional<Parameters> parameters(Resource sent) {
        if (sent instanceof Parameters parameters) {
            return Optional.of(parameters);
        }
        return sent instanceof CoverageEligibilityResponse kept && kept.hasExtension(ANSWER)
                ? kept.getContained().stream()
                        .filter(Parameters.class::isInstance)
                        .map(Parameters.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<GivenService> service(ParametersParameterComponent parameter) {
        Optional<Coding> service =
                one(parameter.getPart(), "service", Coding.class).filter(coding -> coding.getCode() != null);
        Optional<CodeType> decision =
                one(parameter.getPart(), "decision", CodeType.class).filter(CodeType::hasValue);
        if (service.isEmpty() || decision.isEmpty()) {
            return Optional.empty();
        }
        Map<String, GivenCriterion> criteria = new LinkedHashMap<>();
        collect(parameter.getPart(), criteria);
        return Optional.of(new GivenService(
                service.get(),
                decision.get().getCode(),
                criteria,
                exclusions(parameter.getPart()),
                one(parameter.getPart(), "offered", BooleanType.class)
                        .filter(BooleanType::hasValue)
                        .map(BooleanType::booleanValue),
                current(parameter.getPart())));
    }

    private static Map<String, String> current(List<ParametersParameterComponent> parts) {
        Map<String, String> stages = new LinkedHashMap<>();
        parts.stream().filter(part -> "current".equals(part.getName())).forEach(part -> text(part.getPart(), "stage")
                .ifPresent(stage -> stages.put(
                        stage
                                + one(part.getPart(), "evidence", Reference.class)
                                        .map(Reference::getReference)
                                        .orElse(""),
                        stage)));
        return stages;
    }

    private static Map<String, Coding> exclusions(List<ParametersParameterComponent> parts) {
        Map<String, Coding> rules = new LinkedHashMap<>();
        parts.stream()
                .filter(part -> "exclusion".equals(part.getName()))
                .filter(part -> one(part.getPart(), "rulesOut", BooleanType.class)
                        .filter(BooleanType::hasValue)
                        .filter(BooleanType::booleanValue)
                        .isPresent())
                .flatMap(part -> one(part.getPart(), "rule", Coding.class).stream())
                .filter(Coding::hasCode)
                .forEach(rule -> rules.put(rule.getCode(), rule));
        return rules;
    }

    private static void collect(List<ParametersParameterComponent> parts, Map<String, GivenCriterion> criteria) {
        for (ParametersParameterComponent part : parts) {
            if ("criterion".equals(part.getName())) {
                criterion(part.getPart()).ifPresent(found -> criteria.putIfAbsent(found.id(), found));
                collect(part.getPart(), criteria);
            }
        }
    }

    private static Optional<GivenCriterion> criterion(List<ParametersParameterComponent> parts) {
        Optional<String> id = text(parts, "id");
        return id.flatMap(code -> text(parts, "result")
                .map(result -> new GivenCriterion(
                        code,
                        text(parts, "text").orElse(code),
                        result,
                        parts.stream()
                                .filter(part -> "evidence".equals(part.getName()))
                                .filter(part -> part.getValue() instanceof Reference)
                                .map(part -> ((Reference) part.getValue()).getReference())
                                .toList(),
                        parts.stream()
                                .filter(part -> "fact".equals(part.getName()))
                                .flatMap(part -> fact(part.getPart()).stream())
                                .toList(),
                        text(parts, "rule"),
                        day(parts, "ruleFrom"))));
    }

    private static Optional<GivenFact> fact(List<ParametersParameterComponent> parts) {
        return one(parts, "code", Coding.class)
                .map(Coding::getCode)
                .map(code -> new GivenFact(code, text(parts, "value"), day(parts, "date"), text(parts, "result")));
    }

    private static Optional<String> day(List<ParametersParameterComponent> parts, String name) {
        return one(parts, name, DateType.class).map(DateType::getValueAsString);
    }

    private static Optional<String> text(List<ParametersParameterComponent> parts, String name) {
        return one(parts, name, Type.class).map(Type::primitiveValue);
    }

    private static <T extends Type> Optional<T> one(
            List<ParametersParameterComponent> parts, String name, Class<T> type) {
        return parts.stream()
                .filter(part -> name.equals(part.getName()))
                .map(ParametersParameterComponent::getValue)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
