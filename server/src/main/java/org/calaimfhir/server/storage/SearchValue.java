package org.calaimfhir.server.storage;

import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the value of a search parameter can match anything. The engine leaves out the parameter when it cannot. */
final class SearchValue {

    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");
    private static final Pattern NUMBER =
            Pattern.compile("(eq|ne|gt|lt|ge|le|sa|eb|ap)?[+-]?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");
    private static final Pattern NO_DATE = Pattern.compile("(eq|ne|gt|lt|ge|le|sa|eb|ap)?\\s*");
    private static final Set<String> MISSING = Set.of("true", "false");
    private static final Set<String> OF_VALUE_SETS = Set.of("in", "not-in");
    private static final String SEPARATORS = "|$,\\/";

    private SearchValue() {}

    /**
     * @param kind of the parameter, null when it is not known
     * @param modifier without colon, empty when there is none
     */
    static boolean means(RestSearchParameterTypeEnum kind, String modifier, String value) {
        if (modifier.equals("missing")) {
            return MISSING.contains(value);
        }
        return alternatives(value).stream().allMatch(alternative -> alternative(kind, modifier, alternative));
    }

    static List<String> alternatives(String value) {
        return List.of(COMMA.split(value, -1));
    }

    private static boolean alternative(RestSearchParameterTypeEnum kind, String modifier, String value) {
        if (value.codePoints().noneMatch(SearchValue::visible)) {
            return false;
        }
        if (OF_VALUE_SETS.contains(modifier)) {
            return !value.startsWith("|") && !value.endsWith("|");
        }
        if (kind == RestSearchParameterTypeEnum.NUMBER) {
            return NUMBER.matcher(value).matches();
        }
        if (kind == RestSearchParameterTypeEnum.QUANTITY) {
            return NUMBER.matcher(value.split("\\|", 2)[0]).matches();
        }
        if (kind == RestSearchParameterTypeEnum.DATE) {
            return !NO_DATE.matcher(value).matches();
        }
        return kind != RestSearchParameterTypeEnum.REFERENCE || !value.endsWith("/");
    }

    /** A separator, a space, an accent by itself and what has no shape leave nothing to search for. */
    private static boolean visible(int character) {
        return SEPARATORS.indexOf(character) < 0
                && switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.UNASSIGNED -> false;
                    default -> true;
                };
    }
}
