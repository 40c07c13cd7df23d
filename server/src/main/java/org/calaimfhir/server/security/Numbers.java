package org.calaimfhir.server.security;

/**
 * Which numbers are let in. A short text such as 1e999999999 is a decimal that takes gigabytes once it is written out;
 * FHIR asks for 18 digits.
 */
final class Numbers {

    static final int DIGITS = 40;
    static final int EXPONENT = 400;
    static final int LONGEST = 60;

    private Numbers() {}

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
