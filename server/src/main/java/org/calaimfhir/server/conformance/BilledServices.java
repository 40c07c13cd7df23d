package org.calaimfhir.server.conformance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;

/**
 * Which services are billed with which code. Of a Community Support it rarely tells the service by itself, with its
 * modifiers it does; a code of ECM tells ECM, and no population.
 */
public final class BilledServices {

    private static final String CODE = "hcpcs";

    /** @param modifiers that tell the service from others of the same code */
    private record Billed(String service, Set<String> modifiers) {}

    private final Map<String, List<Billed>> byCode;
    private final Set<String> ofEcm;

    private BilledServices(Map<String, List<Billed>> byCode, Set<String> ofEcm) {
        this.byCode = byCode;
        this.ofEcm = ofEcm;
    }

    /** Reads the tables {@code cs-hcpcs} and {@code ecm-hcpcs}. */
    public static BilledServices of(ProgramTables tables) {
        return new BilledServices(
                tables.get("cs-hcpcs").rows().stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get(CODE),
                                Collectors.mapping(BilledServices::billed, Collectors.toUnmodifiableList()))),
                tables.get("ecm-hcpcs").rows().stream()
                        .map(row -> row.get(CODE))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Billed billed(Row row) {
        return new Billed(row.get("service"), new TreeSet<>(row.list("modifiers")));
    }

    /** Codes of the Community Supports that each of these codes can stand for, with the modifiers among those sent. */
    public Set<String> of(Collection<String> codes, Collection<String> modifiers) {
        return codes.stream()
                .flatMap(code -> byCode.getOrDefault(code, List.of()).stream())
                .filter(row -> modifiers.containsAll(row.modifiers()))
                .map(Billed::service)
                .collect(Collectors.toSet());
    }

    /** Whether Enhanced Care Management, its outreach included, is billed with the code. */
    public boolean isOfEcm(String code) {
        return ofEcm.contains(code);
    }

    /** What the code stands for with each of its modifiers, such as {@code U6 housing-deposits}; empty for any other code. */
    public Set<String> choices(String code) {
        return byCode.getOrDefault(code, List.of()).stream()
                .map(row -> String.join(" ", row.modifiers()) + " " + row.service())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
