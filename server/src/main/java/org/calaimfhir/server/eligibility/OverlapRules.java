package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Coding;

/** The {@link OverlapRule}s of every service. Rows whose other thing no record can show are for people to read. */
final class OverlapRules {

    private static final String EVERY_SERVICE = "all";

    private final List<OverlapRule> ofEcm = new ArrayList<>();
    private final Map<String, List<OverlapRule>> ofSupports = new HashMap<>();

    private OverlapRules() {}

    static OverlapRules of(ProgramTables tables) {
        OverlapRules rules = new OverlapRules();
        Map<String, String> spanish = spanish(tables);
        tables.get("ecm-program-overlap").rows().forEach(row -> rules.ofEcm.add(beside(row)));
        for (Row row : tables.get("community-support-overlap").rows()) {
            OverlapRule rule = between(row, spanish);
            if (!rule.programmes().isEmpty() || !rule.services().isEmpty()) {
                row.list("service").forEach(service -> rules.ofSupports
                        .computeIfAbsent(service, code -> new ArrayList<>())
                        .add(rule));
            }
        }
        return rules;
    }

    List<OverlapRule> of(CalaimService service, LocalDate day) {
        if (service.isEcm()) {
            return inForce(ofEcm, day);
        }
        List<OverlapRule> rules = new ArrayList<>(ofSupports.getOrDefault(EVERY_SERVICE, List.of()));
        rules.addAll(ofSupports.getOrDefault(service.code(), List.of()));
        return inForce(rules, day);
    }

    private static List<OverlapRule> inForce(List<OverlapRule> rules, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.inForce(day))
                .map(rule -> rule.on(day))
                .toList();
    }

    private static OverlapRule beside(Row row) {
        return new OverlapRule(
                coding("ecm-program-overlap", row.get("code")),
                row.get("rule"),
                row.find("definition").orElse(""),
                row.get("display"),
                row.find("display_es"),
                List.of(row.get("code")),
                Set.of(),
                row.find("rules_out")
                        .map(ignored ->
                                row.find("rules_out_from").map(LocalDate::parse).orElse(row.from())),
                row.from(),
                row.to(),
                row.get("source"));
    }

    /** Names of programmes and services by their codes. */
    private static Map<String, String> spanish(ProgramTables tables) {
        Map<String, String> names = new HashMap<>();
        for (String table : List.of("ecm-program-overlap", "community-support", "calaim-program")) {
            tables.get(table).rows().forEach(row -> row.find("display_es")
                    .ifPresent(name -> names.put(row.get("code"), name)));
        }
        Optional.ofNullable(names.get(CalaimService.ECM)).ifPresent(name -> names.put(OverlapRule.ECM, name));
        return names;
    }

    private static OverlapRule between(Row row, Map<String, String> spanish) {
        List<String> others = Stream.concat(row.list("other_programme").stream(), row.list("other_service").stream())
                .map(spanish::get)
                .toList();
        return new OverlapRule(
                coding("community-support-overlap", row.get("rule_id")),
                row.get("rule"),
                row.get("text"),
                row.get("other"),
                others.isEmpty() || others.stream().anyMatch(Objects::isNull)
                        ? Optional.empty()
                        : Optional.of(String.join("; ", others)),
                row.list("other_programme"),
                Set.copyOf(row.list("other_service")),
                Optional.empty(),
                row.from(),
                row.to(),
                row.get("source"));
    }

    private static Coding coding(String system, String code) {
        return new Coding().setSystem(Canonicals.codeSystem(system)).setCode(code);
    }
}
