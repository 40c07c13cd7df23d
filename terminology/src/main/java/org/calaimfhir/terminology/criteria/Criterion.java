package org.calaimfhir.terminology.criteria;

import java.util.List;
import java.util.Optional;
import org.calaimfhir.terminology.ProgramTable.Row;

/** A criterion with its wordings, each in force for a time. */
public record Criterion(String id, List<Wording> wordings) {

    /** Copies its list. */
    public Criterion {
        wordings = List.copyOf(wordings);
    }

    /**
     * What it says in one period.
     *
     * @param text the criterion in a line
     * @param about title, remarks and source, as comment
     * @param join how it joins others; empty for a leaf, which facts decide
     */
    public record Wording(Period period, String text, List<String> about, Optional<Join> join) {

        /** Copies its list. */
        public Wording {
            about = List.copyOf(about);
        }
    }

    /** Where a row says that it comes from, and how sure that is. */
    public static String source(Row row) {
        return "Source: " + row.get("source") + " (" + row.get("confidence") + ")";
    }

    /** Whether facts decide it, whatever the day. */
    public boolean isLeaf() {
        return wordings.stream().allMatch(wording -> wording.join().isEmpty());
    }

    /** Its own times, each once, in order. */
    public List<Period> periods() {
        return wordings.stream().map(Wording::period).distinct().sorted().toList();
    }

    /** Whether it is in force on every day of a period. */
    public boolean covers(Period period) {
        return periods().stream().anyMatch(own -> own.covers(period));
    }
}
