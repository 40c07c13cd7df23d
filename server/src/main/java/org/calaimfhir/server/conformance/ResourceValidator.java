package org.calaimfhir.server.conformance;

import ca.uhn.fhir.parser.DataFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r5.conformance.profile.ProfileUtilities;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.r5.elementmodel.JsonParser;
import org.hl7.fhir.r5.elementmodel.ParserBase.ValidationPolicy;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.utilities.i18n.I18nConstants;
import org.hl7.fhir.utilities.json.model.JsonElement;
import org.hl7.fhir.utilities.json.model.JsonObject;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.utilities.validation.ValidationMessage.IssueSeverity;
import org.hl7.fhir.utilities.validation.ValidationMessage.IssueType;
import org.hl7.fhir.utilities.validation.ValidationMessage.Source;
import org.hl7.fhir.validation.instance.InstanceValidator;

/**
 * Validates one resource against FHIR R4, the profiles that it declares in {@code meta.profile}, and those that its
 * content implies. Accepts and rejects what HL7's validator does through HAPI's wrapper; a test compares the two.
 */
final class ResourceValidator {

    private final InstanceValidatorFactory factory;
    private final InstanceValidators validators;

    ResourceValidator(InstanceValidatorFactory factory, InstanceValidators validators) {
        this.factory = factory;
        this.validators = validators;
    }

    /** Every message, information and warnings too. */
    public List<ValidationMessage> validate(String json, List<String> impliedProfiles) {
        return validate(parse(json), impliedProfiles);
    }

    static JsonObject parse(String json) {
        try {
            return org.hl7.fhir.utilities.json.parser.JsonParser.parseObject(json, true, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ValidationMessage> validate(JsonObject resource, List<String> impliedProfiles) {
        List<ValidationMessage> messages = new ArrayList<>();
        List<StructureDefinition> profiles = new ArrayList<>();
        for (String url : profiles(resource, impliedProfiles)) {
            StructureDefinition profile = factory.definitions().fetchResource(StructureDefinition.class, url);
            if (profile != null) {
                profiles.add(profile);
            }
        }
        try {
            validators.with(validator -> {
                validate(validator, resource, profiles, messages);
                return null;
            });
        } catch (DataFormatException e) {
            // HL7's validator reads some values again, the date of an answered form for one, and gives up on a wrong
            // one.
            messages.add(unreadable(e));
        }
        messages.removeIf(ResourceValidator::isNoise);
        messages.stream()
                .filter(ResourceValidator::isUnknownProfile)
                .forEach(message -> message.setLevel(IssueSeverity.ERROR));
        return messages;
    }

    private void validate(
            InstanceValidator validator,
            JsonObject resource,
            List<StructureDefinition> profiles,
            List<ValidationMessage> messages) {
        JsonParser parser = new JsonParser(
                factory.definitions(),
                new ProfileUtilities(factory.definitions(), null, null, validator.getFHIRPathEngine()));
        parser.setupValidation(ValidationPolicy.EVERYTHING);
        Element element = parser.parse(messages, resource);
        if (element != null) {
            validator.validate(null, messages, null, element, profiles);
        }
    }

    private static ValidationMessage unreadable(DataFormatException e) {
        return new ValidationMessage(
                Source.InstanceValidator, IssueType.VALUE, "$this", e.getMessage(), IssueSeverity.ERROR);
    }

    private static Set<String> profiles(JsonObject resource, List<String> implied) {
        Set<String> urls = new LinkedHashSet<>();
        JsonElement meta = resource.get("meta");
        if (meta != null && meta.isJsonObject()) {
            JsonElement declared = meta.asJsonObject().get("profile");
            if (declared != null && declared.isJsonArray()) {
                declared.asJsonArray().getItems().stream()
                        .filter(JsonElement::isJsonString)
                        .forEach(url -> urls.add(url.asString()));
            }
        }
        urls.addAll(implied);
        return urls;
    }

    /** For HL7's validator a warning, for HAPI's wrapper an error: nobody can say that such a resource is valid. */
    private static boolean isUnknownProfile(ValidationMessage message) {
        String id = message.getMessageId();
        return I18nConstants.VALIDATION_VAL_PROFILE_UNKNOWN.equals(id)
                || I18nConstants.VALIDATION_VAL_PROFILE_UNKNOWN_NOT_POLICY.equals(id);
    }

    /** HAPI's wrapper drops these two as well: bindings without a value set, and the list of all MIME types. */
    private static boolean isNoise(ValidationMessage message) {
        String id = message.getMessageId();
        return I18nConstants.TERMINOLOGY_TX_BINDING_NOSOURCE.equals(id)
                || (I18nConstants.TERMINOLOGY_TX_VALUESET_NOTFOUND.equals(id)
                        && message.getMessage().contains("http://hl7.org/fhir/ValueSet/mimetypes"));
    }
}
