package org.calaimfhir.server.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;

/** A value[x] in JSON (FHIR R4, json, 2.6.2), of the types that operations answer with. */
final class ValueJson {

    /** By the very class: a subclass is another type. */
    private static final Map<Class<?>, String> FIELDS = Map.of(
            StringType.class, "valueString",
            CodeType.class, "valueCode",
            UriType.class, "valueUri",
            CanonicalType.class, "valueCanonical",
            DateType.class, "valueDate",
            DateTimeType.class, "valueDateTime",
            BooleanType.class, "valueBoolean",
            IntegerType.class, "valueInteger");

    private ValueJson() {}

    static boolean isWritten(Type value) {
        if (FIELDS.containsKey(value.getClass())) {
            return ((PrimitiveType<?>) value).hasValue() && !value.hasId() && areWritten(value);
        }
        if (!ParametersJson.isBare(value) || value.isEmpty()) {
            return false;
        }
        if (value instanceof Coding coding) {
            return bare(coding.getSystemElement(), coding.getVersionElement(), coding.getCodeElement())
                    && bare(coding.getDisplayElement())
                    && !coding.hasUserSelected();
        }
        if (value instanceof Reference reference) {
            // Whole resources are contained, versions stripped, absolute addresses made relative: the engine's rules.
            return reference.hasReference()
                    && reference.getResource() == null
                    && isRelative(reference.getReference())
                    && !reference.hasType()
                    && !reference.hasIdentifier()
                    && bare(reference.getReferenceElement_(), reference.getDisplayElement());
        }
        return value instanceof Quantity quantity
                && value.getClass() == Quantity.class
                && !quantity.hasComparator()
                && !(quantity.hasValue() && quantity.getValue().toString().contains("E"))
                && bare(quantity.getValueElement(), quantity.getUnitElement())
                && bare(quantity.getSystemElement(), quantity.getCodeElement());
    }

    private static boolean isRelative(String reference) {
        return !reference.contains(":") && !reference.contains("#") && !reference.contains("/_history/");
    }

    private static boolean bare(Element... elements) {
        for (Element element : elements) {
            if (!ParametersJson.isBare(element)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areWritten(Element element) {
        for (Extension extension : element.getExtension()) {
            boolean written = !extension.hasId()
                    && extension.hasUrl()
                    && (extension.hasValue() ? isWritten(extension.getValue()) : extension.hasExtension())
                    && areWritten(extension);
            if (!written) {
                return false;
            }
        }
        return true;
    }

    static void write(Type value, JsonGenerator out) throws IOException {
        if (value instanceof Coding coding) {
            out.writeObjectFieldStart("valueCoding");
            writeIfThere("system", coding.getSystem(), out);
            writeIfThere("version", coding.getVersion(), out);
            writeIfThere("code", coding.getCode(), out);
            writeIfThere("display", coding.getDisplay(), out);
            out.writeEndObject();
        } else if (value instanceof Reference reference) {
            out.writeObjectFieldStart("valueReference");
            writeIfThere("reference", reference.getReference(), out);
            writeIfThere("display", reference.getDisplay(), out);
            out.writeEndObject();
        } else if (value instanceof Quantity quantity) {
            out.writeObjectFieldStart("valueQuantity");
            if (quantity.hasValue()) {
                out.writeNumberField("value", quantity.getValue());
            }
            writeIfThere("unit", quantity.getUnit(), out);
            writeIfThere("system", quantity.getSystem(), out);
            writeIfThere("code", quantity.getCode(), out);
            out.writeEndObject();
        } else {
            primitive((PrimitiveType<?>) value, out);
        }
    }

    private static void primitive(PrimitiveType<?> value, JsonGenerator out) throws IOException {
        String field = FIELDS.get(value.getClass());
        if (value instanceof BooleanType bool) {
            out.writeBooleanField(field, bool.booleanValue());
        } else if (value instanceof IntegerType integer) {
            out.writeNumberField(field, integer.getValue());
        } else {
            out.writeStringField(field, value.getValueAsString());
        }
        if (value.hasExtension()) {
            out.writeObjectFieldStart("_" + field);
            ParametersJson.write(value.getExtension(), out);
            out.writeEndObject();
        }
    }

    private static void writeIfThere(String field, String value, JsonGenerator out) throws IOException {
        if (value != null && !value.isEmpty()) {
            out.writeStringField(field, value);
        }
    }
}
