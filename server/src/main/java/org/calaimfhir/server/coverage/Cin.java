package org.calaimfhir.server.coverage;

import java.util.regex.Pattern;

/** The Client Index Number of a Medi-Cal member. */
public final class Cin {

    /** As the profile's invariant {@code cin-has-its-form} has it; a test holds the two together. */
    static final Pattern FORM = Pattern.compile("^9[0-9]{7}[A-Z]$");

    private Cin() {}

    /** @param text may be null */
    public static boolean hasItsForm(String text) {
        return text != null && FORM.matcher(text).matches();
    }
}
