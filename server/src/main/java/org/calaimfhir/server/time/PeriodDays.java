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
        return new PeriodDays(
                of(period.getStartElement()).first(), of(period.getEndElement()).last());
    }

    /**
     * The one day that a FHIR date names, or all days of its month or year. One without a value, which may say why it has
     * none, names no day.
     */
    public static PeriodDays of(BaseDateTimeType date) {
        Optional<LocalDate> first = firstDay(date);
        return new PeriodDays(first, first.map(day -> lastDay(day, date)).orElse(LocalDate.MAX));
    }

    /** Whether the last day is stated. */
    public boolean hasEnd() {
        return !last.equals(LocalDate.MAX);
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
