package org.calaimfhir.server.storage;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Type;

/**
 * Writes Parameters (FHIR R4, JSON) whose values are those of plain operations. The engine's encoder asks each of the
 * thousands of parts of a large answer about contained resources, profiles and narratives, of which such an answer has
 * none (docs/performance.md). Whatever holds anything else is left to the engine; a test holds both against each other.
 */
final class ParametersJson {

    private static final int USUAL_SIZE = 16 * 1024;
    private static final SerializableString PARAMETER = new SerializedString("parameter");
    private static final SerializableString NAME = new SerializedString("name");
    private static final SerializableString PART = new SerializedString("part");

    private final FhirContext context;
    private final JsonFactory json = new JsonFactory();

    ParametersJson(FhirContext context) {
        this.context = context;
    }

    /** @return the answer in UTF-8, or nothing when it holds more than is written here */
    Optional<byte[]> encode(Parameters answer) throws IOException {
        if (!answer.getIdElement().isEmpty()
                || !answer.getMeta().isEmpty()
                || answer.hasImplicitRules()
                || answer.hasLanguage()) {
            return Optional.empty();
        }
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(USUAL_SIZE);
                JsonGenerator out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("resourceType", "Parameters");
            if (!write(PARAMETER, answer.getParameter(), out)) {
                return Optional.empty();
            }
            out.writeEndObject();
            out.flush();
            return Optional.of(bytes.toByteArray());
        }
    }

    /** @return false as soon as something is met that is not written here; what was written until then is worth nothing */
    private boolean write(SerializableString field, List<ParametersParameterComponent> parameters, JsonGenerator out)
            throws IOException {
        if (parameters.isEmpty()) {
            return true;
        }
        out.writeFieldName(field);
        out.writeStartArray();
        for (ParametersParameterComponent parameter : parameters) {
            if (!write(parameter, out)) {
                return false;
            }
        }
        out.writeEndArray();
        return true;
    }

    private boolean write(ParametersParameterComponent parameter, JsonGenerator out) throws IOException {
        if (!isBare(parameter) || !parameter.hasName() || !isBare(parameter.getNameElement())) {
            return false;
        }
        out.writeStartObject();
        out.writeFieldName(NAME);
        out.writeString(parameter.getName());
        Type value = parameter.getValue();
        if (value != null && !value.isEmpty() && !ValueJson.write(value, out)) {
            return false;
        }
        if (parameter.hasResource()) {
            if (hasId(parameter.getResource().getIdElement())) {
                return false;
            }
            out.writeFieldName("resource");
            out.writeRawValue(context.newJsonParser().encodeResourceToString(parameter.getResource()));
        }
        if (!write(PART, parameter.getPart(), out)) {
            return false;
        }
        out.writeEndObject();
        return true;
    }

    /** The engine shortens and completes ids by rules of its own. */
    private static boolean hasId(IIdType id) {
        return id.hasIdPart();
    }

    static boolean isBare(Element element) {
        return !element.hasId() && !element.hasExtension();
    }
}
