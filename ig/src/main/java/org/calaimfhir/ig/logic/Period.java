package org.calaimfhir.ig.logic;

import java.time.LocalDate;
import org.calaimfhir.terminology.ProgramTable.Row;

/** The days on which a rule is in force, both ends included; {@link LocalDate#MIN} and {@code MAX} are open. */
record Period(LocalDate from, LocalDate to) implements Comparable<Period> {

    static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);

    static Period of(Row row) {
        return new Period(row.from(), row.to());
    }

    boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    boolean covers(Period other) {
        return !from.isAfter(other.from) && !to.isBefore(other.to);
    }

    /** The shortest period that covers both. */
    Period span(Period other) {
        return new Period(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    /** The name of the define that says whether the asked date lies in it. */
    String define() {
        String start = from.equals(LocalDate.MIN) ? "" : " from " + from;
        String end = to.equals(LocalDate.MAX) ? "" : " until " + to;
        return "In Force" + start + end;
    }

    String cql() {
        String start = from.equals(LocalDate.MIN) ? "" : "\"Asked Date\" >= @" + from;
        String end = to.equals(LocalDate.MAX) ? "" : "\"Asked Date\" <= @" + to;
        return start + (start.isEmpty() || end.isEmpty() ? "" : " and ") + end;
    }

    @Override
    public int compareTo(Period other) {
        int byStart = from.compareTo(other.from);
        return byStart == 0 ? to.compareTo(other.to) : byStart;
    }
}
