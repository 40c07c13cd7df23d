package org.calaimfhir.server.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r5.model.ElementDefinition;
import org.hl7.fhir.utilities.validation.ValidationMessage;

/**
 * Words what HL7's validator says of elements that are missing, too many, or other than a profile fixes them: which
 * element, what it is for, who wants it, and what to add.
 */
final class StructureFaults {

    /** @param advice whole sentences */
    record Said(String rule, String advice) {}

    private static final String FROM = " \\(from (\\S+?)(?:\\|[^)]*)?\\).*";
    private static final Pattern TOO_FEW =
            Pattern.compile("(\\S+): minimum required = (\\d+), but only found (\\d+)" + FROM, Pattern.DOTALL);
    private static final Pattern NO_SLICE = Pattern.compile(
            "Slice '(\\S+?)'(?: for extension '\\S+?')?: "
                    + "(?:a matching slice is required, but not found|minimum required = \\d+, but only found \\d+)"
                    + FROM,
            Pattern.DOTALL);
    private static final Pattern TOO_MANY =
            Pattern.compile("(\\S+): max allowed = (\\d+), but found (\\d+)" + FROM, Pattern.DOTALL);
    private static final Pattern FIXED =
            Pattern.compile("Value is '(.*)' but is fixed to '(.*)' in the profile ([^\\s|#]+)\\S*", Pattern.DOTALL);
    private static final Pattern PATTERN = Pattern.compile(
            "The (?:pattern|fixed value) \\[.*?] defined in the profile ([^\\s|#]+)\\S* not found\\..*",
            Pattern.DOTALL);
    private static final Pattern TOO_FEW_OF_PATTERN =
            Pattern.compile("Expected \\d+ but found \\d+ \\S+ elements", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile(
            "Missing element '(\\S+)' - required by fixed value assigned in profile ([^\\s|#]+)\\S*", Pattern.DOTALL);

    private final ProfileElements elements;
    private final WhatToAdd whatToAdd;

    StructureFaults(ProfileElements elements) {
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
        Matcher few = TOO_FEW.matcher(text);
        if (few.matches()) {
            boolean none = "0".equals(few.group(3));
            String fault = none
                    ? " is missing"
                    : " is there " + times(few.group(3)) + " and needed " + times(few.group(2)) + " at least";
            return Optional.of(missing(few.group(4), few.group(1), fault));
        }
        Matcher slice = NO_SLICE.matcher(text);
        if (slice.matches()) {
            return Optional.of(missing(slice.group(2), slice.group(1), " lacks an entry"));
        }
        Matcher many = TOO_MANY.matcher(text);
        if (many.matches()) {
            return Optional.of(tooMany(many));
        }
        Matcher fixed = FIXED.matcher(text);
        if (fixed.matches()) {
            return Optional.of(fixed(fixed, at));
        }
        Matcher pattern = PATTERN.matcher(text);
        if (pattern.matches()) {
            return elements.element(pattern.group(1), at).flatMap(element -> pattern(pattern.group(1), at, element));
        }
        if (TOO_FEW_OF_PATTERN.matcher(text).matches()) {
            return profiles.stream()
                    .flatMap(profile -> elements.element(profile, at).stream()
                            .flatMap(element -> pattern(profile, at, element).stream()))
                    .findFirst();
        }
        Matcher part = PART.matcher(text);
        if (part.matches()) {
            return Optional.of(missing(part.group(2), at + "." + part.group(1), " is missing"));
        }
        return Optional.empty();
    }

    /** Without those of elements of which it is also told which entry they lack. */
    static List<ValidationMessage> withoutRepeats(List<ValidationMessage> messages) {
        List<ValidationMessage> kept = new ArrayList<>();
        for (ValidationMessage message : messages) {
            Matcher few = TOO_FEW.matcher(message.getMessage());
            boolean told = few.matches()
                    && messages.stream()
                            .map(other -> NO_SLICE.matcher(other.getMessage()))
                            .anyMatch(other -> other.matches()
                                    && other.group(1).startsWith(few.group(1) + ":")
                                    && other.group(2).equals(few.group(4)));
            if (!told) {
                kept.add(message);
            }
        }
        return kept;
    }

    private Said missing(String profile, String id, String fault) {
        Optional<ElementDefinition> element = elements.element(profile, id);
        String path = element.map(ElementDefinition::getPath).orElse(id.replaceAll(":[^.]+", ""));
        String advice = element.map(known -> whatToAdd.advice(profile, known)).orElse("Add " + path + ".");
        return new Said(path + fault + wanted(profile, element), advice);
    }

    private Said tooMany(Matcher many) {
        Optional<ElementDefinition> element = elements.element(many.group(4), many.group(1));
        String path = element.map(ElementDefinition::getPath).orElse(many.group(1));
        String most = many.group(2);
        boolean none = "0".equals(most);
        String which = element.filter(ElementDefinition::hasSliceName)
                .flatMap(slice -> whatToAdd.content(many.group(4), slice))
                .map(content -> " of those" + content)
                .orElse("");
        return new Said(
                path + " is there " + times(many.group(3)) + " and allowed "
                        + (none ? "never" : times(most) + " at most") + wanted(many.group(4), element),
                none ? "Leave " + path + " out." : "Send no more than " + most + which + ".");
    }

    private Said fixed(Matcher fixed, String at) {
        String profile = fixed.group(3);
        String value = fixed.group(2);
        return new Said(
                at + " is '" + fixed.group(1) + "' and can only be '" + value + "'"
                        + wanted(profile, elements.element(profile, at)),
                "Send " + at.substring(at.indexOf('.') + 1) + " with " + value + ".");
    }

    private Optional<Said> pattern(String profile, String at, ElementDefinition element) {
        return WhatToAdd.value(element)
                .map(value -> new Said(
                        at + " lacks " + value + wanted(profile, Optional.of(element)),
                        "Send " + at.substring(at.indexOf('.') + 1) + " with " + value
                                + "; other codings may stand beside it."));
    }

    /** Who wants the element, and what it is. */
    private String wanted(String profile, Optional<ElementDefinition> element) {
        return " (" + elements.title(profile) + ")"
                + element.filter(ElementDefinition::hasShort)
                        .filter(known -> !known.hasFixed())
                        .map(known -> ": " + known.getShort() + ".")
                        .orElse(".");
    }

    private static String times(String number) {
        return "1".equals(number) ? "once" : number + " times";
    }
}
