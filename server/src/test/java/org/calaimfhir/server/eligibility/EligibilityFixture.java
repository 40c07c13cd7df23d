package org.calaimfhir.server.eligibility;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.FhirPackage;
import org.calaimfhir.server.coverage.CoverageOnDate;
import org.calaimfhir.server.coverage.CoverageOnDate.State;
import org.calaimfhir.server.directory.Offer;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.calaimfhir.server.eligibility.WhoIsAsked.StoredMember;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Requests and records for the tests of the pure parts. */
final class EligibilityFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final ProgramTables TABLES = ProgramTables.packaged();
    static final ServiceCatalog CATALOG = ServiceCatalog.of(TABLES);
    static final KnownFacts FACTS = KnownFacts.of(TABLES);
    private static final FhirPackage PACKAGE = FhirPackage.load(FhirContext.forR4Cached());
    static final ProgramRules RULES = ProgramRules.of(TABLES, CATALOG, FACTS, PACKAGE);
    static final PublishedLogic LOGIC = PublishedLogic.of(
            PACKAGE,
            FhirContext.forR4Cached(),
            Clock.fixed(Instant.parse(TODAY + "T20:00:00Z"), ZoneId.of("America/Los_Angeles")));
    static final DecideEligibility DECIDE =
            new DecideEligibility(RULES, ServiceCircumstances.of(TABLES, CATALOG), () -> LOGIC);

    private EligibilityFixture() {}

    static EligibilityRequest asks(String service, AttestedFact... facts) {
        return asks(TODAY, service, facts);
    }

    static EligibilityRequest asks(LocalDate date, String service, AttestedFact... facts) {
        return new EligibilityRequest(
                new StoredMember("member"),
                TODAY,
                date,
                List.of(CATALOG.find(service).orElseThrow()),
                Optional.empty(),
                Optional.empty(),
                new AttestedFacts(Arrays.asList(facts)),
                true);
    }

    static AttestedFact fact(String code, boolean value) {
        return new AttestedFact(FACTS.find(code).orElseThrow(), new BooleanType(value), TODAY);
    }

    static AttestedFact coverageIs(boolean value) {
        return new AttestedFact(FACTS.coverage(), new BooleanType(value), TODAY);
    }

    static AttestedFact criteriaOf(String service, boolean value) {
        return new AttestedFact(FACTS.criteriaOf(service).orElseThrow(), new BooleanType(value), TODAY);
    }

    static MemberRecord record(State state, String born) {
        return record(state, born, Map.of());
    }

    static MemberRecord record(State state, String born, Map<String, Boolean> offered, Resource... resources) {
        return record(state, born, offered, List.of(), resources);
    }

    static MemberRecord record(
            State state, String born, Map<String, Boolean> offered, List<Coding> requester, Resource... resources) {
        boolean inForce = state == State.IN_FORCE;
        Optional<Reference> plan = inForce ? Optional.of(new Reference("Organization/plan")) : Optional.empty();
        return new MemberRecord(
                Optional.of(new Reference("Patient/member")),
                new PersonResources(
                        Stream.concat(
                                        Stream.of(patient(born)),
                                        Stream.concat(coverage(inForce).stream(), Arrays.stream(resources)))
                                .toList(),
                        resource -> Optional.of(new Reference(resource.fhirType() + "/"
                                + resource.getIdElement().getIdPart()))),
                new CoverageOnDate(state, coverage(inForce).orElse(null), plan.orElse(null), null),
                inForce ? Optional.of(new Reference("Coverage/coverage")) : Optional.empty(),
                plan,
                Optional.empty(),
                requester,
                offered.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Offer.of(entry.getValue()))));
    }

    private static Optional<Coverage> coverage(boolean inForce) {
        Coverage coverage = new Coverage();
        coverage.setId("coverage");
        coverage.setStatus(Coverage.CoverageStatus.ACTIVE);
        coverage.setType(
                new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "SUBSIDMC", null)));
        coverage.setPeriod(new Period().setStartElement(new DateTimeType("2025-01-01")));
        return inForce ? Optional.of(coverage) : Optional.empty();
    }

    private static Patient patient(String born) {
        Patient patient = new Patient();
        patient.setId("member");
        return born == null ? patient : patient.setBirthDateElement(new DateType(born));
    }
}
