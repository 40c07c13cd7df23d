package org.calaimfhir.ig.logic;

import java.util.List;

/** How every generated library begins. */
final class Head {

    private Head() {}

    static String of(String name, String version, List<String> included) {
        StringBuilder text = new StringBuilder(
                "library " + name + " version '" + version + "'\n\n" + "using FHIR version '4.0.1'\n\n");
        included.forEach(each -> text.append("include " + each + " version '" + version + "'\n"));
        return text + (included.isEmpty() ? "" : "\n") + "parameter \"Asked Date\" Date default Today()\n\n"
                + "context Patient\n\n";
    }
}
