package org.calaimfhir.ig.logic;

import java.time.LocalDate;
import org.calaimfhir.terminology.criteria.Period;

/** Writes whether the asked date lies in a period. */
final class PeriodCql {

    private PeriodCql() {}

    /** The name of the define. */
    static String define(Period period) {
        String start = period.from().equals(LocalDate.MIN) ? "" : " from " + period.from();
        String end = period.to().equals(LocalDate.MAX) ? "" : " until " + period.to();
        return "In Force" + start + end;
    }

    static String expression(Period period) {
        String start = period.from().equals(LocalDate.MIN) ? "" : "\"Asked Date\" >= @" + period.from();
        String end = period.to().equals(LocalDate.MAX) ? "" : "\"Asked Date\" <= @" + period.to();
        return start + (start.isEmpty() || end.isEmpty() ? "" : " and ") + end;
    }
}
