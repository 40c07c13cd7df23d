package org.calaimfhir.server.conformance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;

/** Which Community Supports are billed with which code: by itself it rarely tells the service, with its modifiers it does. */
public final class BilledServices {

    /** @param modifiers that tell the service from others of the same code */
    private record Billed(String service, Set<String> modifiers) {}

    private final Map<String, List<Billed>> byCode;

    private BilledServices(Map<String, List<Billed>> byCode) {
        this.byCode = byCode;
    }

    /** Reads the table {@code cs-hcpcs}. */
    public static BilledServices of(ProgramTables tables) {
        return new BilledServices(tables.get("cs-hcpcs").rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("hcpcs"),
                        Collectors.mapping(BilledServices::billed, Collectors.toUnmodifiableList()))));
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

    /** What the code stands for with each of its modifiers, such as {@code U6 housing-deposits}; empty for any other code. */
    public Set<String> choices(String code) {
        return byCode.getOrDefault(code, List.of()).stream()
                .map(row -> String.join(" ", row.modifiers()) + " " + row.service())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
