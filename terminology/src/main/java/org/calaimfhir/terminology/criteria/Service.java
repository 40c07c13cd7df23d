package org.calaimfhir.terminology.criteria;

import java.util.List;
import java.util.Map;

/**
 * A service with all its criteria.
 *
 * @param library the name of its library
 * @param roots the criteria that decide, any one of those in force
 * @param criteria by id, in the tables' order
 * @param leftOut what the tables hold beside the definition, which does not decide
 */
public record Service(
        Subject subject,
        String library,
        String title,
        String description,
        List<String> roots,
        Map<String, Criterion> criteria,
        List<String> leftOut) {

    /** A service, as a code of one of our code systems. */
    public record Subject(String codeSystem, String code) {}

    /** The service's code. */
    public String code() {
        return subject.code();
    }

    /** Copies its lists. */
    public Service {
        roots = List.copyOf(roots);
        leftOut = List.copyOf(leftOut);
    }
}
