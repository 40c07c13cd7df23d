package org.calaimfhir.server.eligibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.calaimfhir.server.eligibility.WhoIsAsked.PersonInRecord;
import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.security.ResourceReader;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** Reads the data that came with a call. It is about the patient in context and nobody else, and is never stored. */
final class ReadPrefetch {

    private final ResourceReader resources;
    private final Supplier<Collection<String>> keys;

    /** @param keys those that discovery asks for; what comes under others is not looked at */
    ReadPrefetch(ResourceReader resources, Supplier<Collection<String>> keys) {
        this.resources = resources;
        this.keys = keys;
    }

    /**
     * @param prefetch may be missing
     * @return empty when the call brings nothing that was asked for
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException for data about somebody else
     * @throws ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException when the Patient is not among the data
     */
    Optional<PersonInRecord> read(JsonNode prefetch, PatientInContext patient) {
        Bundle record = new Bundle().setType(BundleType.COLLECTION);
        for (String key : keys.get()) {
            JsonNode sent = prefetch.path(key);
            String place = "prefetch." + key;
            if (sent.isObject()) {
                entries(resources.readRecord(sent, place)).forEach(entry -> add(entry, record, patient, place));
            } else if (!sent.isMissingNode() && !sent.isNull()) {
                throw Problem.at(
                                place,
                                IssueType.STRUCTURE,
                                "The data of a prefetch key is a resource, a Bundle or null.",
                                "Send what your FHIR server answers to the template.")
                        .invalid();
            }
        }
        if (record.getEntry().stream().allMatch(entry -> entry.getResource() instanceof OperationOutcome)) {
            return Optional.empty();
        }
        if (record.getEntry().stream().noneMatch(entry -> entry.getResource() instanceof Patient)) {
            throw Problem.at(
                            "prefetch.patient",
                            IssueType.REQUIRED,
                            "The data that came with the call lacks the Patient.",
                            "Send the answer to the template of the key patient as well.")
                    .preconditionFailed();
        }
        return Optional.of(new PersonInRecord(record));
    }

    private static List<BundleEntryComponent> entries(Resource sent) {
        return sent instanceof Bundle bundle
                ? bundle.getEntry().stream()
                        .filter(BundleEntryComponent::hasResource)
                        .toList()
                : List.of(new BundleEntryComponent().setResource(sent));
    }

    /** A client that could not fetch something may say so by an OperationOutcome. A coverage that names nobody may be anybody's. */
    private static void add(BundleEntryComponent sent, Bundle record, PatientInContext patient, String place) {
        Resource resource = sent.getResource();
        if (resource instanceof Coverage coverage && coverage.getBeneficiary().getReference() == null) {
            return;
        }
        boolean about = resource instanceof Patient
                ? patient.id().equals(resource.getIdElement().getIdPart())
                : AboutPerson.speaksOf(resource, patient::isMeantBy, true);
        if (!about) {
            throw Problem.at(
                            place,
                            IssueType.BUSINESSRULE,
                            "The data is not about the patient in context.",
                            "Send only resources that refer to Patient/[context.patientId], relative or below"
                                    + " fhirServer.")
                    .invalid();
        }
        if (!(resource instanceof Patient)) {
            record.addEntry().setFullUrl(sent.getFullUrl()).setResource(resource);
        } else if (record.getEntry().stream().noneMatch(entry -> entry.getResource() instanceof Patient)) {
            record.addEntry().setFullUrl(patient.address().orElse(null)).setResource(resource);
        }
    }
}
