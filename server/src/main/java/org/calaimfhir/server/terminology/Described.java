package org.calaimfhir.server.terminology;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;

/** The answer of {@code $lookup}: all that is known of a concept, with source and confidence as properties. */
final class Described {

    private Described() {}

    /** @param properties codes of those to answer with; none means all */
    static Parameters of(CodeSystem system, Concept concept, List<CodeType> properties) {
        Parameters answer = new Parameters();
        answer.addParameter("name", system.getTitle() == null ? system.getName() : system.getTitle());
        if (system.hasVersion() && !system.hasSupplements()) {
            answer.addParameter("version", system.getVersion());
        }
        answer.addParameter("display", concept.display() == null ? concept.code() : concept.display());
        Set<String> wanted = properties == null
                ? Set.of()
                : properties.stream().map(CodeType::getValue).collect(Collectors.toUnmodifiableSet());
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
        return answer;
    }

    private static Parameters.ParametersParameterComponent property(Parameters answer, String code) {
        Parameters.ParametersParameterComponent property = answer.addParameter().setName("property");
        property.addPart().setName("code").setValue(new CodeType(code));
        return property;
    }
}
