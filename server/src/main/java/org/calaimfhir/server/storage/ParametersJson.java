package org.calaimfhir.server.storage;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;

/**
 * Writes Parameters (FHIR R4, JSON) whose values are those of plain operations. The engine's encoder asks each of the
 * thousands of parts of a large answer about contained resources, profiles and narratives, of which such an answer has
 * none (docs/performance.md). Whatever holds anything else is left to the engine; a test holds both against each other.
 */
final class ParametersJson {

    private static final int USUAL_SIZE = 16 * 1024;

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
                || answer.hasLanguage()
                || !areWritten(answer.getParameter())) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("resourceType", "Parameters");
            write("parameter", answer.getParameter(), out);
            out.writeEndObject();
        }
        return Optional.of(bytes.toByteArray());
    }

    private static boolean areWritten(List<ParametersParameterComponent> parameters) {
        for (ParametersParameterComponent parameter : parameters) {
            boolean written = isBare(parameter)
                    && parameter.hasName()
                    && isBare(parameter.getNameElement())
                    && (!parameter.hasValue() || ValueJson.isWritten(parameter.getValue()))
                    && !(parameter.hasResource()
                            && hasId(parameter.getResource().getIdElement()))
                    && areWritten(parameter.getPart());
            if (!written) {
                return false;
            }
        }
        return true;
    }

    /** The engine shortens and completes ids by rules of its own. */
    private static boolean hasId(IIdType id) {
        return id.hasIdPart();
    }

    static boolean isBare(Element element) {
        return !element.hasId() && !element.hasExtension();
    }

    private void write(String field, List<ParametersParameterComponent> parameters, JsonGenerator out)
            throws IOException {
        boolean begun = false;
        for (ParametersParameterComponent parameter : parameters) {
            if (!begun) {
                out.writeArrayFieldStart(field);
                begun = true;
            }
            out.writeStartObject();
            out.writeStringField("name", parameter.getName());
            if (parameter.hasValue()) {
                ValueJson.write(parameter.getValue(), out);
            }
            if (parameter.hasResource()) {
                out.writeFieldName("resource");
                out.writeRawValue(context.newJsonParser().encodeResourceToString(parameter.getResource()));
            }
            write("part", parameter.getPart(), out);
            out.writeEndObject();
        }
        if (begun) {
            out.writeEndArray();
        }
    }

    static void write(List<Extension> extensions, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("extension");
        for (Extension extension : extensions) {
            out.writeStartObject();
            out.writeStringField("url", extension.getUrl());
            if (extension.hasExtension()) {
                write(extension.getExtension(), out);
            }
            if (extension.hasValue()) {
                ValueJson.write(extension.getValue(), out);
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
