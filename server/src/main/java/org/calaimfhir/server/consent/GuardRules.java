package org.calaimfhir.server.consent;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.FhirPackage;
import org.calaimfhir.server.records.Actor;
import org.calaimfhir.server.storage.RecordLabels;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;

/** The tables of guarded data, and what they make of a resource. Pure. */
final class GuardRules implements RecordLabels {

    private final Map<String, GuardRule> rules;
    private final Map<String, CodesOfClass> codes = new HashMap<>();
    private final Map<String, Set<String>> sources;
    private final List<Relation> relations;
    private final String version;
    private final ReadConsent read;
    private final DecideReleases decide;

    GuardRules(ProgramTables tables, FhirPackage definitions, ZoneId zone) {
        rules = tables.get("consent-rule").rows().stream()
                .map(row -> GuardRule.of(
                        row,
                        tables.get("sensitive-data")
                                .row("class", row.get("class"))
                                .orElseThrow()))
                .collect(Collectors.toMap(GuardRule::name, rule -> rule));
        rules.values().forEach(rule -> codes.put(rule.name(), new CodesOfClass(rule.valueSets(), definitions)));
        sources = tables.get("guarded-source").rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("system") + "|" + row.get("code"),
                        Collectors.mapping(row -> row.get("class"), Collectors.toSet())));
        relations = tables.get("guarded-relation").rows().stream()
                .map(GuardRules::relation)
                .toList();
        version = Stream.of(
                        tables.get("consent-rule"),
                        tables.get("guarded-source"),
                        tables.get("guarded-relation"),
                        tables.get("sensitive-data"),
                        tables.get("sensitive-code-family"))
                .map(table -> table.rows().stream().map(Row::cells).toList())
                .toList()
                .toString();
        read = new ReadConsent(List.copyOf(rules.values()), zone);
        decide = new DecideReleases(List.copyOf(rules.values()));
    }

    private static Relation relation(Row row) {
        return new Relation(
                row.get("relation"),
                row.get("type"),
                row.get("reveals").equals("yes"),
                row.get("holds").equals("yes"),
                Actor.bits(row.list("known_to")));
    }

    @Override
    public List<Rule> rules() {
        return rules.values().stream()
                .map(rule -> new Rule(rule.name(), rule.withheldFrom(), rule.emergencyFor()))
                .toList();
    }

    @Override
    public List<Relation> relations() {
        return relations;
    }

    @Override
    public int reporting() {
        return Actor.STATE.bit();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Set<String> classes(Resource resource) {
        Set<String> found = new HashSet<>();
        if (resource instanceof Organization organization) {
            names(organization).forEach(name -> found.addAll(sources.getOrDefault(name, Set.of())));
            return found;
        }
        for (GuardRule rule : rules.values()) {
            boolean labelled = rule.isMeantBy(SecurityLabels.of(resource, rule.labelSystem()));
            boolean told = rule.types().contains(resource.fhirType())
                    && codes.get(rule.name()).areIn(resource);
            if (labelled || told) {
                found.add(rule.name());
            }
        }
        Set.copyOf(found).forEach(name -> found.removeAll(rules.get(name).insteadOf()));
        return found;
    }

    /** Its types and identifiers. */
    private static Stream<String> names(Organization organization) {
        return Stream.concat(
                organization.getType().stream()
                        .flatMap(type -> type.getCoding().stream())
                        .map(coding -> coding.getSystem() + "|" + coding.getCode()),
                organization.getIdentifier().stream().map(each -> each.getSystem() + "|" + each.getValue()));
    }

    @Override
    public void mark(Resource record, Set<String> classes) {
        classes.forEach(name -> SecurityLabels.mark(record, rules.get(name)));
    }

    @Override
    public List<Release> releases(List<Consent> consents) {
        return decide.of(
                consents.stream().map(read::forms).flatMap(List::stream).toList());
    }
}
