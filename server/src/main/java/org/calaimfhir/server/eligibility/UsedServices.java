package org.calaimfhir.server.eligibility;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.calaimfhir.server.eligibility.LimitRule.Unit;
import org.calaimfhir.server.time.PeriodDays;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.AdjudicationComponent;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.ExplanationOfBenefitStatus;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.ItemComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads from a member's record how much of each Community Support was used until a day: days and hours of encounters,
 * money that plans paid, authorizations. What other plans know and nobody sent here is not in it.
 */
final class UsedServices {

    private static final Set<EncounterStatus> TOOK_PLACE = EnumSet.of(
            EncounterStatus.ARRIVED,
            EncounterStatus.TRIAGED,
            EncounterStatus.INPROGRESS,
            EncounterStatus.ONLEAVE,
            EncounterStatus.FINISHED);

    /** Adjudication categories of FHIR and of CARIN Blue Button that say what a plan paid. */
    private static final Set<String> PAID = Set.of("benefit", "paidtoprovider");

    /** UCUM's codes of the times that an encounter's length may be told in, in minutes. */
    private static final Map<String, BigDecimal> MINUTES = Map.of(
            "min",
            BigDecimal.ONE,
            "h",
            BigDecimal.valueOf(60),
            "d",
            BigDecimal.valueOf(Duration.ofDays(1).toMinutes()));

    private static final Set<TemporalPrecisionEnum> WITH_TIME =
            EnumSet.of(TemporalPrecisionEnum.MINUTE, TemporalPrecisionEnum.SECOND, TemporalPrecisionEnum.MILLI);

    private static final int HOUR_DIGITS = 2;

    /** A stay of more days than this is a slip of the pen, or never ended: its last so many days count. */
    private static final int LONGEST_STAY = 3660;

    private final ServiceCodes codes;

    UsedServices(ServiceCodes codes) {
        this.codes = codes;
    }

    /** @param until the last day that counts */
    List<Use> of(RecordIndex record, LocalDate until) {
        List<Use> used = new ArrayList<>();
        AskedServices asked = new AskedServices(codes, record);
        for (Resource resource : record.resources()) {
            Supplier<Optional<Reference>> evidence = () -> record.address(resource);
            if (resource instanceof Encounter encounter) {
                used.addAll(of(encounter, until, evidence));
            } else if (resource instanceof ExplanationOfBenefit benefit) {
                used.addAll(of(benefit, evidence));
            } else if (resource instanceof ClaimResponse response && asked.isAuthorization(response)) {
                used.addAll(of(response, asked.of(response), until, evidence));
            }
        }
        return used.stream().filter(use -> !use.day().isAfter(until)).toList();
    }

