package org.calaimfhir.server.audit;

import java.util.List;

/**
 * A part of a search.
 *
 * @param sql with a question mark for each value; a list stands for an array of texts
 */
record EventCondition(String sql, List<Object> values) {

    static EventCondition of(String sql, Object... values) {
        return new EventCondition(sql, List.of(values));
    }
}
