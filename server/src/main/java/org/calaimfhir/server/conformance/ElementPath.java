package org.calaimfhir.server.conformance;

import java.util.regex.Pattern;

/** Makes of the place at which HL7's validator found a fault the path of the element in a profile. */
final class ElementPath {

    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");
    private static final Pattern TYPE = Pattern.compile("\\.ofType\\(\\w+\\)");

    private ElementPath() {}

    /** Such as {@code Observation.component.value[x]}. */
    static String of(String location) {
        String all = INDEX.matcher(String.valueOf(location)).replaceAll("");
        return TYPE.matcher(all).replaceAll("[x]");
    }

    static String type(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
