package org.calaimfhir.server.security;

import java.util.regex.Pattern;

/**
 * Which numbers are let in. A short text such as 1e999999999 is a decimal that takes gigabytes once it is written out;
 * FHIR asks for 18 digits.
 */
final class Numbers {

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    static final int DIGITS = 40;
    static final int EXPONENT = 400;
    static final int LONGEST = 60;

    private Numbers() {}

    /** Whether a text is a decimal as FHIR R4 writes it, and one that is let in. */
    static boolean isDecimal(String text) {
        return text.length() <= LONGEST && DECIMAL.matcher(text).matches() && reasonable(text);
    }

    /** @param number a well-formed JSON number */
    static boolean reasonable(String number) {
        int e = Math.max(number.indexOf('e'), number.indexOf('E'));
        String mantissa = e < 0 ? number : number.substring(0, e);
        if (mantissa.chars().filter(Character::isDigit).count() > DIGITS) {
            return false;
        }
        if (e < 0) {
            return true;
        }
        String exponent = number.substring(e + 1).replaceFirst("^[+-]?0*", "");
        return exponent.length() <= 3 && (exponent.isEmpty() || Integer.parseInt(exponent) <= EXPONENT);
    }
}
