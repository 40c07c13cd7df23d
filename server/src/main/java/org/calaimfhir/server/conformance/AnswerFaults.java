package org.calaimfhir.server.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.StructureFaults.Said;
import org.hl7.fhir.utilities.validation.ValidationMessage;

/** Words what HL7's validator says of the answers of a form. */
final class AnswerFaults {

    private static final Pattern TYPE = Pattern.compile(
            "Answer value must be (?:of the type|one of the \\d+ types) (.+?) not (\\S+)", Pattern.DOTALL);
    private static final Pattern NOT_OFFERED =
            Pattern.compile("The code (\\S*)::(.*) is not in the set of permitted values", Pattern.DOTALL);
    private static final Pattern MISSING =
            Pattern.compile("No response answer found for required item '(.+)'", Pattern.DOTALL);
    private static final String UNREADABLE = "An error occurred checking the ";

    private AnswerFaults() {}

    /** Empty for a message about anything else. */
    static Optional<Said> said(String text) {
        Matcher type = TYPE.matcher(text);
        if (type.matches()) {
            String values = Stream.of(type.group(1).split("[, ]+", -1))
                    .filter(name -> !"or".equals(name))
                    .map(name -> "answer.value" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
                    .collect(Collectors.joining(" or "));
            return Optional.of(new Said(
                    "The answer is of type " + type.group(2) + ", and the form asks for " + type.group(1) + " here.",
                    "Send " + values + "."));
        }
        Matcher code = NOT_OFFERED.matcher(text);
        if (code.matches()) {
            return Optional.of(new Said(
                    "The answer " + code.group(1) + " | " + code.group(2)
                            + " is none of those that the form offers here.",
                    "Send one of the answers that the question offers in its Questionnaire."));
        }
        Matcher missing = MISSING.matcher(text);
        return missing.matches()
                ? Optional.of(new Said(
                        "The form needs an answer to its question " + missing.group(1) + ".",
                        "Add an item with linkId " + missing.group(1) + " and an answer."))
                : Optional.empty();
    }

    /** Without those that say that a value of the wrong type cannot be read as one of the right type. */
    static List<ValidationMessage> withoutRepeats(List<ValidationMessage> messages) {
        Set<String> wrong = messages.stream()
                .filter(message -> TYPE.matcher(message.getMessage()).matches())
                .map(message -> String.valueOf(message.getLocation()))
                .collect(Collectors.toSet());
        return messages.stream()
                .filter(message -> !message.getMessage().startsWith(UNREADABLE)
                        || !wrong.contains(String.valueOf(message.getLocation())))
                .toList();
    }
}
