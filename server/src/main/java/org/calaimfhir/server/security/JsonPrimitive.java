package org.calaimfhir.server.security;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition.ChildTypeEnum;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseXhtml;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** The JSON form and the value of one primitive. */
final class JsonPrimitive {

    private static final Set<ChildTypeEnum> PRIMITIVES = EnumSet.of(
            ChildTypeEnum.PRIMITIVE_DATATYPE,
            ChildTypeEnum.ID_DATATYPE,
            ChildTypeEnum.PRIMITIVE_XHTML,
            ChildTypeEnum.PRIMITIVE_XHTML_HL7ORG);
    private static final Map<String, String> ADVICE = Map.of(
            "date", "Send a day that exists, as YYYY-MM-DD, YYYY-MM or YYYY.",
            "dateTime", "Send a time that exists, such as 2026-02-28T09:30:00-08:00, or only its date.",
            "instant", "Send a time that exists, such as 2026-02-28T09:30:00.000-08:00.",
            "time", "Send a time of day as HH:MM:SS.",
            "code", "Send a code of the value set that FHIR R4 binds to this element.",
            "xhtml", "Send well-formed XHTML in one div element.",
            "base64Binary", "Send the bytes in base64.");

    private JsonPrimitive() {}

    static boolean isPrimitive(BaseRuntimeElementDefinition<?> element) {
        return PRIMITIVES.contains(element.getChildType());
    }

    static Optional<Problem> problem(
            BaseRuntimeChildDefinition child, BaseRuntimeElementDefinition<?> element, JsonNode value, String at) {
        IBase instance = element.newInstance(child.getInstanceConstructorArguments());
        String form = form(instance, value);
        if (!form.isEmpty()) {
            return Optional.of(
                    Problem.at(at, IssueType.STRUCTURE, "This value is " + form + ".", "Send " + form + "."));
        }
        String text = value.asText();
        if (value.isTextual() && text.isBlank()) {
            return Optional.of(Problem.at(
                    at, IssueType.VALUE, "A value is not empty.", "Leave the element out when it has no value."));
        }
        return readable(instance, text) ? Optional.empty() : Optional.of(wrongValue(element, instance, at));
    }

    /** Empty when the form is right. */
    private static String form(IBase instance, JsonNode value) {
        if (instance instanceof BooleanType) {
            return value.isBoolean() ? "" : "true or false, without quotes";
        }
        if (instance instanceof IntegerType) {
            return value.isIntegralNumber() ? "" : "a whole number, without quotes";
        }
        if (instance instanceof DecimalType) {
            return value.isNumber() ? "" : "a number, without quotes";
        }
        return value.isTextual() ? "" : "a text, in quotes";
    }

    private static boolean readable(IBase instance, String text) {
        if (!(instance instanceof IPrimitiveType<?> primitive)) {
            return true;
        }
        if (instance instanceof IBaseXhtml && Markup.tooDeep(text)) {
            return false;
        }
        try {
            primitive.setValueAsString(text);
            return true;
        } catch (RuntimeException e) {
            // Each type fails in its own way: there is no common exception for "not a value of mine".
            return false;
        }
    }

    private static Problem wrongValue(BaseRuntimeElementDefinition<?> element, IBase instance, String at) {
        boolean coded = instance instanceof org.hl7.fhir.r4.model.Enumeration<?>;
        String type = coded ? "code" : element.getName();
        return Problem.at(
                at,
                coded ? IssueType.CODEINVALID : IssueType.VALUE,
                "The value is not a valid " + type + ".",
                ADVICE.getOrDefault(type, "Send a value as FHIR R4 describes the type " + type + "."));
    }
}
