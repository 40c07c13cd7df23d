package org.calaimfhir.server.terminology;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.calaimfhir.server.terminology.Descriptions.Found;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;

/** The answer of {@code $lookup}: all that is known of a concept, with source and confidence as properties. */
final class Described {

    private Described() {}

    /**
     * What every place says, one after the other, so that each source and confidence stands with what it is about.
     *
     * @param found at least one
     * @param properties codes of those to answer with; none means all
     */
    static Parameters of(List<Found> found, List<CodeType> properties) {
        Parameters answer = new Parameters();
        answer.addParameter(
                "name",
                found.stream()
                        .map(one -> name(one.place().resource()))
                        .distinct()
                        .collect(Collectors.joining("; ")));
        found.stream()
                .map(one -> one.place().resource())
                .filter(system -> system.hasVersion() && !system.hasSupplements())
                .forEach(system -> answer.addParameter("version", system.getVersion()));
        answer.addParameter(
                "display",
                found.stream()
                        .map(one -> one.concept().display())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(found.get(0).concept().code()));
        Set<String> wanted = properties == null
                ? Set.of()
                : properties.stream().map(CodeType::getValue).collect(Collectors.toUnmodifiableSet());
        found.forEach(one -> describe(answer, one.concept(), wanted));
        return answer;
    }

    private static String name(CodeSystem system) {
        return system.getTitle() == null ? system.getName() : system.getTitle();
    }

    private static void describe(Parameters answer, Concept concept, Set<String> wanted) {
        if (concept.definition() != null && (wanted.isEmpty() || wanted.contains("definition"))) {
            property(answer, "definition").addPart().setName("value").setValue(new StringType(concept.definition()));
        }
        for (ConceptPropertyComponent property : concept.properties()) {
            if (wanted.isEmpty() || wanted.contains(property.getCode())) {
                property(answer, property.getCode())
                        .addPart()
                        .setName("value")
                        .setValue(property.getValue().copy());
            }
        }
    }

    private static Parameters.ParametersParameterComponent property(Parameters answer, String code) {
        Parameters.ParametersParameterComponent property = answer.addParameter().setName("property");
        property.addPart().setName("code").setValue(new CodeType(code));
        return property;
    }
}
