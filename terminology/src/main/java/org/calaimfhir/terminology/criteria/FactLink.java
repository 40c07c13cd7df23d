package org.calaimfhir.terminology.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;

/**
 * A fact of a criterion.
 *
 * @param implies whether it can only speak for the criterion; otherwise the criterion is false when all such facts are
 * @param documented whether anything coded documents it
 */
public record FactLink(String fact, boolean implies, boolean documented) {

    /** The links of each criterion. */
    public static Map<String, List<FactLink>> of(ProgramTables tables) {
        Set<String> documented = tables.get("eligibility-fact").rows().stream()
                .filter(row -> row.find("documented_by").isPresent())
                .map(row -> row.get("code"))
                .collect(Collectors.toSet());
        Map<String, List<FactLink>> links = new LinkedHashMap<>();
        for (Row row : tables.get("criterion-fact").rows()) {
            links.computeIfAbsent(row.get("criterion"), id -> new ArrayList<>())
                    .add(new FactLink(
                            row.get("fact"), row.get("role").equals("implies"), documented.contains(row.get("fact"))));
        }
        return links;
    }

    /** The fact by which the criteria of a service are attested as a whole. */
    public static String wholeOf(String service) {
        return "criteria-" + service;
    }
}