    /** The authorization, and the days that it gives: a plan that gave them away has them no more. */
    private static List<Use> of(
            ClaimResponse response, Set<String> services, LocalDate until, Supplier<Optional<Reference>> evidence) {
        List<Use> used = new ArrayList<>();
        PeriodDays given = PeriodDays.of(response.getPreAuthPeriod());
        Optional<LocalDate> first = given.first().or(() -> day(response.getCreatedElement()));
        for (String service : services) {
            Optional<Reference> shown = evidence.get();
            first.ifPresent(day -> used.add(new Use(service, Unit.AUTHORIZATION, day, BigDecimal.ONE, shown)));
            if (given.first().isPresent() && given.hasEnd()) {
                used.addAll(days(service, given.first().get(), earlier(given.last(), until), shown));
            }
        }
        return used;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Each day of a stay, counted back from its last one where it is too long to be true. */
    private static List<Use> days(String service, LocalDate first, LocalDate last, Optional<Reference> shown) {
        if (last.isBefore(first)) {
            return List.of();
        }
        LocalDate earliest = last.minusDays(LONGEST_STAY - 1L);
        return (first.isBefore(earliest) ? earliest : first)
                .datesUntil(last.plusDays(1))
                .map(day -> new Use(service, Unit.DAY, day, BigDecimal.ONE, shown))
                .toList();
    }

    private List<Use> of(Encounter encounter, LocalDate until, Supplier<Optional<Reference>> evidence) {
        List<Use> used = new ArrayList<>();
        Optional<LocalDate> first = PeriodDays.of(encounter.getPeriod()).first();
        if (!TOOK_PLACE.contains(encounter.getStatus()) || first.isEmpty()) {
            return used;
        }
        encounter.getType().stream()
                .flatMap(type -> codes.named(type).stream())
                .distinct()
                .forEach(service -> {
                    Optional<Reference> shown = evidence.get();
                    used.addAll(days(service, first.get(), lastDay(encounter, first.get(), until), shown));
                    hours(encounter)
                            .ifPresent(hours -> used.add(new Use(service, Unit.HOUR, first.get(), hours, shown)));
                });
        return used;
    }

    /** One that goes on lasts until now; one that ended and does not say when, took one day. */
    private static LocalDate lastDay(Encounter encounter, LocalDate first, LocalDate until) {
        PeriodDays days = PeriodDays.of(encounter.getPeriod());
        LocalDate last =
                days.hasEnd() ? days.last() : encounter.getStatus() == EncounterStatus.FINISHED ? first : until;
        return earlier(last, until);
    }

    private static Optional<BigDecimal> hours(Encounter encounter) {
        Quantity length = encounter.getLength();
        BigDecimal minute =
                Optional.ofNullable(length.getCode()).map(MINUTES::get).orElse(null);
        if (minute != null && length.getValue() != null) {
            return Optional.of(hours(length.getValue().multiply(minute))).filter(hours -> hours.signum() > 0);
        }
        Period period = encounter.getPeriod();
        if (!hasTime(period.getStartElement()) || !hasTime(period.getEndElement())) {
            return Optional.empty();
        }
        long minutes = ChronoUnit.MINUTES.between(
                period.getStart().toInstant(), period.getEnd().toInstant());
        return minutes < 0 ? Optional.empty() : Optional.of(hours(BigDecimal.valueOf(minutes)));
    }

    private static boolean hasTime(BaseDateTimeType date) {
        return date.hasValue() && WITH_TIME.contains(date.getPrecision());
    }

    private static BigDecimal hours(BigDecimal minutes) {
        return minutes.divide(MINUTES.get("h"), HOUR_DIGITS, RoundingMode.HALF_UP);
    }

    private List<Use> of(ExplanationOfBenefit benefit, Supplier<Optional<Reference>> evidence) {
        List<Use> used = new ArrayList<>();
        if (benefit.getStatus() != ExplanationOfBenefitStatus.ACTIVE
                || benefit.getUse() != ExplanationOfBenefit.Use.CLAIM) {
            return used;
        }
        for (ItemComponent item : benefit.getItem()) {
            BigDecimal paid = item.getAdjudication().stream()
                    .filter(UsedServices::isPaid)
                    .map(each -> each.getAmount().getValue())
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            Optional<LocalDate> day = served(item).or(() -> day(benefit.getCreatedElement()));
            if (paid.signum() > 0 && day.isPresent()) {
                codes.billed(item.getProductOrService(), item.getModifier())
                        .forEach(service -> used.add(new Use(service, Unit.USD, day.get(), paid, evidence.get())));
            }
        }
        return used;
    }

    private static boolean isPaid(AdjudicationComponent adjudication) {
        return adjudication.getCategory().getCoding().stream()
                .map(Coding::getCode)
                .anyMatch(code -> code != null && PAID.contains(code));
    }

    private static Optional<LocalDate> served(ItemComponent item) {
        if (item.getServiced() instanceof DateType date) {
            return day(date);
        }
        return item.getServiced() instanceof Period period
                ? PeriodDays.of(period).first()
                : Optional.empty();
    }

    private static Optional<LocalDate> day(BaseDateTimeType date) {
        return PeriodDays.of(date).first();
    }
}
