package org.calaimfhir.server.time;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;

/**
 * The days of a FHIR Period, both ends included. A month or a year stands for all its days. A time of day is cut off as
 * it was written and not moved to another zone, which would shift coverage by a day around the month's end.
 *
 * @param first empty when not stated: FHIR R4 reads that as not known
 * @param last {@link LocalDate#MAX} when not stated: FHIR R4 reads that as going on
 */
public record PeriodDays(Optional<LocalDate> first, LocalDate last) {

    public static PeriodDays of(Period period) {
        Optional<LocalDate> end = firstDay(period.getEndElement());
        return new PeriodDays(
                firstDay(period.getStartElement()),
                end.map(day -> lastDay(day, period.getEndElement())).orElse(LocalDate.MAX));
    }

    /** The one day that a FHIR date with a value names, or all days of its month or year. */
    public static PeriodDays of(BaseDateTimeType date) {
        LocalDate first = firstDay(date).orElseThrow();
        return new PeriodDays(Optional.of(first), lastDay(first, date));
    }

    /** Surely, that is with a known first day. */
    public boolean hold(LocalDate date) {
        return first.filter(start -> !date.isBefore(start)).isPresent() && !date.isAfter(last);
    }

    /** Surely, or because the first day is not known. */
    public boolean mayHold(LocalDate date) {
        return !date.isAfter(last) && first.filter(date::isBefore).isEmpty();
    }

    private static Optional<LocalDate> firstDay(BaseDateTimeType date) {
        if (!date.hasValue()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (date.getPrecision()) {
                    case YEAR -> LocalDate.of(date.getYear(), 1, 1);
                    case MONTH -> LocalDate.of(date.getYear(), date.getMonth() + 1, 1);
                    default -> LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDay());
                });
    }

    private static LocalDate lastDay(LocalDate first, BaseDateTimeType date) {
        return switch (date.getPrecision()) {
            case YEAR -> first.with(TemporalAdjusters.lastDayOfYear());
            case MONTH -> first.with(TemporalAdjusters.lastDayOfMonth());
            default -> first;
        };
    }
}
