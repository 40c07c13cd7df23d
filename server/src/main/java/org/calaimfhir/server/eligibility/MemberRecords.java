package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.coverage.CoverageOnDate;
import org.calaimfhir.server.coverage.CoverageOnDate.State;
import org.calaimfhir.server.coverage.Enrolments;
import org.calaimfhir.server.directory.Plans;
import org.calaimfhir.server.directory.ServiceOfferings;
import org.calaimfhir.server.eligibility.WhoIsAsked.MemberByCin;
import org.calaimfhir.server.eligibility.WhoIsAsked.PersonInRecord;
import org.calaimfhir.server.eligibility.WhoIsAsked.StoredMember;
import org.calaimfhir.server.storage.FhirStore;
import org.calaimfhir.server.storage.StoreQuery;
import org.calaimfhir.server.time.PeriodDays;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/** Fetches what is known about the person of a request; the only place here that reads the store. */
final class MemberRecords {

    private final FhirStore store;
    private final Enrolments enrolments;
    private final Plans plans;
    private final ServiceOfferings offerings;
    private final Counties counties;

    MemberRecords(FhirStore store, Enrolments enrolments, Plans plans, ServiceOfferings offerings, Counties counties) {
        this.store = store;
        this.enrolments = enrolments;
        this.plans = plans;
        this.offerings = offerings;
        this.counties = counties;
    }

    /**
     * @throws ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException when no such member is known; the answer is
     *     the same for a CIN that nobody has and for one that belongs to another date of birth
     */
    MemberRecord of(EligibilityRequest request) {
        if (request.who() instanceof PersonInRecord person) {
            return inRecord(person, request);
        }
        if (request.who() instanceof MemberByCin member) {
            return stored(byCin(member), request);
        }
        String id = ((StoredMember) request.who()).patientId();
        Patient patient = store.read(Patient.class, id).orElseThrow(() -> Refusals.unknownMember("Patient.id"));
        return stored(patient, request);
    }

    private Patient byCin(MemberByCin member) {
        List<Patient> found =
                store.search(Patient.class, StoreQuery.whereToken("identifier", Canonicals.CIN, member.cin())).stream()
                        .filter(patient -> member.birthDate()
                                .toString()
                                .equals(patient.getBirthDateElement().getValueAsString()))
                        .filter(patient -> !patient.hasActive() || patient.getActive())
                        .toList();
        if (found.size() > 1) {
            throw Refusals.impossible(
                    Refusals.parameter("cin"),
                    "More than one record answers to this CIN and date of birth.",
                    "Ask about one of them by GET Patient/[id]/$check-eligibility.");
        }
        return found.stream().findFirst().orElseThrow(() -> Refusals.unknownMember(Refusals.parameter("cin")));
    }

    private MemberRecord stored(Patient patient, EligibilityRequest request) {
        String id = patient.getIdElement().getIdPart();
        CoverageOnDate coverage = enrolments.of(id, request.date());
        return record(
                Optional.of(new Reference("Patient/" + id)),
                patient,
                coverage,
                Optional.ofNullable(coverage.coverage())
                        .map(found ->
                                new Reference("Coverage/" + found.getIdElement().getIdPart())),
                plans.find(coverage.plan()),
                request);
    }

    private MemberRecord inRecord(PersonInRecord person, EligibilityRequest request) {
        PersonRecord record = PersonRecord.of(person.record());
        CoverageOnDate coverage = enrolments.decide(record.coverages(), request.date());
        return record(
                Optional.empty(),
                record.patient(),
                coverage,
                record.reference(coverage.coverage()),
                record.payors(coverage.plan()).stream()
                        .flatMap(payor -> plans.find(payor).stream())
                        .findFirst(),
                request);
    }

    private MemberRecord record(
            Optional<Reference> member,
            Patient patient,
            CoverageOnDate coverage,
            Optional<Reference> evidence,
            Optional<Organization> plan,
            EligibilityRequest request) {
        Optional<PeriodDays> born = born(patient, request.date());
        Optional<Coding> county =
                Optional.ofNullable(coverage.county()).map(counties::named).or(request::county);
        return new MemberRecord(
                member,
                born,
                coverage,
                evidence,
                plan.map(MemberRecords::reference).or(() -> Optional.ofNullable(coverage.plan())),
                county,
                coverage.state() == State.NOT_IN_FORCE ? Map.of() : offered(plan, county, request));
    }

    private static Optional<PeriodDays> born(Patient patient, LocalDate date) {
        DateType birthDate = patient.getBirthDateElement();
        Optional<PeriodDays> born = birthDate.hasValue() ? Optional.of(PeriodDays.of(birthDate)) : Optional.empty();
        if (born.flatMap(PeriodDays::first).filter(date::isBefore).isPresent()) {
            throw Refusals.impossible(
                    Refusals.parameter("date"),
                    "The date lies before the member's date of birth.",
                    "Send a later date, or correct the date of birth.");
        }
        return born;
    }

    private Map<String, Boolean> offered(
            Optional<Organization> plan, Optional<Coding> county, EligibilityRequest request) {
        String planId = plan.map(found -> found.getIdElement().getIdPart()).orElse(null);
        return offerings.offered(planId, request.services(), county.orElse(null), request.date());
    }

    private static Reference reference(Organization plan) {
        return new Reference("Organization/" + plan.getIdElement().getIdPart()).setDisplay(plan.getName());
    }
}
