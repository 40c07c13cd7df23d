package org.calaimfhir.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.utilities.i18n.I18nConstants;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.utilities.validation.ValidationMessage.IssueSeverity;
import org.hl7.fhir.utilities.validation.ValidationMessage.IssueType;
import org.hl7.fhir.utilities.validation.ValidationMessage.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The validator's own words, from its own list of messages, as they are passed on. */
class ValidationIssuesTest {

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("Messages", Locale.ROOT);
    private static final String REGEX = "[^\\s]+(\\s[^\\s]+)*";

    @ParameterizedTest
    @CsvSource({
        I18nConstants.TYPE_SPECIFIC_CHECKS_DT_PRIMITIVE_REGEX_TYPE + ",code",
        I18nConstants.TYPE_SPECIFIC_CHECKS_DT_PRIMITIVE_REGEX_TYPE_ALT + ",code",
        I18nConstants.TYPE_SPECIFIC_CHECKS_DT_PRIMITIVE_REGEX + ",value of its type"
    })
    void a_pattern_of_the_specification_is_not_told(String message, String type) {
        String said = MessageFormat.format(MESSAGES.getString(message), arguments(message));
        Problem problem = problem(said);

        assertThat(said).contains(REGEX);
        assertThat(problem.rule()).isEqualTo("The value is not a valid " + type + ".");
        assertThat(problem.advice()).doesNotContain(REGEX).contains("Patient.gender");
    }

    private static Object[] arguments(String message) {
        return switch (message) {
            case I18nConstants.TYPE_SPECIFIC_CHECKS_DT_PRIMITIVE_REGEX_TYPE_ALT ->
                new Object[] {" a", "it's\nb", "code", REGEX};
            case I18nConstants.TYPE_SPECIFIC_CHECKS_DT_PRIMITIVE_REGEX_TYPE -> new Object[] {" a", "code", REGEX};
            default -> new Object[] {" a", REGEX};
        };
    }

    private static Problem problem(String message) {
        ValidationMessage said = new ValidationMessage(
                Source.InstanceValidator, IssueType.INVALID, "Patient.gender", message, IssueSeverity.ERROR);
        return new ValidationIssues(new ProfileElements(url -> null, url -> null, url -> Optional.empty()))
                .problems(List.of(said), List.of(), "")
                .get(0);
    }
}
