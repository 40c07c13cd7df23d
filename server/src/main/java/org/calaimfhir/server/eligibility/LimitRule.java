package org.calaimfhir.server.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.hl7.fhir.r4.model.Coding;

/**
 * A limit of the programme on one or more Community Supports together.
 *
 * @param rule the row, as a code of code system {@code community-support-limit}
 * @param spanish the rule in Spanish; empty when nobody translated it
 * @param amount with its unit; empty of a rule without a number
 * @param days the amount as days, where the unit is longer; the tables say how sure that is
 * @param period in which the amount counts, in the table's words
 * @param exceptions in words
 * @param source where the rule stands
 */
record LimitRule(
        Coding rule,
        String text,
        Optional<String> spanish,
        Set<String> services,
        Optional<BigDecimal> amount,
        Optional<String> unit,
        Optional<BigDecimal> days,
        Optional<String> period,
        Optional<String> exceptions,
        LocalDate from,
        LocalDate to,
        String source) {

    private static final Pattern MONTHS = Pattern.compile("(\\d+) month");

    LimitRule {
        services = Set.copyOf(services);
    }

    static LimitRule of(Row row) {
        return new LimitRule(
                new Coding()
                        .setSystem(Canonicals.codeSystem("community-support-limit"))
                        .setCode(row.get("rule_id")),
                row.get("rule"),
                row.find("display_es"),
                Set.copyOf(row.list("service")),
                row.find("amount").map(BigDecimal::new),
                row.find("unit"),
                row.find("amount_in_days").map(BigDecimal::new),
                row.find("period"),
                row.find("exceptions"),
                row.from(),
                row.to(),
                row.get("source"));
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** What is counted against the limit; empty where nothing in a record could be. */
    Optional<Unit> counted() {
        return days.isPresent() ? Optional.of(Unit.DAY) : unit.flatMap(Unit::of);
    }

    /** The most that may be used, in the unit that is counted. */
    Optional<BigDecimal> most() {
        return days.or(() -> amount);
    }

    /** The first day that counts on a day; empty where the period is a stay, a visit or the like. */
    Optional<LocalDate> firstDay(LocalDate day) {
        Matcher months = MONTHS.matcher(period.orElse(""));
        if (months.matches()) {
            return Optional.of(day.minus(Period.ofMonths(Integer.parseInt(months.group(1))))
                    .plusDays(1));
        }
        return switch (period.orElse("")) {
            case "lifetime" -> Optional.of(LocalDate.MIN);
            case "calendar year" -> Optional.of(day.withDayOfYear(1));
            default -> Optional.empty();
        };
    }

    /** What can be counted in a record, by the table's word for it. */
    enum Unit {
        DAY("day"),
        HOUR("hour"),
        USD("USD"),
        AUTHORIZATION("authorization");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Optional<Unit> of(String word) {
            for (Unit unit : values()) {
                if (unit.word.equals(word)) {
                    return Optional.of(unit);
                }
            }
            return Optional.empty();
        }
    }
}
