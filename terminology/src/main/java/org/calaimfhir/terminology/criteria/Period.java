package org.calaimfhir.terminology.criteria;

import java.time.LocalDate;
import org.calaimfhir.terminology.ProgramTable.Row;

/** The days on which a rule is in force, both ends included; {@link LocalDate#MIN} and {@code MAX} are open. */
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {

    /** Without beginning or end. */
    public static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);

    static Period of(Row row) {
        return new Period(row.from(), row.to());
    }

    boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** Whether it is in force on every day of the other. */
    public boolean covers(Period other) {
        return !from.isAfter(other.from) && !to.isBefore(other.to);
    }

    /** The shortest period that covers both. */
    public Period span(Period other) {
        return new Period(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    @Override
    public int compareTo(Period other) {
        int byStart = from.compareTo(other.from);
        return byStart == 0 ? to.compareTo(other.to) : byStart;
    }
}
