package org.calaimfhir.server.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;

/** Values of a resource by the name of an element, such as {@code performer.actor} or {@code effective[x]}. */
final class Elements {

    private static final int MONTH = 7;
    private static final int DAY = 10;

    private Elements() {}

    static List<Base> at(Base from, String path) {
        List<Base> found = List.of(from);
        for (String name : path.split("\\.", -1)) {
            List<Base> next = new ArrayList<>();
            for (Base each : found) {
                Property property = each.getNamedProperty(name);
                if (property != null) {
                    next.addAll(property.getValues());
                }
            }
            found = next;
        }
        return found;
    }

    static Stream<Reference> references(Base from, String path) {
        return at(from, path).stream().filter(Reference.class::isInstance).map(Reference.class::cast);
    }

    /** Its first day: as it is written, in the zone of whoever wrote it. */
    static Optional<LocalDate> day(Base from, String path) {
        return at(from, path).stream().flatMap(value -> starts(value).stream()).findFirst();
    }

    static Optional<LocalDate> starts(Base value) {
        return value instanceof Period period ? first(period.getStartElement()) : first(value);
    }

    /** The last day of a period; of one that ends in a month or a year, the last of that. */
    static Optional<LocalDate> ends(Base value) {
        if (!(value instanceof Period period) || period.getEndElement().getValueAsString() == null) {
            return Optional.empty();
        }
        String written = period.getEndElement().getValueAsString();
        return first(period.getEndElement())
                .map(day -> written.length() >= DAY
                        ? day
                        : written.length() >= MONTH
                                ? day.plusMonths(1).minusDays(1)
                                : day.plusYears(1).minusDays(1));
    }

    private static Optional<LocalDate> first(Base value) {
        if (!(value instanceof BaseDateTimeType date) || date.getValueAsString() == null) {
            return Optional.empty();
        }
        String written = date.getValueAsString();
        String day = written.length() >= DAY
                ? written.substring(0, DAY)
                : written.length() >= MONTH ? written.substring(0, MONTH) + "-01" : written + "-01-01";
        return Optional.of(LocalDate.parse(day));
    }
}
