package org.calaimfhir.server.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import org.hl7.fhir.utilities.i18n.I18nConstants;
import org.hl7.fhir.utilities.json.model.JsonObject;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.utilities.validation.ValidationMessage.IssueSeverity;

/**
 * Says what is wrong with a resource. HL7's validator is asked unless it has accepted a resource of the same shape
 * before: most resources that a sender sends look like the one before, with another name and another day.
 */
final class Verdicts {

    private final ResourceValidator validator;
    private final KnownShapes shapes;

    Verdicts(ResourceValidator validator, KnownShapes shapes) {
        this.validator = validator;
        this.shapes = shapes;
    }

    /**
     * A profile of ours that is not there is a slip. One of another guide, as clients of US Core and Gravity declare, is
     * theirs to keep to: it is stored with the resource, and not held against it.
     */
    private static boolean isAboutSomebodyElsesProfile(ValidationMessage message) {
        return message.getMessageId() != null
                && message.getMessageId().startsWith(I18nConstants.VALIDATION_VAL_PROFILE_UNKNOWN)
                && !message.getMessage().contains(Canonicals.structureDefinition(""));
    }

    private static void tolerate(ValidationMessage message) {
        message.setLevel(IssueSeverity.INFORMATION);
    }

    /**
     * @param forValidator the same resource in the validator's form, read only when it is asked
     * @return messages of which at least one is an error, or none
     */
    List<ValidationMessage> problems(
            JsonNode resource, List<String> impliedProfiles, Supplier<JsonObject> forValidator) {
        if (shapes.wasAccepted(resource, impliedProfiles)) {
            return List.of();
        }
        List<ValidationMessage> messages = validator.validate(forValidator.get(), impliedProfiles);
        messages.stream().filter(Verdicts::isAboutSomebodyElsesProfile).forEach(Verdicts::tolerate);
        if (messages.stream().anyMatch(message -> message.getLevel().isError())) {
            return messages;
        }
        shapes.accept(resource, impliedProfiles);
        return List.of();
    }
}
