package org.calaimfhir.ig.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.calaimfhir.profiles.BuildFailure;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;

/** Writes the library of facts: what is attested of each, what the record documents, and by which resources. */
final class FactsCql {

    static final String NAME = "EligibilityFacts";
    private static final String ANSWERS = "AttestedFacts";

    private FactsCql() {}

    static CqlSource of(ProgramTables tables, String version) {
        List<Row> facts = tables.get("eligibility-fact").rows();
        TreeSet<String> included = facts.stream()
                .flatMap(row -> row.find("documented_by").stream())
                .map(define -> define.replaceFirst("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        included.add(ANSWERS);
        StringBuilder text = new StringBuilder(Comments.of(List.of(
                        "Facts for the eligibility check",
                        "Made of the table eligibility-fact by the build: change the rows, not this text.",
                        "Attested: what the asker says. Documented: what the coded record shows. Null is unknown.")))
                .append(Head.of(NAME, version, List.copyOf(included)));
        facts.forEach(row -> text.append(fact(row)));
        return new CqlSource(
                NAME,
                "Facts for the eligibility check",
                "What is attested of each fact, what the record documents, and by which resources",
                NAME + ".cql, made of tables/eligibility-fact.csv",
                text.toString().stripTrailing() + "\n",
                Optional.empty());
    }

    private static String fact(Row row) {
        String code = row.get("code");
        String documented =
                row.find("documented_by").map(define -> reference(row, define)).orElse("null as Boolean");
        String evidence = row.find("documented_by")
                .map(define -> reference(row, define + " Evidence"))
                .orElse("List<FHIR.Resource>{}");
        return Comments.of(List.of(row.get("question")))
                + "define \"" + code + " Attested\":\n  " + ANSWERS + ".\"Answer\"('" + code + "')\n\n"
                + "define \"" + code + " Documented\":\n  " + documented + "\n\n"
                + "define \"" + code + " Evidence\":\n  " + evidence + "\n\n";
    }

    /** {@code Library.Name of the define} as CQL. */
    private static String reference(Row row, String define) {
        int dot = define.indexOf('.');
        if (dot < 1) {
            throw new BuildFailure(row.place() + ": documented_by '" + define + "' is not like Library.Define");
        }
        return define.substring(0, dot) + ".\"" + define.substring(dot + 1) + "\"";
    }

    static String attested(String fact) {
        return NAME + ".\"" + fact + " Attested\"";
    }

    static String documented(String fact) {
        return NAME + ".\"" + fact + " Documented\"";
    }

    /** True when any fact is; else as those that decide, any of them. */
    static String combined(List<FactLink> links, UnaryOperator<String> part) {
        List<String> implying = new ArrayList<>();
        List<String> deciding = new ArrayList<>();
        links.forEach(link -> (link.implies() ? implying : deciding).add(part.apply(link.fact())));
        String decided = deciding.isEmpty() ? "null as Boolean" : String.join("\n    or ", deciding);
        if (implying.isEmpty()) {
            return decided;
        }
        return "if " + String.join(" is true\n    or ", implying) + " is true then true\n  else " + decided;
    }

    static String evidence(List<FactLink> links) {
        List<String> lists = links.stream()
                .map(link -> NAME + ".\"" + link.fact() + " Evidence\"")
                .toList();
        return switch (lists.size()) {
            case 0 -> "List<FHIR.Resource>{}";
            case 1 -> lists.get(0);
            default -> "flatten {\n    " + String.join(",\n    ", lists) + "\n  }";
        };
    }
}
