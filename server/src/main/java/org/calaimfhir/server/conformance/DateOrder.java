package org.calaimfhir.server.conformance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates of one resource, of which a shape keeps how exact each is and how they follow each other, at every level
 * from the year to the fraction of a second: whatever two of them are compared for, the answer is the same.
 */
final class DateOrder {

    private static final Pattern FORM = Pattern.compile(
            "(?<year>\\d{4})(-(?<month>\\d\\d)(-(?<day>\\d\\d)(?<time>T\\d\\d:\\d\\d:\\d\\d(?<fraction>\\.\\d{1,9})?(?<zone>Z|[+-]\\d\\d:\\d\\d))?)?)?");
    private static final DateTimeFormatter NORMAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2100;
    private static final List<Integer> LEVELS = List.of(4, 7, 10, 19, 30);

    /** @param normal in UTC, with a fraction of nine digits, so that text order is time order */
    private record Kept(String text, String normal) {}

    private final List<Kept> dates = new ArrayList<>();
    private String zone;
    private boolean mixed;

    /**
     * @return how exact the date is, or null when its letters have to be kept: it is not one, out of the ordinary, or of
     *     another time zone than those before
     */
    String keep(String text) {
        String kind = kind(text);
        mixed |= kind == null;
        return kind;
    }

    private String kind(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !isOrdinary(form, text)) {
            return null;
        }
        String time = form.group("time");
        if (time == null) {
            dates.add(new Kept(text, text));
            return "D" + text.length();
        }
        if (zone != null && !zone.equals(form.group("zone"))) {
            return null;
        }
        zone = form.group("zone");
        dates.add(new Kept(text, NORMAL.format(OffsetDateTime.parse(text))));
        String fraction = form.group("fraction");
        return "T" + (fraction == null ? 0 : fraction.length()) + (zone.equals("Z") ? "Z" : "o");
    }

    private static boolean isOrdinary(Matcher form, String text) {
        int year = Integer.parseInt(form.group("year"));
        if (year <= EARLIEST_YEAR || year >= LATEST_YEAR) {
            return false;
        }
        try {
            if (form.group("time") != null) {
                OffsetDateTime.parse(text);
            } else if (form.group("day") != null) {
                LocalDate.parse(text);
            } else if (form.group("month") != null) {
                YearMonth.parse(text);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Their order at each level, as sent and in UTC; their letters, when one of them has to be kept by its letters. */
    void describe(StringBuilder shape) {
        if (mixed) {
            dates.forEach(date -> shape.append('|').append(date.text()));
        }
        if (mixed || dates.size() < 2) {
            return;
        }
        for (int level : LEVELS) {
            describe(shape, level, Kept::normal);
            describe(shape, level, Kept::text);
        }
    }

    private void describe(StringBuilder shape, int level, Function<Kept, String> form) {
        TreeSet<String> different = new TreeSet<>(Comparator.naturalOrder());
        List<String> cut = new ArrayList<>();
        for (Kept date : dates) {
            String text = form.apply(date);
            boolean known = text.length() >= Math.min(level, 10)
                    && (level <= 10 || date.text().length() > 10);
            String prefix = known ? text.substring(0, Math.min(level, text.length())) : "";
            cut.add(prefix);
            different.add(prefix);
        }
        List<String> ranked = List.copyOf(different);
        shape.append('|');
        cut.forEach(prefix -> shape.append(ranked.indexOf(prefix)).append(','));
    }
}
