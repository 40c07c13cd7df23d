package org.calaimfhir.ig.logic;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.profiles.BuildFailure;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.calaimfhir.terminology.criteria.FactLink;

/** Writes the library of facts: what is attested of each, what the record documents, and by which resources. */
final class FactsCql {

    static final String NAME = "EligibilityFacts";
    static final String DECISIONS = "Decisions";

    /** Code of the fact that somebody is enrolled in managed care, which every service asks for. */
    static final String COVERAGE = "medi-cal-managed-care-coverage";

    private static final String ANSWERS = "AttestedFacts";
    private static final String AGES = "AgeGroups";
    private static final String SITUATIONS = "Homelessness";

    private FactsCql() {}

    static CqlSource of(ProgramTables tables, String version) {
        List<Row> facts = tables.get("eligibility-fact").rows();
        TreeSet<String> included = facts.stream()
                .flatMap(row -> Stream.of("attested_by", "documented_by").flatMap(column -> row.find(column).stream()))
                .map(define -> define.replaceFirst("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        included.addAll(List.of(ANSWERS, DECISIONS));
        StringBuilder text = new StringBuilder(Comments.of(List.of(
                        "Facts for the eligibility check",
                        "Made of the table eligibility-fact by the build: change the rows, not this text.",
                        "Attested: what the asker says. Documented: what the coded record shows. Null is unknown.")))
                .append(Head.of(NAME, version, List.copyOf(included)));
        facts.forEach(row -> text.append(fact(row, facts)));
        return CqlSource.shared(
                NAME,
                "Facts for the eligibility check",
                "What is attested of each fact, what the record documents, and by which resources",
                NAME + ".cql, made of tables/eligibility-fact.csv",
                text.toString().stripTrailing() + "\n");
    }

    private static String fact(Row row, List<Row> facts) {
        String code = row.get("code");
        String attested =
                row.find("attested_by").map(define -> reference(row, define)).orElseGet(() -> answer(row, facts));
        return Comments.of(List.of(row.get("question")))
                + "define \"" + code + " Attested\":\n  " + attested + "\n\n"
                + row.find("documented_by")
                        .map(define -> "define \"" + code + " Documented\":\n  " + reference(row, define) + "\n\n"
                                + "define \"" + code + " Evidence\":\n  " + reference(row, define + " Evidence")
                                + "\n\n")
                        .orElse("");
    }

    /** What is said of an age does not count against the date of birth, nor where somebody lives against a later status. */
    private static String answer(Row row, List<Row> facts) {
        String answer = settled(row, facts);
        String documented = row.find("documented_by").orElse("");
        if (documented.startsWith(AGES + ".")) {
            return AGES + ".\"Unless Settled Otherwise\"(" + reference(row, documented) + ", " + answer + ")";
        }
        return documented.startsWith(SITUATIONS + ".")
                ? reference(row, documented + " as Told") + "(" + answer + ", " + ANSWERS + ".\"Latest\"(" + ANSWERS
                        + ".\"Given\"('" + row.get("code") + "')))"
                : answer;
    }

    /** Its own answer first, then what answers to other facts make of it. */
    private static String settled(Row row, List<Row> facts) {
        String code = row.get("code");
        List<String> answers = Stream.of(
                        Stream.of(told(row)),
                        facts.stream()
                                .filter(other -> isOpposite(row, other.get("code")))
                                .map(other -> "not " + told(other)),
                        facts.stream()
                                .filter(other -> other.list("yes_implies").contains(code))
                                .map(other -> DECISIONS + ".\"So If\"(\"" + other.get("code") + " Attested\")"),
                        facts.stream()
                                .filter(other -> other.list("yes_denies").contains(code))
                                .map(other -> DECISIONS + ".\"Not So If\"(\"" + other.get("code") + " Attested\")"))
                .flatMap(Function.identity())
                .toList();
        return answers.size() == 1 ? answers.get(0) : "Coalesce(" + String.join(",\n    ", answers) + ")";
    }

    /** Whether one of the two is so on any day, and never both. */
    private static boolean isOpposite(Row row, String other) {
        return row.list("not_both_yes").contains(other)
                && row.list("not_both_no").contains(other);
    }

    /** The latest answer, for as long as it holds. */
    private static String told(Row row) {
        Optional<String> yes = days(row, "yes_holds");
        Optional<String> no = days(row, "no_holds");
        String define = yes.isEmpty() && no.isEmpty()
                ? "Answer"
                : yes.isEmpty() ? "Yes, or No Within" : no.isEmpty() ? "No, or Yes Within" : "Answer Within";
        return ANSWERS + ".\"" + define + "\"("
                + Stream.of(Optional.of("'" + row.get("code") + "'"), yes, no)
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static Optional<String> days(Row row, String column) {
        try {
            return row.find(column).map(Duration::parse).map(period -> period.toDays() + " days");
        } catch (DateTimeParseException e) {
            throw new BuildFailure(
                    row.place() + ": " + column + " '" + row.get(column) + "' is no number of days such as P30D");
        }
    }

    /** {@code Library.Name of the define} as CQL. */
    private static String reference(Row row, String define) {
        int dot = define.indexOf('.');
        if (dot < 1) {
            throw new BuildFailure(row.place() + ": '" + define + "' is not like Library.Define");
        }
        return define.substring(0, dot) + ".\"" + define.substring(dot + 1) + "\"";
    }

    static String attested(String fact) {
        return NAME + ".\"" + fact + " Attested\"";
    }

    /** True when any fact is; false when all that decide are. */
    static String attested(List<FactLink> links) {
        return combined(
                facts(links, FactLink::implies, " Attested"), facts(links, link -> !link.implies(), " Attested"));
    }

    /** The same of what is documented. While a fact that decides cannot be documented, nothing shows that all are false. */
    static String documented(List<FactLink> links) {
        List<FactLink> shown = links.stream().filter(FactLink::documented).toList();
        boolean all = links.stream().allMatch(link -> link.implies() || link.documented());
        return combined(
                facts(shown, link -> link.implies() || !all, " Documented"),
                facts(shown, link -> !link.implies() && all, " Documented"));
    }

    private static List<String> facts(List<FactLink> links, Predicate<FactLink> chosen, String kind) {
        return links.stream()
                .filter(chosen)
                .map(link -> NAME + ".\"" + link.fact() + kind + "\"")
                .toList();
    }

    private static String combined(List<String> implied, List<String> decided) {
        String decides = decided.isEmpty() ? "null as Boolean" : String.join("\n    or ", decided);
        return implied.isEmpty()
                ? decides
                : DECISIONS + ".\"Implied or\"(\n    " + String.join("\n      or ", implied) + ",\n    " + decides
                        + "\n  )";
    }

    static String evidence(List<FactLink> links) {
        List<String> lists = facts(links, FactLink::documented, " Evidence");
        return switch (lists.size()) {
            case 0 -> "List<FHIR.Resource>{}";
            case 1 -> lists.get(0);
            default -> "flatten {\n    " + String.join(",\n    ", lists) + "\n  }";
        };
    }
}
