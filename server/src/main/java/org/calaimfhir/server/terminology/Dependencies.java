package org.calaimfhir.server.terminology;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap.OtherElementComponent;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Type;

/**
 * What a client says besides the code, so that only one of several mappings holds: a billing code's modifiers, say
 * ({@code dependency} of {@code $translate}).
 *
 * @param byElement by the address of an element, what it holds; any coding of a concept may be the one meant
 */
record Dependencies(Map<String, List<List<Coding>>> byElement) {

    static final String NAME = "dependency";

    private static final String PATH = "Parameters.parameter.where(name='" + NAME + "')";
    private static final String ELEMENT = "element";
    private static final String CONCEPT = "concept";

    /** @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException 400, when one cannot be read */
    static Dependencies of(RequestDetails request) {
        if (request.getParameters().keySet().stream()
                .anyMatch(name -> name.equals(NAME) || name.startsWith(NAME + "."))) {
            throw malformed("A dependency has parts, which an address cannot hold.");
        }
        Map<String, List<List<Coding>>> byElement = new LinkedHashMap<>();
        if (request.getResource() instanceof Parameters body) {
            for (ParametersParameterComponent sent : body.getParameter()) {
                if (NAME.equals(sent.getName())) {
                    byElement
                            .computeIfAbsent(element(sent), key -> new ArrayList<>())
                            .add(codings(sent));
                }
            }
        }
        return new Dependencies(byElement);
    }

    boolean isEmpty() {
        return byElement.isEmpty();
    }

    /**
     * Whether everything that is sent for an element is exactly what a mapping names for it. Fewer would be another
     * mapping: T1016 with U8 is not T1016 with U8 and GQ.
     */
    boolean areExactly(List<OtherElementComponent> named) {
        return byElement.entrySet().stream().allMatch(sent -> {
            List<OtherElementComponent> there = named.stream()
                    .filter(other -> sent.getKey().equals(other.getProperty()))
                    .toList();
            return there.stream().allMatch(other -> sent.getValue().stream().anyMatch(any -> isOne(any, other)))
                    && sent.getValue().stream().allMatch(any -> there.stream().anyMatch(other -> isOne(any, other)));
        });
    }

    /**
     * A misspelt element would find nothing and look like a pair that nobody bills.
     *
     * @param elements that the mappings name
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException 400, naming those elements
     */
    void onlyOn(Set<String> elements) {
        if (!elements.containsAll(byElement.keySet())) {
            throw Problem.at(
                            PATH,
                            IssueType.NOTSUPPORTED,
                            "No mapping asked for depends on that element in that direction.",
                            elements.isEmpty()
                                    ? "Leave dependency out, or ask the other way round (reverse)."
                                    : "Send as element: "
                                            + elements.stream().sorted().collect(Collectors.joining(", ")) + ".")
                    .invalid();
        }
    }

    private static boolean isOne(List<Coding> any, OtherElementComponent other) {
        return any.stream()
                .anyMatch(coding -> other.getValue().equals(coding.getCode())
                        && (!coding.hasSystem() || coding.getSystem().equals(other.getSystem())));
    }

    private static String element(ParametersParameterComponent sent) {
        return part(sent, ELEMENT)
                .filter(value -> value instanceof PrimitiveType<?> && value.hasPrimitiveValue())
                .map(Type::primitiveValue)
                .orElseThrow(() -> malformed("A dependency needs one part element with valueUri."));
    }

    private static List<Coding> codings(ParametersParameterComponent sent) {
        Type value = part(sent, CONCEPT).orElse(null);
        List<Coding> codings = List.of();
        if (value instanceof CodeableConcept concept) {
            codings = concept.getCoding();
        } else if (value instanceof Coding coding) {
            codings = List.of(coding);
        }
        if (codings.isEmpty() || !codings.stream().allMatch(Coding::hasCode)) {
            throw malformed(
                    "A dependency needs one part concept with valueCodeableConcept, each coding with its code.");
        }
        return codings;
    }

    private static Optional<Type> part(ParametersParameterComponent sent, String name) {
        List<ParametersParameterComponent> found = sent.getPart().stream()
                .filter(part -> name.equals(part.getName()))
                .toList();
        if (found.size() > 1) {
            throw malformed("A dependency has one part " + name + ".");
        }
        return found.stream().findFirst().map(ParametersParameterComponent::getValue);
    }

    private static RuntimeException malformed(String rule) {
        return Problem.at(
                        PATH,
                        IssueType.INVALID,
                        rule,
                        "POST Parameters with dependency.part: element (valueUri) and concept (valueCodeableConcept).")
                .invalid();
    }
}
