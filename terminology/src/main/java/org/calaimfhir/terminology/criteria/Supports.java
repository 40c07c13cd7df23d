package org.calaimfhir.terminology.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.calaimfhir.terminology.TableException;
import org.calaimfhir.terminology.criteria.Criterion.Wording;
import org.calaimfhir.terminology.criteria.Service.Subject;

/**
 * Reads the Community Supports: trees of criteria. Only what defines who may get the service decides; rules of one plan,
 * duties of plans, papers and what holds for every service are named as left out.
 */
final class Supports {

    private static final String TABLE = "community-support";
    private static final String AGE = "age";
    private static final Set<String> AGE_GROUPS = Set.of("adult", "child");
    private static final Set<String> DECIDES = Set.of("definition", "exclusion");

    private final List<Row> rows;

    private Supports(List<Row> rows) {
        this.rows = rows;
    }

    static List<Service> of(ProgramTables tables) {
        List<Service> services = new ArrayList<>();
        for (Row support : tables.get(TABLE).rows()) {
            String code = support.get("code");
            List<Row> rows = tables.get("community-support-criterion").rows().stream()
                    .filter(row -> List.of(row.get("service").split(";", -1)).contains(code))
                    .toList();
            if (rows.stream().anyMatch(Supports::decides)) {
                services.add(new Supports(rows).service(support));
            }
        }
        return services;
    }

    private static boolean decides(Row row) {
        return DECIDES.contains(row.get("role")) && row.find("plan").isEmpty();
    }

    private Service service(Row support) {
        Map<String, List<Row>> byId = new LinkedHashMap<>();
        rows.stream().filter(Supports::decides).forEach(row -> byId.computeIfAbsent(
                        row.get("criterion_id"), id -> new ArrayList<>())
                .add(row));
        List<Row> roots = byId.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.get("parent").isBlank())
                .toList();
        oneRootADay(roots);
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        byId.forEach((id, wordings) -> criteria.put(
                id, new Criterion(id, wordings.stream().map(this::wording).toList())));
        return new Service(
                new Subject(TABLE, support.get("code")),
                name(support.get("code")),
                support.get("dhcs_name"),
                support.get("summary"),
                roots.stream().map(row -> row.get("criterion_id")).distinct().toList(),
                criteria,
                rows.stream()
                        .filter(row -> !decides(row))
                        .map(row -> row.get("criterion_id") + " (" + row.get("role")
                                + row.find("plan").map(plan -> " of " + plan).orElse("") + "): " + row.get("text"))
                        .toList());
    }

    /** Two roots are two wordings of one definition, and never hold together. */
    private static void oneRootADay(List<Row> roots) {
        for (int i = 0; i < roots.size(); i++) {
            for (Row other : roots.subList(i + 1, roots.size())) {
                if (Period.of(roots.get(i)).overlaps(Period.of(other))) {
                    throw new TableException(
                            other.place(),
                            "the definition " + other.get("criterion_id")
                                    + " is in force on the same day as "
                                    + roots.get(i).get("criterion_id"));
                }
            }
        }
    }

    private Wording wording(Row row) {
        List<String> about = new ArrayList<>(List.of(row.get("criterion_id") + ": " + row.get("text")));
        if (row.get("logic").equals("not")) {
            about.add("Exclusion: true where the text is so, which speaks against the service.");
        }
        about.add(Criterion.source(row));
        return new Wording(Period.of(row), row.get("text"), about, join(row));
    }

    private Optional<Join> join(Row row) {
        return switch (row.get("logic")) {
            case "leaf", "not", AGE -> Optional.empty();
            case "all-of" -> Optional.of(joined(row, true));
            case "any-of" -> Optional.of(joined(row, false));
            default -> throw new TableException(row.place(), "logic '" + row.get("logic") + "' decides nothing");
        };
    }

    private Join joined(Row row, boolean all) {
        List<Join> parts = new ArrayList<>();
        List<Join> alsoNeeded = new ArrayList<>();
        boolean ageIsTested = false;
        for (Row part : parts(row)) {
            Join reference = new Join.Ref(part.get("criterion_id"));
            switch (part.get("logic")) {
                case "not" -> alsoNeeded.add(new Join.Not(part.get("criterion_id")));
                case AGE -> alsoNeeded.add(reference);
                default -> parts.add(reference);
            }
            ageIsTested |= testsAge(part);
        }
        if (parts.isEmpty()) {
            throw new TableException(row.place(), row.get("logic") + " of nothing");
        }
        if (!ageIsTested && isOfItsOwnAge(row)) {
            throw new TableException(
                    row.place(),
                    "is for population " + row.get("population") + " and none of its parts is of logic age");
        }
        List<Join> distinct = parts.stream().distinct().toList();
        if (all) {
            return new Join.All(together(distinct, alsoNeeded));
        }
        Join any = new Join.Any(distinct);
        return alsoNeeded.isEmpty() ? any : new Join.All(together(List.of(any), alsoNeeded));
    }

    private List<Row> parts(Row row) {
        return rows.stream()
                .filter(Supports::decides)
                .filter(part -> part.get("parent").equals(row.get("criterion_id")))
                .filter(part -> Period.of(part).overlaps(Period.of(row)))
                .toList();
    }

    /** A row of years is an age as well. */
    private static boolean testsAge(Row row) {
        return row.get("logic").equals(AGE) || row.get("unit").equals("year");
    }

    /** Whether a group is for an age group, and the one above it is not. */
    private boolean isOfItsOwnAge(Row row) {
        return AGE_GROUPS.contains(row.get("population"))
                && rows.stream()
                        .filter(above -> above.get("criterion_id").equals(row.get("parent")))
                        .noneMatch(above -> above.get("population").equals(row.get("population")));
    }

    private static List<Join> together(List<Join> parts, List<Join> alsoNeeded) {
        List<Join> all = new ArrayList<>(parts);
        alsoNeeded.stream().distinct().forEach(all::add);
        return all;
    }

    private static String name(String code) {
        return Arrays.stream(code.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
