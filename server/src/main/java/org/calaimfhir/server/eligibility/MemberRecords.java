package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.coverage.CoverageOnDate;
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
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ResourceType;

/** Fetches what is known about the person of a request; the only place here that reads the store. */
final class MemberRecords {

    /** What tells of coverage, of services that the member has or had, and of questions answered. */
    private static final Set<ResourceType> BESIDE_CRITERIA = EnumSet.of(
            ResourceType.Coverage,
            ResourceType.ServiceRequest,
            ResourceType.Task,
            ResourceType.Claim,
            ResourceType.ClaimResponse,
            ResourceType.ExplanationOfBenefit,
            ResourceType.EpisodeOfCare,
            ResourceType.Encounter,
            ResourceType.QuestionnaireResponse);

    private final FhirStore store;
    private final Supplier<PublishedLogic> logic;
    private final Enrolments enrolments;
    private final Plans plans;
    private final ServiceOfferings offerings;
    private final Counties counties;
    private final Requesters requesters;
    private final AnsweredFacts answered;

    /** @param logic tells the types of resources that decisions look at */
    MemberRecords(
            FhirStore store,
            Supplier<PublishedLogic> logic,
            Enrolments enrolments,
            Plans plans,
            ServiceOfferings offerings,
            Counties counties,
            Requesters requesters,
            AnsweredFacts answered) {
        this.store = store;
        this.logic = logic;
        this.enrolments = enrolments;
        this.plans = plans;
        this.offerings = offerings;
        this.counties = counties;
        this.requesters = requesters;
        this.answered = answered;
    }

    /**
     * @throws ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException when no such member is known; the answer is
     *     the same for a CIN that nobody has and for one that belongs to another date of birth
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException when the requester is not known here
     */
    MemberRecord of(EligibilityRequest request) {
        if (request.who() instanceof PersonInRecord person) {
            return inRecord(person, request);
        }
        if (request.who() instanceof MemberByCin member) {
            return stored(byCin(member).getIdElement().getIdPart(), request);
        }
        return stored(((StoredMember) request.who()).patientId(), request);
    }

    private Patient byCin(MemberByCin member) {
        List<Patient> found =
                store.search(Patient.class, StoreQuery.whereToken("identifier", Canonicals.CIN, member.cin())).stream()
                        .filter(patient -> member.birthDate()
                                .toString()
                                .equals(patient.getBirthDateElement().getValueAsString()))
                        .filter(patient ->
                                !Boolean.FALSE.equals(patient.getActiveElement().getValue()))
                        .toList();
        if (found.size() > 1) {
            throw Refusals.impossible(
                    Refusals.parameter("cin"),
                    "More than one record answers to this CIN and date of birth.",
                    "Ask about one of them by GET Patient/[id]/$check-eligibility.");
        }
        return found.stream().findFirst().orElseThrow(() -> Refusals.unknownMember(Refusals.parameter("cin")));
    }

    /**
     * The same about several members known here, by one statement; plans and elections are looked up once for all.
     *
     * @param asked the question about any of them
     * @return by id of the Patient, in the order given, what reads the record; a reader fails alone when its member has a
     *     record that cannot be read or used, and those who are not known here are left out
     */
    Map<String, Supplier<MemberRecord>> ofEach(List<String> patientIds, EligibilityRequest asked) {
        PlansOfDay planned = plansOfDay(asked);
        Map<String, Supplier<List<Resource>>> stored = store.readEachWithReferring(Patient.class, patientIds, types());
        Map<String, Supplier<MemberRecord>> records = new LinkedHashMap<>();
        for (String id : patientIds) {
            Supplier<List<Resource>> resources = stored.get(id);
            if (resources != null) {
                records.put(id, () -> stored(id, resources.get(), asked, planned));
            }
        }
        return records;
    }

    private MemberRecord stored(String id, EligibilityRequest request) {
        return stored(id, store.readWithReferring(Patient.class, id, types()), request, plansOfDay(request));
    }

    private MemberRecord stored(String id, List<Resource> found, EligibilityRequest request, PlansOfDay planned) {
        String member = "Patient/" + id;
        List<Resource> resources = found.stream()
                .filter(resource -> resource instanceof Patient other
                        ? id.equals(other.getIdElement().getIdPart())
                        : AboutPerson.speaksOf(resource, reference -> member.equals(reference.getReference()), false))
                .toList();
        Patient patient =
                one(Patient.class, resources).findFirst().orElseThrow(() -> Refusals.unknownMember("Patient.id"));
        AnswersSubject.refuseOthers(request.facts().subject(), patient, Optional.of(new Reference(member)));
        Map<Boolean, List<Resource>> unclear = unclear(resources);
        List<Resource> understood = unclear.get(false);
        CoverageOnDate coverage =
                enrolments.decide(one(Coverage.class, understood).toList(), request.date());
        return record(
                Optional.of(new Reference(member)),
                patient,
                new PersonResources(
                        withAnswers(understood),
                        AnsweredFacts.found(MemberRecords::address),
                        leftOut(
                                unclear.get(true),
                                resource -> resource.fhirType() + "/"
                                        + resource.getIdElement().getIdPart())),
                coverage,
                Optional.ofNullable(coverage.coverage()).flatMap(MemberRecords::address),
                planned.find(coverage.plan()),
                request,
                planned);
    }

