package org.calaimfhir.server.eligibility;

import static org.calaimfhir.server.eligibility.Refusals.impossible;
import static org.calaimfhir.server.eligibility.Refusals.invalid;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.calaimfhir.server.eligibility.WhoIsAsked.StoredMember;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** Reads Parameters into a request, or says what is wrong with them. Asks nothing of the store. */
final class ReadEligibilityRequest {

    private static final String PATH = "Parameters.parameter";
    private static final Set<String> ABOUT_A_MEMBER =
            Set.of("service", "date", "county", "requester", "fact", "answers", "persist");
    private static final Set<String> ABOUT_ANYONE = Set.of(
            "service", "date", "county", "requester", "fact", "answers", "persist", "cin", "birthDate", "record");
    private static final Set<String> ABOUT_MANY = Set.of("service", "date");
    private static final Set<String> REQUESTERS = Set.of("Organization", "Practitioner", "PractitionerRole");

    /** Ours: nobody plans further ahead, so a later date is a slip of the pen. */
    private static final Period FURTHEST_AHEAD = Period.ofYears(2);

    private final ServiceCatalog catalog;
    private final ReadFacts facts;
    private final Counties counties;
    private final Clock clock;

    ReadEligibilityRequest(ServiceCatalog catalog, ReadFacts facts, Counties counties, Clock clock) {
        this.catalog = catalog;
        this.facts = facts;
        this.counties = counties;
        this.clock = clock;
    }

    EligibilityRequest aboutMember(String patientId, Parameters parameters) {
        return read(SentParameters.of(parameters.getParameter(), PATH, ABOUT_A_MEMBER), new StoredMember(patientId));
    }

    EligibilityRequest aboutAnyone(Parameters parameters) {
        SentParameters sent = SentParameters.of(parameters.getParameter(), PATH, ABOUT_ANYONE);
        return read(sent, ReadWhoIsAsked.from(sent));
    }

    /** About many members: who they are comes from elsewhere, so the request names nobody. Nothing of it is kept. */
    EligibilityRequest aboutMany(Parameters parameters) {
        SentParameters sent = SentParameters.of(parameters.getParameter(), PATH, ABOUT_MANY);
        LocalDate today = LocalDate.now(clock);
        LocalDate date = date(sent, today);
        return EligibilityRequest.ofMany(today, date, services(sent, date));
    }

    private EligibilityRequest read(SentParameters sent, WhoIsAsked who) {
        LocalDate today = LocalDate.now(clock);
        LocalDate date = date(sent, today);
        return new EligibilityRequest(
                who,
                today,
                date,
                services(sent, date),
                county(sent),
                requester(sent),
                facts.from(sent, date),
                sent.value("persist", BooleanType.class)
                        .map(BooleanType::booleanValue)
                        .orElse(true));
    }

    private LocalDate date(SentParameters sent, LocalDate today) {
        LocalDate date = sent.day("date").orElse(today);
        LocalDate last = today.plus(FURTHEST_AHEAD);
        if (date.isAfter(last) || catalog.inForce(date).isEmpty()) {
            throw impossible(
                    sent.path("date"),
                    "No service can be asked about on that day.",
                    "Send a day from " + catalog.firstDay() + " to " + last + ".");
        }
        return date;
    }

    private List<CalaimService> services(SentParameters sent, LocalDate date) {
        List<Coding> asked = sent.values("service", Coding.class);
        return asked.isEmpty()
                ? catalog.inForce(date)
                : asked.stream()
                        .map(coding -> service(coding, date, sent.path("service")))
                        .distinct()
                        .toList();
    }

    private CalaimService service(Coding coding, LocalDate date, String path) {
        CalaimService service = catalog.find(coding)
                .orElseThrow(() -> invalid(
                        path,
                        "There is no service " + Refusals.shown(coding.getCode())
                                + (coding.hasSystem() ? " in the code system sent with it." : "."),
                        "Send a code of value set calaim-service: " + String.join(", ", catalog.codes())
                                + ". Several services: repeat the parameter."));
        if (!service.inForce(date)) {
            throw impossible(
                    path,
                    "The service " + service.code() + " is not in force on " + date + ".",
                    "Send a date " + inForce(service) + ", or ask about another service.");
        }
        return service;
    }

    private static String inForce(CalaimService service) {
        return service.effectiveTo().equals(LocalDate.MAX)
                ? "from " + service.effectiveFrom() + " on"
                : "from " + service.effectiveFrom() + " to " + service.effectiveTo();
    }

    private Optional<Coding> county(SentParameters sent) {
        return sent.value("county", StringType.class).map(number -> counties.find(number.getValue())
                .orElseThrow(() -> invalid(
                        sent.path("county"),
                        "There is no such county.",
                        "Send the Medi-Cal county number, two digits, from code system county.")));
    }

    private static Optional<Reference> requester(SentParameters sent) {
        Optional<Reference> requester = sent.value("requester", Reference.class);
        requester.ifPresent(reference -> {
            String type = reference.getReferenceElement().getResourceType();
            boolean named = type == null ? reference.getIdentifier().hasValue() : REQUESTERS.contains(type);
            if (!named) {
                throw invalid(
                        sent.path("requester"),
                        "The requester is an organization or a practitioner.",
                        "Send a reference such as Organization/[id], or an identifier.");
            }
        });
        return requester;
    }
}
