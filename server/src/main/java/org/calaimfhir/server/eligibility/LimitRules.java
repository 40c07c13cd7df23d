package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.terminology.ProgramTables;

/** The programme's limits. Those of single plans are for people to read: which plan's they are is not in the tables. */
final class LimitRules {

    private static final String PROGRAMME = "programme";

    private final List<LimitRule> rules;

    private LimitRules(List<LimitRule> rules) {
        this.rules = rules;
    }

    static LimitRules of(ProgramTables tables) {
        return new LimitRules(tables.get("community-support-limit").rows().stream()
                .filter(row -> row.get("set_by").equals(PROGRAMME))
                .map(LimitRule::of)
                .toList());
    }

    List<LimitRule> of(CalaimService service, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.inForce(day) && rule.services().contains(service.code()))
                .toList();
    }
}
