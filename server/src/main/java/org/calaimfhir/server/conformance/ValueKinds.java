package org.calaimfhir.server.conformance;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which values can stand for each other: those that HL7's validator tests for nothing but being well-formed, and are.
 * Answers null for every value whose letters may matter; that costs a validation, never a wrong verdict.
 */
final class ValueKinds {

    private static final int LONGEST = 1_000;
    private static final String LETTERS = "\\p{L}\\p{M}\\p{Nd}.,'’\"()/:;#+*!?@_%=–\\-";
    private static final Pattern PLAIN = Pattern.compile("[" + LETTERS + "][" + LETTERS + " \n]*");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final Pattern LOCAL = Pattern.compile("(?<type>[A-Z][A-Za-z]{1,40})/[A-Za-z0-9.-]{1,64}");
    private static final Pattern PLACEHOLDER = Pattern.compile("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Systems whose identifiers have a form of their own. */
    private static final Set<String> FORMAL = Set.of("urn:ietf:rfc:3986", "https://tools.ietf.org/html/rfc4122");

    private static final Set<String> DATES = Set.of("date", "dateTime", "instant");

    private final DateOrder dates;

    ValueKinds(DateOrder dates) {
        this.dates = dates;
    }

    String of(String type, String text, ResourceShape.Place place) {
        if (DATES.contains(type)) {
            return dates.keep(text);
        }
        if (place.name().equals("id")) {
            boolean ofResource = place.path().indexOf('.') == place.path().lastIndexOf('.');
            return ofResource && ID.matcher(text).matches() ? "I" : null;
        }
        if (type.equals("markdown")) {
            return isPlain(text) ? "S" : null;
        }
        if (!type.equals("string")) {
            return null;
        }
        return switch (place.type()) {
            case "Reference" -> place.name().equals("reference") ? reference(text) : isPlain(text) ? "S" : null;
            case "Identifier" ->
                isPlain(text) && !FORMAL.contains(place.around().path("system").asText()) ? "S" : null;
            case "Coding" -> null;
            default -> isPlain(text) ? "S" : null;
        };
    }

    private static boolean isPlain(String text) {
        return text.length() <= LONGEST && PLAIN.matcher(text).matches();
    }

    private static String reference(String text) {
        if (PLACEHOLDER.matcher(text).matches()) {
            return "U";
        }
        var local = LOCAL.matcher(text);
        return local.matches() ? "R" + local.group("type") : null;
    }
}
