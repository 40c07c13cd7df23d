package org.calaimfhir.ig.logic;

import java.util.List;
import java.util.Map;
import org.calaimfhir.ig.logic.CqlSource.Subject;

/**
 * A service with all its criteria.
 *
 * @param library the name of its library
 * @param roots the criteria that decide, any one of those in force
 * @param criteria by id, in the tables' order
 * @param leftOut what the tables hold beside the definition, which does not decide
 */
record Service(
        Subject subject,
        String library,
        String title,
        String description,
        List<String> roots,
        Map<String, Criterion> criteria,
        List<String> leftOut) {

    String code() {
        return subject.code();
    }

    Service {
        roots = List.copyOf(roots);
        leftOut = List.copyOf(leftOut);
    }
}
