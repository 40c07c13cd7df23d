package org.calaimfhir.ig.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.profiles.BuildFailure;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.calaimfhir.terminology.criteria.Criterion;

/** Writes the library of what the tables count with: amounts and times of criteria, and codes. */
final class TablesCql {

    static final String NAME = "ProgrammeTables";
    private static final Set<String> UNITS = Set.of("day", "month", "year");
    private static final Pattern TIME = Pattern.compile("(\\d+) (month|day|year)s?\\b.*");

    private static final String LIVING_SITUATION = "https://calaimfhir.org/fhir/CodeSystem/hud-living-situation|";

    private final StringBuilder text = new StringBuilder();

    private final Set<String> used;

    private TablesCql(Set<String> used) {
        this.used = used;
    }

    /** @param used the defines that other libraries ask for; no others are made */
    static CqlSource of(ProgramTables tables, String version, Set<String> used) {
        TablesCql made = new TablesCql(used);
        made.text
                .append(Comments.of(List.of(
                        "Amounts, times and codes of the programme's tables",
                        "Made of the tables by the build: change the rows, not this text.")))
                .append(Head.of(NAME, version, List.of())
                        .replace("parameter \"Asked Date\" Date default Today()\n\n", ""));
        Stream.concat(
                        tables.get("ecm-pof-criterion").rows().stream(),
                        tables.get("community-support-criterion").rows().stream())
                .forEach(made::amounts);
        made.ages(tables.get("ecm-population-of-focus").rows());
        made.codes(tables);
        return CqlSource.shared(
                NAME,
                "Amounts, times and codes of the programme's tables",
                "What the decision logic counts with: amounts, look-back times, ages and codes",
                NAME + ".cql, made of the tables",
                made.text.toString().stripTrailing() + "\n");
    }

    private void amounts(Row row) {
        String id = row.cells().containsKey("criterion_id") ? row.get("criterion_id") : row.get("code");
        row.find("amount").ifPresent(amount -> define(row, id + " Amount", amount(amount, row.get("unit"))));
        row.find("window").ifPresent(window -> {
            Matcher time = TIME.matcher(window);
            if (!time.matches()) {
                throw new BuildFailure(row.place() + ": window '" + window + "' does not begin like '6 months'");
            }
            define(row, id + " Window", time.group(1) + " " + time.group(2) + "s");
        });
    }

    /** A length of time with its unit, anything else as a number. */
    private static String amount(String amount, String unit) {
        return UNITS.contains(unit) ? amount + " " + unit + "s" : amount;
    }

    private void ages(List<Row> populations) {
        for (Row row : populations) {
            row.find("adult_from_age")
                    .ifPresent(age -> define(row, row.get("code") + " Adult from Age", amount(age, "year")));
            row.find("youth_until_age")
                    .ifPresent(age -> define(row, row.get("code") + " Youth until Age", amount(age, "year")));
        }
    }

    /** Lists of {@code system|code}, by the situation or fact for which they speak: such as suffice, or tell nothing. */
    private void codes(ProgramTables tables) {
        Map<String, List<Row>> lists = new TreeMap<>();
        for (Row row : tables.get("hud-living-situation").rows()) {
            situations(row).ifPresent(name -> lists.computeIfAbsent(name, made -> new ArrayList<>())
                    .add(row));
        }
        lists.forEach((name, rows) -> list(name, rows, row -> LIVING_SITUATION + row.get("code")));
        lists.clear();
        for (Row row : tables.get("evidence-code").rows()) {
            String kind = row.get("match").equals("prefix") ? " Prefixes" : " Codes";
            lists.computeIfAbsent(row.get("fact") + " " + row.get("element") + kind, name -> new ArrayList<>())
                    .add(row);
        }
        lists.forEach((name, rows) -> list(name, rows, row -> row.get("system") + "|" + row.get("code")));
    }

    private static Optional<String> situations(Row row) {
        return switch (row.get("dhcs_outcome")) {
            case "met" -> Optional.of("Living Situations of " + row.get("dhcs_criterion"));
            case "unknown", "not-applicable" -> Optional.of("Living Situations Not Told");
            default -> Optional.empty();
        };
    }

    private void list(String name, List<Row> rows, Function<Row, String> code) {
        define(
                rows.get(0),
                name,
                rows.stream()
                        .map(row -> "'" + code.apply(row) + "'")
                        .collect(Collectors.joining(",\n    ", "{\n    ", "\n  }")));
    }

    private void define(Row row, String name, String value) {
        if (used.contains(name)) {
            text.append(Comments.of(List.of(Criterion.source(row))))
                    .append("define \"" + name + "\":\n  " + value + "\n\n");
        }
    }
}
