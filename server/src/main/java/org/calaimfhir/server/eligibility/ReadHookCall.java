package org.calaimfhir.server.eligibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.calaimfhir.server.eligibility.WhoIsAsked.StoredMember;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.security.ResourceReader;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Reads the body of a call, or says what is wrong with it. Asks nothing of the store and of nobody else. */
final class ReadHookCall {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    /** Those of whom a referral may come. */
    private static final Pattern USER =
            Pattern.compile("(Practitioner|PractitionerRole|Patient|RelatedPerson)/[A-Za-z0-9.-]{1,64}");

    private final ResourceReader resources;
    private final ReadPrefetch prefetch;

    ReadHookCall(ResourceReader resources, ReadPrefetch prefetch) {
        this.resources = resources;
        this.prefetch = prefetch;
    }

    /** @param ownBase base address of our FHIR endpoint as the client calls it */
    HookCall read(HookService service, JsonNode body, String ownBase) {
        if (!service.hook().equals(body.path("hook").textValue())) {
            throw invalid(
                    "hook",
                    "The service " + service.id() + " is for the hook " + service.hook() + ".",
                    "Send that hook, or see GET /cds-services for the service of another.");
        }
        required(body, "", "hookInstance", "a UUID of this call");
        JsonNode context = body.path("context");
        if (!context.isObject()) {
            throw invalid("context", "The call has no context.", "Send an object with patientId.");
        }
        PatientInContext patient = patient(body, context);
        return new HookCall(
                service,
                who(body, patient, ownBase),
                patient.id(),
                Optional.ofNullable(context.path("userId").textValue())
                        .filter(user -> USER.matcher(user).matches())
                        .map(Reference::new),
                service == HookService.ORDER_SIGN ? drafts(context, patient) : List.of());
    }

    private static PatientInContext patient(JsonNode body, JsonNode context) {
        String id = required(context, "context.", "patientId", "the id of the Patient");
        if (!ID.matcher(id).matches()) {
            throw invalid("context.patientId", "This is not an id of FHIR.", "Send the id alone, without Patient/.");
        }
        Optional<String> server = Optional.ofNullable(body.path("fhirServer").textValue())
                .map(base -> base.replaceFirst("/+$", ""))
                .filter(base -> !base.isEmpty());
        return new PatientInContext(id, server);
    }

    private static String required(JsonNode node, String path, String name, String what) {
        JsonNode value = node.path(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw Problem.at(
                            path + name,
                            IssueType.REQUIRED,
                            "The call lacks " + name + ".",
                            "Send " + what + " as a text.")
                    .invalid();
        }
        return value.asText();
    }

    private WhoIsAsked who(JsonNode body, PatientInContext patient, String ownBase) {
        JsonNode sent = body.path("prefetch");
        if (!sent.isMissingNode() && !sent.isNull() && !sent.isObject()) {
            throw invalid("prefetch", "The prefetch is an object.", "Send the data by the keys of GET /cds-services.");
        }
        Optional<WhoIsAsked> inPrefetch = prefetch.read(sent, patient).map(WhoIsAsked.class::cast);
        boolean elsewhere = patient.server()
                .filter(server -> !name(server).equals(name(ownBase)))
                .isPresent();
        if (inPrefetch.isEmpty() && elsewhere) {
            // The same id may belong to somebody else here.
            throw Problem.at(
                            "prefetch",
                            IssueType.REQUIRED,
                            "The patient is on another server, and this service fetches nothing from there.",
                            "Send the data as prefetch, by the templates of GET /cds-services.")
                    .preconditionFailed();
        }
        return inPrefetch.orElseGet(() -> new StoredMember(patient.id()));
    }

    /** TLS may end before this server. */
    private static String name(String base) {
        return base.replaceFirst("^https?://", "").toLowerCase(Locale.ROOT);
    }

    private List<ServiceRequest> drafts(JsonNode context, PatientInContext patient) {
        String place = "context.draftOrders";
        Resource sent =
                context.path("draftOrders").isObject() ? resources.read(context.path("draftOrders"), place) : null;
        if (!(sent instanceof Bundle bundle)) {
            throw invalid(place, "The orders to be signed are a Bundle.", "Send draftOrders as a Bundle.");
        }
        List<ServiceRequest> drafts = bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(ServiceRequest.class::isInstance)
                .map(ServiceRequest.class::cast)
                .toList();
        if (drafts.stream().anyMatch(draft -> !patient.isMeantBy(draft.getSubject()))) {
            throw Problem.at(
                            place,
                            IssueType.BUSINESSRULE,
                            "An order is not about the patient in context.",
                            "Let subject refer to Patient/[context.patientId].")
                    .invalid();
        }
        return drafts;
    }

    private static RuntimeException invalid(String place, String rule, String advice) {
        return Problem.at(place, IssueType.VALUE, rule, advice).invalid();
    }
}
