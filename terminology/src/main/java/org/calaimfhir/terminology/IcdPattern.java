package org.calaimfhir.terminology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Families of ICD-10-CM codes as one regular expression: {@code F11} and {@code O98.7} stand for all that begins so,
 * {@code F20-F99 without F70-F84} for all categories from the first to the last but those. FHIR writes the dot; records
 * that leave it out are taken too, since a missed sensitive code does more harm than one too many.
 */
final class IcdPattern {

    private static final String CATEGORY = "[A-Z][0-9][0-9A-Z]";
    private static final Pattern PREFIX = Pattern.compile("(" + CATEGORY + ")(?:\\.([0-9A-Z]{1,4}))?");
    private static final Pattern RANGE = Pattern.compile("(" + CATEGORY + ")-(" + CATEGORY + ")");
    private static final String WITHOUT = " without ";
    private static final String MORE = "[0-9A-Z]";
    private static final int AFTER_DOT = 4;
    private static final String THIRD = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int DIGITS = 10;

    private IcdPattern() {}

    /**
     * The expression that a whole code of the families matches, and no other.
     *
     * @param codes prefixes and ranges of categories, separated by semicolons
     * @throws IllegalArgumentException naming the part that cannot be read
     */
    static String of(String codes) {
        BitSet categories = new BitSet();
        List<String> expressions = new ArrayList<>();
        for (String item : codes.split(";", -1)) {
            Matcher prefix = PREFIX.matcher(item.strip());
            if (prefix.matches() && prefix.group(2) != null) {
                expressions.add(below(prefix.group(1), prefix.group(2)));
            } else {
                categories.or(categories(item.strip()));
            }
        }
        if (!categories.isEmpty()) {
            expressions.add(0, expression(categories) + "(\\.?" + MORE + "{1," + AFTER_DOT + "})?");
        }
        return "^(" + String.join("|", expressions) + ")$";
    }

    private static String below(String category, String more) {
        int open = AFTER_DOT - more.length();
        return category + "\\.?" + more + (open == 0 ? "" : MORE + "{0," + open + "}");
    }

    private static BitSet categories(String item) {
        String[] parts = item.split(WITHOUT, 2);
        BitSet found = range(parts[0]);
        if (parts.length == 2) {
            found.andNot(range(parts[1]));
            if (found.isEmpty()) {
                throw new IllegalArgumentException("'" + item + "' leaves nothing");
            }
        }
        return found;
    }

    private static BitSet range(String text) {
        Matcher range = RANGE.matcher(text);
        boolean several = range.matches();
        boolean one = PREFIX.matcher(text).matches() && !text.contains(".");
        if (!several && !one) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no prefix like F11 or O98.7, and no range like F20-F99 without F70-F84");
        }
        int first = number(several ? range.group(1) : text);
        int last = number(several ? range.group(2) : text);
        if (last < first) {
            throw new IllegalArgumentException("'" + text + "' ends before it begins");
        }
        BitSet found = new BitSet();
        found.set(first, last + 1);
        return found;
    }

    /** In the order of the classification, which has digits before letters. */
    private static int number(String category) {
        int letter = category.charAt(0) - 'A';
        int digit = category.charAt(1) - '0';
        return (letter * DIGITS + digit) * THIRD.length() + THIRD.indexOf(category.charAt(2));
    }

    private static String expression(BitSet categories) {
        List<String> letters = new ArrayList<>();
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            String rest = rest(categories, letter);
            if (!rest.isEmpty()) {
                letters.add(letter + rest);
            }
        }
        return letters.size() == 1 ? letters.get(0) : "(" + String.join("|", letters) + ")";
    }

    /** Second and third character of the categories of one letter; digits that go with the same third are together. */
    private static String rest(BitSet categories, char letter) {
        Map<String, StringBuilder> digits = new LinkedHashMap<>();
        for (char digit = '0'; digit <= '9'; digit++) {
            StringBuilder third = new StringBuilder();
            int first = number("" + letter + digit + THIRD.charAt(0));
            for (int last = 0; last < THIRD.length(); last++) {
                if (categories.get(first + last)) {
                    third.append(THIRD.charAt(last));
                }
            }
            if (!third.isEmpty()) {
                digits.computeIfAbsent(oneOf(third), same -> new StringBuilder())
                        .append(digit);
            }
        }
        List<String> rests = new ArrayList<>();
        digits.forEach((third, second) -> rests.add(oneOf(second) + third));
        return rests.size() > 1 ? "(" + String.join("|", rests) + ")" : String.join("", rests);
    }

    /** A class of characters: those that follow one another as from and to. */
    private static String oneOf(CharSequence characters) {
        if (characters.length() == 1) {
            return characters.toString();
        }
        StringBuilder text = new StringBuilder("[");
        int first = 0;
        for (int at = 1; at <= characters.length(); at++) {
            if (at == characters.length() || characters.charAt(at) != characters.charAt(at - 1) + 1) {
                int last = at - 1;
                text.append(characters.charAt(first));
                text.append(last - first > 1 ? "-" : "");
                text.append(last > first ? characters.charAt(last) : "");
                first = at;
            }
        }
        return text.append(']').toString();
    }
}
