package org.calaimfhir.server.conformance;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Everything that the rules of a resource type ask about the letters of a text. Two texts with the same answers are the
 * same to every rule.
 */
final class TextQuestions {

    private final Set<String> constants = new HashSet<>();
    private final Map<String, Predicate<String>> others = new LinkedHashMap<>();

    /** Whether the text is this one: a fixed value, a part of a pattern, a literal in an invariant. */
    void isIt(String constant) {
        constants.add(constant);
    }

    void startsWith(String start) {
        others.put("starts " + start, text -> text.startsWith(start));
    }

    void endsWith(String end) {
        others.put("ends " + end, text -> text.endsWith(end));
    }

    void contains(String part) {
        others.put("contains " + part, text -> text.contains(part));
    }

    /** @throws java.util.regex.PatternSyntaxException when it is none that Java understands */
    void matches(String regex) {
        // FHIRPath's matches() finds a part; a regex extension has to match the whole. Both are answered.
        Pattern pattern = Pattern.compile(regex, Pattern.DOTALL);
        others.put("finds " + regex, text -> pattern.matcher(text).find());
        others.put("matches " + regex, text -> pattern.matcher(text).matches());
    }

    /** The answers in a form that can be compared. */
    void answer(String text, StringBuilder answers) {
        if (constants.contains(text)) {
            answers.append('"').append(text).append('"');
        }
        int number = 0;
        for (Predicate<String> other : others.values()) {
            number++;
            if (other.test(text)) {
                answers.append('?').append(number);
            }
        }
    }
}