    private static Map<Boolean, List<Resource>> unclear(List<Resource> resources) {
        return resources.stream().collect(Collectors.partitioningBy(UnknownModifiers::in));
    }

    private static List<OperationOutcome> leftOut(List<Resource> resources, Function<Resource, String> place) {
        return resources.stream()
                .map(resource -> LeftOut.of(resource, place.apply(resource)))
                .toList();
    }

    private List<Resource> withAnswers(List<Resource> resources) {
        List<Resource> all = new ArrayList<>(resources);
        all.addAll(answered.in(resources));
        return all;
    }

    private Set<String> types() {
        Set<String> types = new HashSet<>(logic.get().types());
        BESIDE_CRITERIA.forEach(type -> types.add(type.name()));
        return types;
    }

    private static <T extends Resource> Stream<T> one(Class<T> type, List<Resource> resources) {
        return resources.stream().filter(type::isInstance).map(type::cast);
    }

    private static Optional<Reference> address(Resource resource) {
        return Optional.of(new Reference(
                resource.fhirType() + "/" + resource.getIdElement().getIdPart()));
    }

    private MemberRecord inRecord(PersonInRecord person, EligibilityRequest request) {
        PersonRecord record = PersonRecord.of(person.record());
        AnswersSubject.refuseOthers(request.facts().subject(), record.patient(), record.person());
        refuseDeathToCome(record.patient(), request);
        PlansOfDay planned = plansOfDay(request);
        Map<Boolean, List<Resource>> unclear = unclear(record.aboutPerson());
        List<Resource> understood = unclear.get(false);
        CoverageOnDate coverage =
                enrolments.decide(one(Coverage.class, understood).toList(), request.date());
        List<OperationOutcome> unread = new ArrayList<>(record.unread());
        unread.addAll(leftOut(unclear.get(true), record::place));
        return record(
                Optional.empty(),
                record.patient(),
                new PersonResources(withAnswers(understood), AnsweredFacts.found(record::reference), unread),
                coverage,
                record.reference(coverage.coverage()),
                record.payors(coverage.plan()).stream()
                        .flatMap(payor -> planned.find(payor).stream())
                        .findFirst(),
                request,
                planned);
    }

    private MemberRecord record(
            Optional<Reference> member,
            Patient patient,
            PersonResources resources,
            CoverageOnDate coverage,
            Optional<Reference> evidence,
            Optional<Organization> plan,
            EligibilityRequest request,
            PlansOfDay planned) {
        DateType birthDate = UnknownModifiers.in(patient) ? new DateType() : patient.getBirthDateElement();
        refuseBeforeBirth(birthDate, request.date());
        Optional<Coding> county =
                Optional.ofNullable(coverage.county()).map(counties::named).or(request::county);
        return new MemberRecord(
                member,
                resources,
                coverage,
                evidence,
                plan.map(MemberRecords::reference).or(() -> Optional.ofNullable(coverage.plan())),
                county,
                requesters.kinds(request.requester()),
                planned.offered(plan, county, birthDate));
    }

    private static void refuseBeforeBirth(DateType birthDate, LocalDate date) {
        boolean before = birthDate.hasValue()
                && PeriodDays.of(birthDate).first().filter(date::isBefore).isPresent();
        if (before) {
            throw Refusals.impossible(
                    Refusals.parameter("date"),
                    "The date lies before the member's date of birth.",
                    "Send a later date, or correct the date of birth.");
        }
    }

    private static void refuseDeathToCome(Patient patient, EligibilityRequest request) {
        if (Death.isToCome(patient, request.today())) {
            throw Refusals.impossible(
                    Refusals.parameter("record") + ".resource.entry.resource.deceased",
                    "The day of the member's death lies in the future.",
                    "Correct the day of death, or leave it out.");
        }
    }

    private PlansOfDay plansOfDay(EligibilityRequest request) {
        return new PlansOfDay(plans, offerings, request.services(), request.date());
    }

    private static Reference reference(Organization plan) {
        return new Reference("Organization/" + plan.getIdElement().getIdPart()).setDisplay(plan.getName());
    }
}
