package org.calaimfhir.server.eligibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Coding;

/**
 * Definitions of homelessness of which somebody ticked the parts that hold, by the table {@code homelessness-definition}:
 * trees of parts of which any or all have to hold. What was not ticked is not told, so a definition is met or open, never
 * not met. A definition is a fact when a fact has its name.
 */
final class TickedDefinitions {

    private static final String SYSTEM = Canonicals.codeSystem("homelessness-criterion");
    private static final String ALL = "all-of";

    private final Map<String, String> logic = new HashMap<>();
    private final Map<String, List<String>> parts = new HashMap<>();
    private final Map<String, KnownFact> roots = new LinkedHashMap<>();

    TickedDefinitions(ProgramTables tables, KnownFacts known) {
        for (Row row : tables.get("homelessness-definition").rows()) {
            String id = row.get("criterion_id");
            logic.put(id, row.get("logic"));
            Optional<String> parent = row.find("parent");
            parent.ifPresent(whole ->
                    parts.computeIfAbsent(whole, key -> new ArrayList<>()).add(id));
            if (parent.isEmpty()) {
                known.find(row.get("definition")).ifPresent(fact -> roots.put(id, fact));
            }
        }
    }

    static boolean isPart(Coding coding) {
        return SYSTEM.equals(coding.getSystem());
    }

    /** The facts whose definitions are met by the parts that were ticked. */
    List<KnownFact> met(Set<String> ticked) {
        return roots.entrySet().stream()
                .filter(root -> holds(root.getKey(), ticked))
                .map(Map.Entry::getValue)
                .toList();
    }

    private boolean holds(String id, Set<String> ticked) {
        List<String> inside = parts.getOrDefault(id, List.of());
        if (ticked.contains(id) || inside.isEmpty()) {
            return ticked.contains(id);
        }
        return ALL.equals(logic.get(id))
                ? inside.stream().allMatch(part -> holds(part, ticked))
                : inside.stream().anyMatch(part -> holds(part, ticked));
    }
}
