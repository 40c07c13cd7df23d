package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.calaimfhir.terminology.ProgramTables;

/** What counts beside the criteria: programmes and services that a member has, limits, who may begin at once. */
final class ServiceCircumstances {

    private static final String OVERLAPS = "Overlaps";
    private static final String FACTS = "EligibilityFacts";

    private final FindExclusions exclusions;
    private final CurrentServices current;
    private final UsedServices used;
    private final LimitRules limits;
    private final StreamlinedAuthorization streamlined;

    private ServiceCircumstances(
            FindExclusions exclusions,
            CurrentServices current,
            UsedServices used,
            LimitRules limits,
            StreamlinedAuthorization streamlined) {
        this.exclusions = exclusions;
        this.current = current;
        this.used = used;
        this.limits = limits;
        this.streamlined = streamlined;
    }

    static ServiceCircumstances of(ProgramTables tables, ServiceCatalog catalog) {
        ServiceCodes codes = ServiceCodes.of(tables);
        return new ServiceCircumstances(
                new FindExclusions(OverlapRules.of(tables)),
                new CurrentServices(codes, catalog),
                new UsedServices(codes),
                LimitRules.of(tables),
                StreamlinedAuthorization.of(tables));
    }

    OfMember of(MemberRecord record, PersonLogic person, LocalDate day) {
        return new OfMember(record, person, day);
    }

    /** The circumstances of one member on one day, each read once however many services are asked about. */
    final class OfMember {

        private final MemberRecord record;
        private final PersonLogic person;
        private final LocalDate day;
        private final List<CurrentService> granted;
        private final List<Use> uses;
        private final Map<String, Finding> programmes = new HashMap<>();

        private OfMember(MemberRecord record, PersonLogic person, LocalDate day) {
            this.record = record;
            this.person = person;
            this.day = day;
            RecordIndex index = new RecordIndex(record.resources());
            this.granted = current.of(index, day);
            this.uses = used.of(index, day);
        }

        List<Exclusion> exclusions(CalaimService service) {
            return exclusions.of(
                    service,
                    day,
                    code -> programmes.computeIfAbsent(code, programme -> person.find(OVERLAPS, programme)),
                    granted);
        }

        List<CurrentService> current(CalaimService service) {
            return granted.stream().filter(found -> found.isOf(service)).toList();
        }

        List<ServiceLimit> limits(CalaimService service) {
            return limits.of(service, day).stream()
                    .map(rule -> ServiceLimit.of(rule, day, uses))
                    .toList();
        }

        Optional<String> streamlined(CalaimService service) {
            return streamlined.condition(service, record.requester(), fact -> person.isAttested(FACTS, fact));
        }
    }
}
