package org.calaimfhir.ig.logic;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.calaimfhir.terminology.criteria.Criterion;
import org.calaimfhir.terminology.criteria.Period;

/**
 * Writes the library that tells of each programme beside ECM whether the member is in it. What follows from that for a
 * service stands in the tables of overlaps. A record shows only that somebody is in a programme, never that they are not.
 */
final class OverlapsCql {

    static final String NAME = "Overlaps";
    private static final String SYSTEM = "https://calaimfhir.org/fhir/CodeSystem/ecm-program-overlap|";
    private static final String PROGRAMMES = "Programmes";

    private OverlapsCql() {}

    static CqlSource of(ProgramTables tables, String version) {
        StringBuilder text = new StringBuilder(Comments.of(List.of(
                        "Programmes beside ECM and Community Supports",
                        "Made of the table ecm-program-overlap by the build: change the rows, not this text.",
                        "Attested: what the asker says. Documented: an episode of care of the programme runs on the"
                                + " day. Null is unknown.")))
                .append(Head.of(NAME, version, List.of(FactsCql.NAME, PROGRAMMES)));
        List<Row> programmes = tables.get("ecm-program-overlap").rows();
        programmes.stream()
                .filter(row -> row.find("rules_out").isPresent())
                .map(OverlapsCql::rulingOut)
                .filter(period -> !period.equals(Period.ALWAYS))
                .distinct()
                .forEach(period -> text.append(define(PeriodCql.define(period), PeriodCql.expression(period))));
        programmes.forEach(row -> text.append(programme(row)));
        return CqlSource.shared(
                NAME,
                "Programmes beside ECM and Community Supports",
                "Whether the member is in a programme that goes, or does not go, with a service",
                NAME + ".cql, made of tables/ecm-program-overlap.csv",
                text.toString().stripTrailing() + "\n");
    }

    /**
     * That the member is in a programme which makes them not eligible for ECM on the asked date, one expression for each way
     * to know it.
     */
    static List<String> rulingOut(ProgramTables tables) {
        return tables.get("ecm-program-overlap").rows().stream()
                .filter(row -> row.find("rules_out").isPresent())
                .flatMap(row -> Stream.of(" Attested", " Documented")
                        .map(kind -> dated(NAME + ".\"" + row.get("code") + kind + "\"", rulingOut(row))))
                .toList();
    }

    private static String dated(String member, Period period) {
        return period.equals(Period.ALWAYS)
                ? member
                : "(" + member + " and " + NAME + ".\"" + PeriodCql.define(period) + "\")";
    }

    /** The days on which being in the programme rules ECM out. */
    private static Period rulingOut(Row row) {
        return new Period(row.find("rules_out_from").map(LocalDate::parse).orElse(row.from()), row.to());
    }

    private static String programme(Row row) {
        String code = row.get("code");
        return Comments.of(List.of(row.get("display"), Criterion.source(row)))
                + define(code + " Attested", FactsCql.attested(row.get("fact")))
                + define(code + " Documented", "if exists \"" + code + " Evidence\" then true else null")
                + define(code + " Evidence", PROGRAMMES + ".\"Episodes of\"({ '" + SYSTEM + code + "' })");
    }

    private static String define(String name, String expression) {
        return "define \"" + name + "\":\n  " + expression + "\n\n";
    }
}
