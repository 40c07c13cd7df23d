package org.calaimfhir.server.security;

/** How deep the elements of a narrative stand in one another; the engine's parser of it goes down once for each. */
final class Markup {

    private static final int DEEPEST = 100;

    private Markup() {}

    static boolean tooDeep(String xhtml) {
        int depth = 0;
        for (int at = xhtml.indexOf('<'); at >= 0 && at + 1 < xhtml.length(); at = xhtml.indexOf('<', at + 1)) {
            char next = xhtml.charAt(at + 1);
            if (next == '/') {
                depth--;
            } else if (Character.isLetter(next)) {
                int end = xhtml.indexOf('>', at);
                boolean closed = end > 0 && xhtml.charAt(end - 1) == '/';
                depth += closed ? 0 : 1;
            }
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }
}
