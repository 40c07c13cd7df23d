package org.calaimfhir.server.eligibility;

import static org.calaimfhir.server.eligibility.Refusals.impossible;
import static org.calaimfhir.server.eligibility.Refusals.invalid;

import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.calaimfhir.server.time.PeriodDays;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.CoverageEligibilityRequest;
import org.hl7.fhir.r4.model.CoverageEligibilityRequest.DetailsComponent;
import org.hl7.fhir.r4.model.CoverageEligibilityRequest.EligibilityRequestStatus;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;

/** Reads a CoverageEligibilityRequest, alone or first in a Bundle with what it is about, as the question it asks. */
final class ReadSubmittedRequest {

    static final String TYPE = "CoverageEligibilityRequest";
    private static final String SERVICED = TYPE + ".serviced";

    private final ReadEligibilityRequest read;
    private final ServiceCatalog catalog;

    ReadSubmittedRequest(ReadEligibilityRequest read, ServiceCatalog catalog) {
        this.read = read;
        this.catalog = catalog;
    }

    /**
     * @param asked the request as it was sent
     * @param question what it asks
     */
    record Submitted(CoverageEligibilityRequest asked, EligibilityRequest question) {}

    /**
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException when it cannot be read as a question
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException when it is a question that nobody asks
     */
    Submitted from(Resource body) {
        if (body instanceof CoverageEligibilityRequest asked) {
            return new Submitted(asked, read.aboutMember(member(asked), parameters(asked)));
        }
        if (body instanceof Bundle bundle) {
            return inBundle(bundle);
        }
        if (body instanceof Parameters parameters
                && parameters.getParameter().size() == 1
                && parameters.getParameterFirstRep().getResource() != null
                && !(parameters.getParameterFirstRep().getResource() instanceof Parameters)) {
            return from(parameters.getParameterFirstRep().getResource());
        }
        throw invalid(
                "$this",
                "Only a CoverageEligibilityRequest can be submitted.",
                "Send one, or a Bundle whose first entry is one, alone or as parameter resource.");
    }

    private Submitted inBundle(Bundle bundle) {
        if (!(bundle.getEntryFirstRep().getResource() instanceof CoverageEligibilityRequest asked)) {
            throw invalid(
                    "Bundle.entry[0].resource",
                    "The first entry is not a CoverageEligibilityRequest.",
                    "Put it first, and what it is about after it.");
        }
        Bundle record = new Bundle().setType(bundle.getType());
        List<BundleEntryComponent> others =
                bundle.getEntry().subList(1, bundle.getEntry().size());
        others.forEach(record::addEntry);
        boolean aboutAnyone = others.stream().anyMatch(entry -> entry.getResource() instanceof Patient);
        Parameters parameters = parameters(asked);
        if (!aboutAnyone) {
            return new Submitted(asked, read.aboutMember(member(asked), parameters));
        }
        parameters.addParameter().setName("record").setResource(record);
        return new Submitted(asked, read.aboutAnyone(parameters));
    }

    private static String member(CoverageEligibilityRequest asked) {
        IdType patient = new IdType(asked.getPatient().getReference());
        if (patient.isAbsolute() || !"Patient".equals(patient.getResourceType()) || !patient.hasIdPart()) {
            throw invalid(
                    TYPE + ".patient",
                    "The patient is not named by a reference that is known here.",
                    "Send Patient/[id] of a stored member, or the Patient with the request in a Bundle.");
        }
        return patient.getIdPart();
    }

    private Parameters parameters(CoverageEligibilityRequest asked) {
        if (asked.getStatus() != EligibilityRequestStatus.ACTIVE) {
            throw impossible(
                    TYPE + ".status",
                    "Only a request that is active asks for an answer.",
                    "Send it with status active.");
        }
        Parameters parameters = new Parameters();
        asked.getItem().forEach(item -> services(item, parameters));
        serviced(asked)
                .ifPresent(day -> parameters.addParameter().setName("date").setValue(day));
        if (asked.hasProvider()) {
            parameters.addParameter().setName("requester").setValue(asked.getProvider());
        }
        asked.getContained().stream()
                .filter(QuestionnaireResponse.class::isInstance)
                .forEach(answers -> parameters.addParameter().setName("answers").setResource(answers));
        parameters.addParameter().setName("persist").setValue(new BooleanType(true));
        return parameters;
    }

    /** An item that names only a programme asks for all its services; one that names neither is refused. */
    private void services(DetailsComponent item, Parameters parameters) {
        List<Coding> named = item.getProductOrService().getCoding().stream()
                .filter(coding -> catalog.find(coding).isPresent())
                .toList();
        if (!named.isEmpty()) {
            named.forEach(coding -> parameters.addParameter().setName("service").setValue(coding));
            return;
        }
        List<Coding> ofProgram = item.hasProductOrService()
                ? List.of()
                : catalog.all().stream()
                        .filter(service -> item.getCategory().getCoding().stream()
                                .anyMatch(coding -> service.program().equals(coding.getCode())))
                        .map(service -> service.coding())
                        .toList();
        if (ofProgram.isEmpty()) {
            throw invalid(
                    TYPE + ".item",
                    "An item names no service of CalAIM.",
                    "Send productOrService with a code of value set calaim-service, or category with a programme.");
        }
        ofProgram.forEach(coding -> parameters.addParameter().setName("service").setValue(coding));
    }

    /** The answer is about one day: the first of a period. */
    private static Optional<DateType> serviced(CoverageEligibilityRequest asked) {
        if (asked.getServiced() instanceof DateType day) {
            refuseAbsent(day);
            return Optional.of(day);
        }
        if (!(asked.getServiced() instanceof Period period) || !period.hasStart()) {
            return Optional.empty();
        }
        refuseAbsent(period.getStartElement());
        PeriodDays days = PeriodDays.of(period);
        if (days.first().filter(days.last()::isBefore).isPresent()) {
            throw impossible(
                    SERVICED,
                    "The period of service ends before it starts.",
                    "Send a period that ends on its first day or later, or servicedDate.");
        }
        return Optional.of(
                new DateType(period.getStartElement().getValueAsString().replaceFirst("T.*", "")));
    }

    private static void refuseAbsent(BaseDateTimeType day) {
        if (!day.hasValue()) {
            throw invalid(
                    SERVICED,
                    "The day of service has no value.",
                    "Send servicedDate as YYYY-MM-DD, or leave it out to ask about today.");
        }
    }
}
