package org.calaimfhir.ig.logic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.profiles.BuildFailure;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;

/** Writes the library of what the tables count with: amounts and times of criteria, and codes. */
final class TablesCql {

    static final String NAME = "ProgrammeTables";
    private static final Pattern TIME = Pattern.compile("(\\d+) (month|day|year)s?\\b.*");

    private final StringBuilder text = new StringBuilder();

    private TablesCql() {}

    static CqlSource of(ProgramTables tables, String version) {
        TablesCql made = new TablesCql();
        made.text
                .append(Comments.of(List.of(
                        "Amounts, times and codes of the programme's tables",
                        "Made of the tables by the build: change the rows, not this text.")))
                .append(Head.of(NAME, version, List.of()).replace("parameter \"Asked Date\" Date default Today()\n\n", ""));
        Stream.concat(
                        tables.get("ecm-pof-criterion").rows().stream(),
                        tables.get("community-support-criterion").rows().stream())
                .forEach(made::amounts);
        made.ages(tables.get("ecm-population-of-focus").rows());
        made.codes(tables);
        return new CqlSource(
                NAME,
                "Amounts, times and codes of the programme's tables",
                "What the decision logic counts with: amounts, look-back times, ages and codes",
                "terminology/tables",
                made.text.toString().stripTrailing() + "\n");
    }

    private void amounts(Row row) {
        String id = row.cells().containsKey("criterion_id") ? row.get("criterion_id") : row.get("code");
        row.find("amount").ifPresent(amount -> define(row, id + " Amount", amount));
        row.find("window").ifPresent(window -> {
            Matcher time = TIME.matcher(window);
            if (!time.matches()) {
                throw new BuildFailure(row.place() + ": window '" + window + "' does not begin like '6 months'");
            }
            define(row, id + " Window", time.group(1) + " " + time.group(2) + "s");
        });
    }

    private void ages(List<Row> populations) {
        for (Row row : populations) {
            row.find("adult_from_age").ifPresent(age -> define(row, row.get("code") + " Adult from Age", age));
            row.find("youth_until_age").ifPresent(age -> define(row, row.get("code") + " Youth until Age", age));
        }
    }

    /** Codes by the criterion or fact for which they speak; only such as suffice. */
    private void codes(ProgramTables tables) {
        Map<String, Row> situations = new TreeMap<>();
        tables.get("homelessness-situation").rows().forEach(row -> situations.put(row.get("code"), row));
        situations.forEach((situation, row) -> codes(
                row,
                "Living Situations of " + situation,
                tables.get("hud-living-situation").rows().stream()
                        .filter(each -> each.get("dhcs_criterion").equals(situation))
                        .filter(each -> each.get("dhcs_outcome").equals("met"))
                        .map(each -> each.get("code"))));
    }

    private void codes(Row row, String name, Stream<String> codes) {
        String list = codes.distinct().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
        define(row, name, list.isEmpty() ? "List<String>{}" : "{ " + list + " }");
    }

    private void define(Row row, String name, String value) {
        text.append(Comments.of(List.of(Comments.source(row))))
                .append("define \"" + name + "\":\n  " + value + "\n\n");
    }
}
