package org.calaimfhir.server.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Coding;

/** Every service that the programme knows, in the order of its tables: populations of focus, then Community Supports. */
public final class ServiceCatalog {

    private final Map<String, CalaimService> byCode = new LinkedHashMap<>();

    private ServiceCatalog(Collection<CalaimService> services) {
        services.forEach(service -> byCode.put(service.code(), service));
    }

    /**
     * Reads the catalogue from the tables.
     *
     * @throws org.calaimfhir.terminology.TableException when a table is missing or wrong
     */
    public static ServiceCatalog of(ProgramTables tables) {
        List<CalaimService> services = new ArrayList<>();
        PopulationAvailability availability = PopulationAvailability.of(tables);
        tables.get("ecm-population-of-focus").rows().forEach(row -> services.add(population(row, availability)));
        tables.get("community-support").rows().forEach(row -> services.add(communitySupport(row)));
        return new ServiceCatalog(services);
    }

    private static CalaimService population(Row row, PopulationAvailability availability) {
        return new CalaimService(
                Canonicals.codeSystem("ecm-population-of-focus"),
                row.get("code"),
                row.get("display"),
                row.find("display_es"),
                CalaimService.ECM,
                availability.firstDay(row.get("code")),
                availability.lastDay(row.get("code")),
                Optional.empty());
    }

    private static CalaimService communitySupport(Row row) {
        return new CalaimService(
                Canonicals.codeSystem("community-support"),
                row.get("code"),
                row.get("dhcs_name"),
                row.find("display_es"),
                CalaimService.COMMUNITY_SUPPORT,
                row.from(),
                row.to(),
                row.find("mandatory_from").map(LocalDate::parse));
    }

    /** By code alone; no code stands in both code systems. */
    public Optional<CalaimService> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** By system and code; a Coding without a system is found by its code alone. */
    public Optional<CalaimService> find(Coding coding) {
        return find(coding.getCode())
                .filter(service ->
                        coding.getSystem() == null || coding.getSystem().equals(service.system()));
    }

    public List<CalaimService> inForce(LocalDate date) {
        return byCode.values().stream().filter(service -> service.inForce(date)).toList();
    }

    /** The first day on which any service was in force. */
    public LocalDate firstDay() {
        return byCode.values().stream()
                .map(CalaimService::effectiveFrom)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    public List<String> codes() {
        return List.copyOf(byCode.keySet());
    }

    /** Whether in force or not. */
    public Collection<CalaimService> all() {
        return List.copyOf(byCode.values());
    }
}
