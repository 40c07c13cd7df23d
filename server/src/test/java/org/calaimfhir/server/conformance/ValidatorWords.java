package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.utilities.validation.ValidationMessage.IssueSeverity;
import org.hl7.fhir.utilities.validation.ValidationMessage.IssueType;
import org.hl7.fhir.utilities.validation.ValidationMessage.Source;

/** The validator's own messages, made from its own list, and what is said instead by our profiles' snapshots. */
final class ValidatorWords {

    static final String OURS = "https://calaimfhir.org/fhir/";
    static final ValidationIssues ISSUES = new ValidationIssues(elements());

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("Messages", Locale.ROOT);

    private ValidatorWords() {}

    private static ProfileElements elements() {
        FhirContext context = FhirContext.forR4Cached();
        FhirPackage fhirPackage = FhirPackage.load(context);
        return ProfileElements.of(new Definitions(context, fhirPackage, new ServedCapabilities(fhirPackage)));
    }

    static String profile(String id) {
        return OURS + "StructureDefinition/" + id + "|0.1.0";
    }

    static Problem said(ValidationMessage message, String... profiles) {
        return ISSUES.problems(List.of(message), List.of(profiles), "").get(0);
    }

    static ValidationMessage message(String location, String id, Object... arguments) {
        return at(location, MessageFormat.format(MESSAGES.getString(id), arguments));
    }

    static ValidationMessage at(String location, String text) {
        return new ValidationMessage(
                Source.InstanceValidator, IssueType.STRUCTURE, location, text, IssueSeverity.ERROR);
    }
}
