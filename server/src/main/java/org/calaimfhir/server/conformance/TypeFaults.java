package org.calaimfhir.server.conformance;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.StructureFaults.Said;
import org.hl7.fhir.r5.model.ElementDefinition;
import org.hl7.fhir.utilities.validation.ValidationMessage;

/** Words what HL7's validator says of values of another type than the one that is asked for. */
final class TypeFaults {

    private static final Pattern OF_EXTENSION = Pattern.compile(
            "The Extension '([^'|\\s]+)[^']*' definition allows for the types \\[(.*?)] but found type (\\S+)",
            Pattern.DOTALL);
    private static final Pattern OF_ELEMENT = Pattern.compile(
            "The Profile '([^'|\\s]+)[^']*' definition allows for the type (.+?) but found type (\\S+)",
            Pattern.DOTALL);
    private static final Pattern NO_SUCH_CHOICE = Pattern.compile(
            "The type of element (\\w+) is not known - .*Valid types at this point are (.+)", Pattern.DOTALL);
    private static final Pattern BELOW =
            Pattern.compile("This element is not allowed by the profile (\\S+)", Pattern.DOTALL);

    private final ProfileElements elements;
    private final WhatToAdd whatToAdd;

    TypeFaults(ProfileElements elements) {
        this.elements = elements;
        this.whatToAdd = new WhatToAdd(elements);
    }

    /**
     * Empty for a message about anything else.
     *
     * @param profiles what the resource was held against, where a message does not say which of them it is about
     */
    Optional<Said> said(ValidationMessage message, List<String> profiles) {
        String text = message.getMessage();
        String at = ElementPath.of(message.getLocation());
        Matcher extension = OF_EXTENSION.matcher(text);
        if (extension.matches()) {
            String url = extension.group(1);
            return Optional.of(new Said(
                    "The value of the extension " + url + " is of type " + extension.group(3)
                            + " and can only be of type " + extension.group(2) + ".",
                    "Send " + whatToAdd.valueOfExtension(url).orElse("a value of that type") + "."));
        }
        Matcher element = OF_ELEMENT.matcher(text);
        if (element.matches()) {
            return Optional.of(ofElement(at, element));
        }
        Matcher choice = NO_SUCH_CHOICE.matcher(text);
        if (choice.matches()) {
            String names = choices(profiles, at, choice.group(1))
                    .map(WhatToAdd::path)
                    .findFirst()
                    .orElse("one of the types " + choice.group(2));
            return Optional.of(new Said(
                    at + "." + choice.group(1) + " is of a type that is not allowed there.", "Send " + names + "."));
        }
        Matcher below = BELOW.matcher(text);
        return below.matches()
                ? Optional.of(new Said(
                        at + " is not allowed (" + elements.title(below.group(1)) + ").", "Leave " + at + " out."))
                : Optional.empty();
    }

    private Said ofElement(String at, Matcher fault) {
        String profile = fault.group(1);
        Optional<ElementDefinition> element = elements.element(profile, at);
        return new Said(
                at + " is of type " + fault.group(3) + " and can only be of type " + fault.group(2) + " ("
                        + elements.title(profile) + ")"
                        + element.filter(ElementDefinition::hasShort)
                                .map(known -> ": " + known.getShort() + ".")
                                .orElse("."),
                "Send " + element.map(WhatToAdd::path).orElse("a value of that type") + " instead.");
    }

    /** The element of which the name that was sent, such as {@code onsetAge}, looks like a choice. */
    private Stream<ElementDefinition> choices(List<String> profiles, String parent, String sent) {
        return profiles.stream()
                .flatMap(profile -> elements.children(profile, parent).stream())
                .filter(element -> element.getPath().endsWith("[x]")
                        && (parent + "." + sent).startsWith(element.getPath().replace("[x]", "")));
    }

    /** Without those of what lies below a value that is itself of the wrong type. */
    static List<ValidationMessage> withoutRepeats(List<ValidationMessage> messages) {
        List<String> wrong = messages.stream()
                .filter(message -> OF_ELEMENT.matcher(message.getMessage()).matches())
                .map(message -> message.getLocation() + ".")
                .toList();
        return messages.stream()
                .filter(message -> !BELOW.matcher(message.getMessage()).matches()
                        || wrong.stream().noneMatch(String.valueOf(message.getLocation())::startsWith))
                .collect(Collectors.toList());
    }
}
