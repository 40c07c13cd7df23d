package org.calaimfhir.server.security.access;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that a request does with one type of resource, which some scope has to allow.
 *
 * @param type of resource; {@link #ANY} when it may be every one
 * @param letter what is done, as SMART App Launch 2.2.0 writes it: c, r, u, d or s
 */
record Need(String type, char letter) {

    static final String ANY = "*";
    static final String LETTERS = "cruds";

    /** Of a request that is not understood. */
    static final Set<Need> EVERYTHING =
            LETTERS.chars().mapToObj(letter -> new Need(ANY, (char) letter)).collect(Collectors.toUnmodifiableSet());

    static Need create(String type) {
        return new Need(type, 'c');
    }

    static Need read(String type) {
        return new Need(type, 'r');
    }

    static Need update(String type) {
        return new Need(type, 'u');
    }

    static Need delete(String type) {
        return new Need(type, 'd');
    }

    static Need search(String type) {
        return new Need(type, 's');
    }

    /** The narrowest scope that allows it. */
    String scope() {
        return SmartScope.SYSTEM + type + "." + letter;
    }
}
