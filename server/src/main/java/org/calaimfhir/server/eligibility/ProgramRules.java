package org.calaimfhir.server.eligibility;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.calaimfhir.server.conformance.FhirPackage;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.calaimfhir.terminology.TableException;
import org.calaimfhir.terminology.criteria.FactLink;
import org.calaimfhir.terminology.criteria.ProgramCriteria;
import org.calaimfhir.terminology.criteria.Service;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Library;

/** The {@link ServiceRules} of every service. */
final class ProgramRules {

    /** All services on some days: nearly everyone asks about today. */
    private static final int MOST_RULES_KEPT = 200;

    private record ServiceDay(String service, LocalDate day) {}

    private final Map<String, ServiceRules> byCode = new HashMap<>();
    private final KnownFacts facts;
    private final Map<String, List<FactLink>> links;
    private final Cache<ServiceDay, Rule> onDays =
            Caffeine.newBuilder().maximumSize(MOST_RULES_KEPT).build();

    private ProgramRules(KnownFacts facts, Map<String, List<FactLink>> links) {
        this.facts = facts;
        this.links = links;
    }

    /**
     * Reads the rules from the tables.
     *
     * @throws TableException when a service has no fact that attests its criteria
     */
    static ProgramRules of(ProgramTables tables, ServiceCatalog catalog, KnownFacts facts, FhirPackage definitions) {
        ProgramRules rules = new ProgramRules(facts, FactLink.of(tables));
        Map<String, Service> published =
                ProgramCriteria.of(tables).stream().collect(Collectors.toMap(Service::code, service -> service));
        ProgramTable supports = tables.get("community-support");
        ProgramTable programs = tables.get("calaim-program");
        for (CalaimService service : catalog.all()) {
            Optional<Service> criteria = Optional.ofNullable(published.get(service.code()));
            Optional<Row> support = supports.row("code", service.code());
            rules.byCode.put(
                    service.code(),
                    new ServiceRules(
                            criteria,
                            facts.criteriaOf(service.code())
                                    .orElseThrow(() -> new TableException(
                                            "tables/eligibility-fact.csv",
                                            "has no row whose service is " + service.code()
                                                    + ", so nobody could attest its criteria")),
                            support.or(() -> programs.row("code", service.program()))
                                    .flatMap(ProgramRules::authorization),
                            criteria.flatMap(found -> library(found.library(), definitions))
                                    .or(() -> canonical(service.system(), definitions))));
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

    /** The criteria of a service as they are in force on a day, joined to one. */
    Rule rule(ServiceRules rules, LocalDate day) {
        return onDays.get(new ServiceDay(rules.criteria().code(), day), ignored -> joined(rules, day));
    }

    private Rule joined(ServiceRules rules, LocalDate day) {
        List<Rule> roots = rules.published()
                .map(service -> RulesOnDay.of(service, day, links, facts))
                .orElse(List.of());
        KnownFact whole = rules.criteria();
        return roots.isEmpty()
                ? Rule.single(whole.code(), whole.display(), whole)
                : Rule.joining(whole.code(), whole.display(), Rule.Kind.ANY, roots);
    }

    /** The facts by which the asker can settle a criterion. */
    List<KnownFact> factsOf(String criterion) {
        return links.getOrDefault(criterion, List.of()).stream()
                .flatMap(link -> facts.find(link.fact()).stream())
                .toList();
    }

    List<KnownFact> settling(KnownFact fact) {
        return facts.settling(fact);
    }

    private static Optional<String> library(String name, FhirPackage definitions) {
        return definitions.definitions(Library.class).stream()
                .filter(library -> library.getName().equals(name))
                .map(library -> library.getUrl() + "|" + library.getVersion())
                .findFirst();
    }

    private static Optional<String> canonical(String system, FhirPackage definitions) {
        return definitions.definition(CodeSystem.class, system).map(found -> system + "|" + found.getVersion());
    }
}
