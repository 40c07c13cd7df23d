package org.calaimfhir.terminology.criteria;

import java.util.List;

/** How criteria join: a reference to one, its opposite, all of several, any of several. */
public sealed interface Join {

    record Ref(String id) implements Join {}

    record Not(String id) implements Join {}

    record All(List<Join> parts) implements Join {
        /** Copies its list. */
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Join> parts) implements Join {
        /** Copies its list. */
        public Any {
            parts = List.copyOf(parts);
        }
    }
}
