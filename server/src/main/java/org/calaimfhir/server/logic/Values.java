package org.calaimfhir.server.logic;

import java.util.List;
import org.opencds.cqf.cql.engine.runtime.Interval;

/** Views of values whose types ELM in JSON no longer tells. */
final class Values {

    private Values() {}

    /** A list as it is; a single value as a list of one; null as an empty list. */
    static Iterable<?> many(Object value) {
        if (value instanceof Iterable<?> list) {
            return list;
        }
        return value == null ? List.of() : List.of(value);
    }

    @SuppressWarnings("unchecked")
    static Iterable<Interval> listOfIntervals(Object value) {
        return (Iterable<Interval>) value;
    }
}
