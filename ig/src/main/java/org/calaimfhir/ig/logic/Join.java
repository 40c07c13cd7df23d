package org.calaimfhir.ig.logic;

import java.util.List;

/** How criteria join: a reference to one, its opposite, all of several, any of several. */
sealed interface Join {

    record Ref(String id) implements Join {}

    record Not(String id) implements Join {}

    record All(List<Join> parts) implements Join {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Join> parts) implements Join {
        public Any {
            parts = List.copyOf(parts);
        }
    }
}
