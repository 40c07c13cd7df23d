package org.calaimfhir.server.security.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a system may do with one type of resource or all of them (SMART App Launch 2.2.0, "SMART's scopes are used to
 * delegate access"; the three words are those of version 1).
 *
 * @param type of resource, or {@link Need#ANY}
 * @param letters of {@code cruds} in this order
 * @param text as it was written
 */
record SmartScope(String type, String letters, String text) {

    static final String SYSTEM = "system/";

    private static final Pattern FORM = Pattern.compile("system/(\\*|[A-Z][A-Za-z]{1,63})\\.(.+)");
    private static final Pattern IN_ORDER = Pattern.compile("c?r?u?d?s?");
    private static final Map<String, String> WORDS = Map.of("read", "rs", "write", "cud", "*", Need.LETTERS);

    /** Why a scope is not taken, in words for whoever asked for it. */
    static final class Refused extends RuntimeException {
        Refused(String reason) {
            super(reason, null, false, false);
        }
    }

    /** @throws Refused for what is no scope, or is one that this server does not enforce */
    static SmartScope parse(String text) {
        if (text.contains("?")) {
            throw new Refused("Scopes restricted by a query are not offered: they would not be enforced.");
        }
        if (text.startsWith("user/") || text.startsWith("patient/")) {
            throw new Refused("Scopes of users and patients are not offered here, only those that begin with system/.");
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Refused("A scope is written as system/Patient.rs or system/*.read.");
        }
        String letters = WORDS.getOrDefault(form.group(2), form.group(2));
        if (!IN_ORDER.matcher(letters).matches()) {
            throw new Refused("The letters of a scope are some of cruds, in this order.");
        }
        return new SmartScope(form.group(1), letters, text);
    }

    /**
     * @param text scopes separated by a blank
     * @throws Refused for the first that is none
     */
    static Set<SmartScope> all(String text) {
        Set<SmartScope> scopes = new LinkedHashSet<>();
        for (String one : text.strip().split(" +")) {
            if (!one.isEmpty()) {
                scopes.add(parse(one));
            }
        }
        return scopes;
    }

    boolean allows(Need need) {
        return (type.equals(Need.ANY) || type.equals(need.type())) && letters.indexOf(need.letter()) >= 0;
    }

    /** Whether the others together allow all that this one does. */
    boolean isWithin(Collection<SmartScope> others) {
        return letters.chars().mapToObj(letter -> new Need(type, (char) letter)).allMatch(need -> others.stream()
                .anyMatch(other -> other.allows(need)));
    }
}
