package org.calaimfhir.terminology.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.calaimfhir.terminology.criteria.Criterion.Wording;
import org.calaimfhir.terminology.criteria.Service.Subject;

/** Reads the ECM populations of focus: a list of criteria for each age group, and a formula that joins them. */
final class Populations {

    private static final String TABLE = "ecm-population-of-focus";

    private Populations() {}

    static List<Service> of(ProgramTables tables) {
        List<Service> services = new ArrayList<>();
        for (Row population : tables.get(TABLE).rows()) {
            String code = population.get("code");
            List<Row> rows = tables.get("ecm-pof-criterion").rows().stream()
                    .filter(row -> row.get("pof_code").equals(code))
                    .toList();
            if (!rows.isEmpty()) {
                services.add(service(population, rows));
            }
        }
        return services;
    }

    private static Service service(Row population, List<Row> rows) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(group(row), id -> new ArrayList<>()).add(row));
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        groups.forEach((id, group) -> {
            criteria.put(id, new Criterion(id, formulas(id, population.get("display"), group)));
            group.forEach(row -> criteria.merge(row.get("code"), leaf(row), Populations::later));
        });
        String code = population.get("code");
        return new Service(
                new Subject(TABLE, code),
                "Population" + code,
                "ECM population of focus " + code + ": " + population.get("display"),
                population.get("definition"),
                List.copyOf(groups.keySet()),
                criteria,
                List.of());
    }

    /** A criterion's code begins with the group: {@code 2A-ED} is of the adults of population 2. */
    private static String group(Row row) {
        return row.get("code").replaceFirst("-.*", "");
    }

    private static List<Wording> formulas(String id, String population, List<Row> rows) {
        Map<String, List<Row>> byLogic = new LinkedHashMap<>();
        rows.forEach(row -> byLogic.computeIfAbsent(row.get("logic"), text -> new ArrayList<>())
                .add(row));
        List<Wording> wordings = new ArrayList<>();
        byLogic.forEach((logic, holders) -> wordings.add(new Wording(
                holders.stream().map(Period::of).reduce(Period::span).orElseThrow(),
                population + " (" + holders.get(0).get("age_group") + ")",
                List.of(id + " (" + holders.get(0).get("age_group") + "): " + logic),
                Optional.of(Formula.read(holders.get(0).place(), logic, word -> id + "-" + word)))));
        return wordings;
    }

    private static Criterion leaf(Row row) {
        List<String> about = new ArrayList<>(List.of(row.get("code") + ": " + row.get("display")));
        row.find("definition").ifPresent(about::add);
        about.add(Criterion.source(row));
        return new Criterion(
                row.get("code"), List.of(new Wording(Period.of(row), row.get("display"), about, Optional.empty())));
    }

    private static Criterion later(Criterion one, Criterion other) {
        List<Wording> wordings = new ArrayList<>(one.wordings());
        wordings.addAll(other.wordings());
        return new Criterion(one.id(), wordings);
    }
}
