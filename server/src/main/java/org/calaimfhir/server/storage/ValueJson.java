package org.calaimfhir.server.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
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
    private static final Map<Class<?>, SerializableString> FIELDS = Map.of(
            StringType.class, new SerializedString("valueString"),
            CodeType.class, new SerializedString("valueCode"),
            UriType.class, new SerializedString("valueUri"),
            CanonicalType.class, new SerializedString("valueCanonical"),
            DateType.class, new SerializedString("valueDate"),
            DateTimeType.class, new SerializedString("valueDateTime"),
            BooleanType.class, new SerializedString("valueBoolean"),
            IntegerType.class, new SerializedString("valueInteger"));

    private ValueJson() {}

    /** @return false when the value holds what is not written here; what was written until then is worth nothing */
    static boolean write(Type value, JsonGenerator out) throws IOException {
        SerializableString field = FIELDS.get(value.getClass());
        if (field != null) {
            PrimitiveType<?> primitive = (PrimitiveType<?>) value;
            return primitive.hasValue() && !value.hasId() && primitive(field, primitive, out);
        }
        if (!ParametersJson.isBare(value) || value.isEmpty()) {
            return false;
        }
        if (value instanceof Coding coding) {
            return coding(coding, out);
        }
        if (value instanceof Reference reference) {
            return reference(reference, out);
        }
        return value instanceof Quantity quantity && value.getClass() == Quantity.class && quantity(quantity, out);
    }

    private static boolean coding(Coding coding, JsonGenerator out) throws IOException {
        if (coding.hasUserSelected()
                || !bare(coding.getSystemElement(), coding.getVersionElement())
                || !bare(coding.getCodeElement(), coding.getDisplayElement())) {
            return false;
        }
        out.writeObjectFieldStart("valueCoding");
        writeIfThere("system", coding.getSystem(), out);
        writeIfThere("version", coding.getVersion(), out);
        writeIfThere("code", coding.getCode(), out);
        writeIfThere("display", coding.getDisplay(), out);
        out.writeEndObject();
        return true;
    }

    /** Whole resources are contained, versions stripped, absolute addresses made relative: the engine's rules. */
    private static boolean reference(Reference reference, JsonGenerator out) throws IOException {
        if (reference.getReference() == null
                || reference.getResource() != null
                || !isRelative(reference.getReference())
                || reference.hasType()
                || reference.hasIdentifier()
                || !bare(reference.getReferenceElement_(), reference.getDisplayElement())) {
            return false;
        }
        out.writeObjectFieldStart("valueReference");
        writeIfThere("reference", reference.getReference(), out);
        writeIfThere("display", reference.getDisplay(), out);
        out.writeEndObject();
        return true;
    }

    private static boolean isRelative(String reference) {
        return !reference.contains(":") && !reference.contains("#") && !reference.contains("/_history/");
    }

    private static boolean quantity(Quantity quantity, JsonGenerator out) throws IOException {
        if (quantity.hasComparator()
                || (quantity.getValue() != null
                        && quantity.getValue().toString().contains("E"))
                || !bare(quantity.getValueElement(), quantity.getUnitElement())
                || !bare(quantity.getSystemElement(), quantity.getCodeElement())) {
            return false;
        }
        out.writeObjectFieldStart("valueQuantity");
        if (quantity.getValue() != null) {
            out.writeNumberField("value", quantity.getValue());
        }
        writeIfThere("unit", quantity.getUnit(), out);
        writeIfThere("system", quantity.getSystem(), out);
        writeIfThere("code", quantity.getCode(), out);
        out.writeEndObject();
        return true;
    }

    private static boolean bare(Element one, Element other) {
        return ParametersJson.isBare(one) && ParametersJson.isBare(other);
    }

    private static boolean primitive(SerializableString field, PrimitiveType<?> value, JsonGenerator out)
            throws IOException {
        out.writeFieldName(field);
        if (value instanceof BooleanType bool) {
            out.writeBoolean(bool.booleanValue());
        } else if (value instanceof IntegerType integer) {
            out.writeNumber(integer.getValue());
        } else {
            out.writeString(value.getValueAsString());
        }
        if (!value.hasExtension()) {
            return true;
        }
        out.writeObjectFieldStart("_" + field.getValue());
        if (!extensions(value, out)) {
            return false;
        }
        out.writeEndObject();
        return true;
    }

    private static boolean extensions(Element element, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("extension");
        for (Extension extension : element.getExtension()) {
            boolean holdsOne = extension.hasValue() || extension.hasExtension();
            if (extension.hasId() || !extension.hasUrl() || !holdsOne) {
                return false;
            }
            out.writeStartObject();
            out.writeStringField("url", extension.getUrl());
            if (extension.hasExtension() && !extensions(extension, out)) {
                return false;
            }
            if (extension.hasValue() && !write(extension.getValue(), out)) {
                return false;
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        return true;
    }

    private static void writeIfThere(String field, String value, JsonGenerator out) throws IOException {
        if (value != null && !value.isEmpty()) {
            out.writeStringField(field, value);
        }
    }
}
