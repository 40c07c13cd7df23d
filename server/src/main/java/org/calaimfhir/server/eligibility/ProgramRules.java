package org.calaimfhir.server.eligibility;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.calaimfhir.server.conformance.FhirPackage;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.calaimfhir.terminology.TableException;
import org.hl7.fhir.r4.model.CodeSystem;

/** The {@link ServiceRules} of every service. */
final class ProgramRules {

    private final Map<String, ServiceRules> byCode = new HashMap<>();
    private final KnownFacts facts;

    private ProgramRules(KnownFacts facts) {
        this.facts = facts;
    }

    /**
     * Reads the rules from the tables.
     *
     * @throws TableException when a service has no fact that attests its criteria
     */
    static ProgramRules of(ProgramTables tables, ServiceCatalog catalog, KnownFacts facts, FhirPackage definitions) {
        ProgramRules rules = new ProgramRules(facts);
        ProgramTable populations = tables.get("ecm-population-of-focus");
        ProgramTable supports = tables.get("community-support");
        for (CalaimService service : catalog.all()) {
            Optional<Row> population = populations.row("code", service.code());
            Optional<Row> support = supports.row("code", service.code());
            rules.byCode.put(
                    service.code(),
                    new ServiceRules(
                            population.flatMap(AgeRule::of),
                            facts.criteriaOf(service.code())
                                    .orElseThrow(() -> new TableException(
                                            "tables/eligibility-fact.csv",
                                            "has no row whose service is " + service.code()
                                                    + ", so nobody could attest its criteria")),
                            support.flatMap(ProgramRules::authorization),
                            support.flatMap(ProgramRules::limit).stream().toList(),
                            canonical(service.system(), definitions)));
        }
        return rules;
    }

    ServiceRules of(CalaimService service) {
        return byCode.get(service.code());
    }

    KnownFact coverage() {
        return facts.coverage();
    }

    /** Cells begin with Y or N; what follows is how single plans go about it. */
    private static Optional<String> authorization(Row row) {
        return row.find("prior_authorization")
                .filter(text -> text.startsWith("Y"))
                .map(text -> "required");
    }

    private static Optional<String> limit(Row row) {
        return row.find("limit").filter(limit -> !limit.startsWith("none")).map(limit -> row.find("limit_period")
                .map(period -> limit + ", " + period)
                .orElse(limit));
    }

    private static Optional<String> canonical(String system, FhirPackage definitions) {
        return definitions.definition(CodeSystem.class, system).map(found -> system + "|" + found.getVersion());
    }
}
