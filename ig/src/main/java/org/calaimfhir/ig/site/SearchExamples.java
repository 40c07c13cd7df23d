package org.calaimfhir.ig.site;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.FhirPathExecutionException;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.fhirpath.IFhirPathEvaluationContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StructureDefinition;

/** What to search for, taken from the examples, those of the demo first, so that a request finds something. */
final class SearchExamples {

    /**
     * What an example is found by.
     *
     * @param held whether a server with the demo finds it
     */
    record Value(String text, boolean held) {}

    private static final String THIS_YEAR = "ge2026-01-01";

    private final IFhirPath paths;
    private final List<Sample> samples;

    SearchExamples(FhirContext context, List<Sample> samples) {
        this.samples =
                samples.stream().filter(sample -> sample.fails().isEmpty()).toList();
        Map<String, IBase> known = new HashMap<>();
        this.samples.forEach(sample -> known.put(sample.address(), sample.resource()));
        paths = context.newFhirPath();
        paths.setEvaluationContext(new IFhirPathEvaluationContext() {
            @Override
            public IBase resolveReference(IIdType id, IBase where) {
                return known.get(id.toUnqualifiedVersionless().getValue());
            }
        });
    }

    /**
     * A value that an example is found by: one that the demo holds before any other, and among those one of the profile's.
     *
     * @param expression where the parameter looks
     * @return empty when no example has one
     */
    Optional<Value> value(StructureDefinition profile, String name, String expression) {
        Comparator<Sample> heldFirst = Comparator.comparing(sample -> !sample.demo());
        return samples.stream()
                .filter(sample -> sample.resource().fhirType().equals(profile.getType()))
                .sorted(heldFirst.thenComparing(sample -> !sample.claims(profile.getUrl())))
                .flatMap(sample -> text(sample, name, expression).stream().map(text -> new Value(text, sample.demo())))
                .findFirst();
    }

    private Optional<String> text(Sample sample, String name, String expression) {
        return switch (name) {
            case "_lastUpdated" -> Optional.of(THIS_YEAR);
            case "_id" -> Optional.of(sample.resource().getIdElement().getIdPart());
            default -> found(sample, expression);
        };
    }

    private Optional<String> found(Sample sample, String expression) {
        try {
            return paths.evaluate(sample.resource(), expression, IBase.class).stream()
                    .flatMap(value -> text(value).stream())
                    .findFirst();
        } catch (FhirPathExecutionException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(IBase value) {
        if (value instanceof Reference reference) {
            return Optional.ofNullable(reference.getReference()).filter(address -> !address.startsWith("#"));
        } else if (value instanceof CodeableConcept concept) {
            return concept.getCoding().stream().findFirst().map(Coding::getCode);
        } else if (value instanceof Coding coding) {
            return Optional.ofNullable(coding.getCode());
        } else if (value instanceof Identifier identifier) {
            return Optional.ofNullable(identifier.getValue())
                    .map(number -> (identifier.hasSystem() ? identifier.getSystem() + "|" : "") + number);
        } else if (value instanceof Period period) {
            return Optional.ofNullable(period.getStartElement().getValueAsString())
                    .map(SearchExamples::since);
        } else if (value instanceof HumanName name) {
            return Optional.ofNullable(name.getFamily());
        } else if (value instanceof Address address) {
            return Optional.ofNullable(address.getCity());
        } else if (value instanceof BaseDateTimeType time) {
            return Optional.ofNullable(time.getValueAsString()).map(SearchExamples::since);
        } else if (value instanceof PrimitiveType<?> primitive) {
            return Optional.ofNullable(primitive.getValueAsString());
        }
        return Optional.empty();
    }

    private static String since(String time) {
        return "ge" + time.substring(0, Math.min(10, time.length()));
    }
}
