package org.calaimfhir.server.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PrimitiveType;

/**
 * The elections that were published about plans, row by row. The list is not complete: where no row speaks, nothing is
 * known, and only a row that says so makes a service not offered.
 */
final class PublishedElections {

    private static final String EVERY = "*";
    private static final Map<String, Boolean> SAYS = Map.of("elected", true, "mandatory", true, "not-elected", false);

    private final ProgramTable elections;
    private final ProgramTable plans;
    private final ProgramTable counties;

    private PublishedElections(ProgramTable elections, ProgramTable plans, ProgramTable counties) {
        this.elections = elections;
        this.plans = plans;
        this.counties = counties;
    }

    static PublishedElections of(ProgramTables tables) {
        return new PublishedElections(tables.get("elections"), tables.get("health-care-plan"), tables.get("county"));
    }

    /**
     * What was published about services of a plan in a county on a day. A row about the plan goes before one about all
     * plans, and one about the county before one about all counties.
     *
     * @param county code of code system {@code county}
     * @return by code of service; without an entry where no row in force says yes or no
     */
    Map<String, Offer> published(Organization plan, List<CalaimService> services, String county, LocalDate date) {
        Set<String> names = names(plan);
        Set<String> there = counties.row("code", county).stream()
                .map(row -> row.get("display"))
                .collect(Collectors.toSet());
        Map<String, Offer> published = new HashMap<>();
        for (CalaimService service : services) {
            elections.on(date).stream()
                    .filter(row -> row.get("service_code").equals(service.code()))
                    .filter(row -> isEvery(row, "plan") || names.contains(plain(row.get("plan"))))
                    .filter(row -> isEvery(row, "county") || there.contains(row.get("county")))
                    .filter(row -> SAYS.containsKey(row.get("status")))
                    .min(Comparator.comparing((Row row) -> isEvery(row, "plan"))
                            .thenComparing(row -> isEvery(row, "county")))
                    .ifPresent(row -> published.put(service.code(), offer(row)));
        }
        return published;
    }

    private static Offer offer(Row row) {
        return new Offer(
                SAYS.get(row.get("status")),
                Optional.of(new PublishedElection(row.get("source"), row.get("confidence"), row.find("note"))));
    }

    private static boolean isEvery(Row row, String column) {
        return row.get(column).startsWith(EVERY);
    }

    /** By its plan codes, and by the names that it goes by itself: a plan has many codes, and no list has them all. */
    private Set<String> names(Organization plan) {
        Stream<String> byCode = plan.getIdentifier().stream()
                .filter(identifier -> Canonicals.HEALTH_CARE_PLAN.equals(identifier.getSystem()))
                .filter(identifier -> identifier.hasValue())
                .flatMap(identifier -> plans.row("code", identifier.getValue()).stream())
                .map(row -> row.get("plan"));
        Stream<String> own = Stream.concat(
                Optional.ofNullable(plan.getName()).stream(),
                plan.getAlias().stream().map(PrimitiveType::getValue).flatMap(Stream::ofNullable));
        return Stream.concat(byCode, own).map(PublishedElections::plain).collect(Collectors.toSet());
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
