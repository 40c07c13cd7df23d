package org.calaimfhir.ig.logic;

import java.util.List;
import java.util.Optional;

/** A criterion with its wordings, each in force for a time. */
record Criterion(String id, List<Wording> wordings) {

    Criterion {
        wordings = List.copyOf(wordings);
    }

    /**
     * What it says in one period.
     *
     * @param about title, remarks and source, as comment
     * @param join how it joins others; empty for a leaf, which facts decide
     */
    record Wording(Period period, List<String> about, Optional<Join> join) {
        Wording {
            about = List.copyOf(about);
        }
    }

    boolean isLeaf() {
        return wordings.stream().allMatch(wording -> wording.join().isEmpty());
    }

    List<Period> periods() {
        return wordings.stream().map(Wording::period).distinct().sorted().toList();
    }

    /** Whether it is in force on every day of a period. */
    boolean covers(Period period) {
        return periods().stream().anyMatch(own -> own.covers(period));
    }
}
