package org.calaimfhir.server.consent;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.calaimfhir.server.records.Actor;
import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * What a row of {@code consent-rule}, with its class in {@code sensitive-data}, says.
 *
 * @param labels each a set of security labels that together mean the class
 * @param labelSystem of those
 * @param valueSets ids of those whose codes decide, in resources of some types
 * @param insteadOf classes that a record of this one does not belong to
 * @param withheldFrom,releasedTo,emergencyFor bits of actors; the second of those for whom "all care partners" counts
 * @param marks what is written into a record, of the label system
 * @param confidentiality HL7's code
 */
record GuardRule(
        String name,
        List<Set<String>> labels,
        String labelSystem,
        List<String> valueSets,
        Set<String> types,
        Set<String> insteadOf,
        int withheldFrom,
        Set<String> releasedBy,
        Set<String> refusedBy,
        int releasedTo,
        boolean needsEnd,
        Set<String> purposes,
        Set<String> actions,
        int emergencyFor,
        List<String> marks,
        String confidentiality) {

    private static final String LABEL = "label";
    private static final String CODE = "code";

    static GuardRule of(Row row, Row data) {
        List<String> detected = row.list("detect_by");
        Set<String> marks = new LinkedHashSet<>();
        data.find("label_code").ifPresent(marks::add);
        data.find("policy_label").ifPresent(marks::add);
        // So that the class is read again of what is written, when the next sender leaves the labels out.
        row.list("labels").stream().limit(1).forEach(first -> marks.addAll(List.of(first.split("\\+", -1))));
        marks.addAll(row.list("obligations"));
        return new GuardRule(
                row.get("class"),
                detected.contains(LABEL)
                        ? row.list("labels").stream()
                                .map(each -> Set.of(each.split("\\+", -1)))
                                .toList()
                        : List.of(),
                data.get("label_system"),
                detected.contains(CODE) ? row.list("value_sets") : List.of(),
                Set.copyOf(row.list("types")),
                Set.copyOf(row.list("instead_of")),
                Actor.bits(row.list("withheld_from")),
                Set.copyOf(row.list("released_by")),
                Set.copyOf(row.list("refused_by")),
                Actor.bits(row.list("released_to")),
                row.get("needs_end").equals("yes"),
                Set.copyOf(row.list("purposes")),
                Set.copyOf(row.list("actions")),
                Actor.bits(row.list("emergency_for")),
                List.copyOf(marks),
                data.get("confidentiality"));
    }

    boolean isMeantBy(Set<String> found) {
        return labels.stream().anyMatch(found::containsAll);
    }

    /** Whether labels name this class and nothing else: what is more than this class may be more than was meant. */
    boolean isAllOf(Set<String> found) {
        Set<String> own = new HashSet<>();
        labels.forEach(own::addAll);
        return isMeantBy(found) && own.containsAll(found);
    }

    boolean isTouchedBy(Set<String> found) {
        return labels.stream().flatMap(Set::stream).anyMatch(found::contains);
    }
}
