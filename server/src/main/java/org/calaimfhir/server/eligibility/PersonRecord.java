package org.calaimfhir.server.eligibility;

import static org.calaimfhir.server.eligibility.Refusals.invalid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** What a sent Bundle says about one person. Nothing of it is stored or looked up here. */
final class PersonRecord {

    private static final String PATH = Refusals.parameter("record") + ".resource.entry";

    private final List<BundleEntryComponent> sent;
    private final List<BundleEntryComponent> entries;
    private final BundleEntryComponent person;
    private final List<OperationOutcome> unread;

    private PersonRecord(
            List<BundleEntryComponent> sent,
            List<BundleEntryComponent> entries,
            BundleEntryComponent person,
            List<OperationOutcome> unread) {
        this.sent = sent;
        this.entries = entries;
        this.person = person;
        this.unread = unread;
    }

    /** @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException when it is not about exactly one person */
    static PersonRecord of(Bundle bundle) {
        if (bundle.getEntry().stream().anyMatch(entry -> !entry.hasResource())) {
            throw invalid(PATH, "An entry of the record holds no resource.", "Leave empty entries out.");
        }
        List<BundleEntryComponent> entries = RecordEntries.once(
                bundle.getEntry().stream()
                        .filter(entry -> !(entry.getResource() instanceof OperationOutcome))
                        .toList(),
                PATH);
        OwnIds.complete(entries);
        List<BundleEntryComponent> patients = entries.stream()
                .filter(entry -> entry.getResource() instanceof Patient)
                .toList();
        if (patients.size() != 1) {
            throw invalid(
                    PATH,
                    "The record is about one person; it holds " + patients.size() + " Patients.",
                    "Send a Bundle with exactly one Patient.");
        }
        return new PersonRecord(bundle.getEntry(), entries, patients.get(0), unread(bundle));
    }

    /** A client says by an OperationOutcome that it could not fetch something, as our own reader does of what is not FHIR R4. */
    private static List<OperationOutcome> unread(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(OperationOutcome.class::isInstance)
                .map(OperationOutcome.class::cast)
                .filter(outcome -> outcome.getIssue().stream()
                        .anyMatch(issue -> issue.getSeverity() == IssueSeverity.ERROR
                                || issue.getSeverity() == IssueSeverity.FATAL))
                .toList();
    }

    List<OperationOutcome> unread() {
        return unread;
    }

    Patient patient() {
        return (Patient) person.getResource();
    }

    /** Where the asker finds the Patient; empty when the record does not tell. */
    Optional<Reference> person() {
        return address(person).map(Reference::new);
    }

    /** The Patient and all that is not about somebody else. A coverage that names nobody may be anybody's. */
    List<Resource> aboutPerson() {
        return entries.stream()
                .map(BundleEntryComponent::getResource)
                .filter(resource -> resource instanceof Patient
                        || AboutPerson.speaksOf(
                                resource, reference -> refersTo(reference, person), !(resource instanceof Coverage)))
                .toList();
    }

    /** Where a resource of the record stands in what was sent. */
    String place(Resource resource) {
        for (int at = 0; at < sent.size(); at++) {
            if (sent.get(at).getResource() == resource) {
                return PATH + "[" + at + "].resource";
            }
        }
        return PATH;
    }

    /** How the asker can find a resource of the record again; empty when it has neither address nor id. */
    Optional<Reference> reference(Resource resource) {
        return entries.stream()
                .filter(entry -> resource != null && entry.getResource() == resource)
                .map(PersonRecord::address)
                .flatMap(Optional::stream)
                .findFirst()
                .map(Reference::new);
    }

    /** The ways in which a coverage's payor may be known here: as it stands, or by an identifier that the record gives. */
    List<Reference> payors(Reference payor) {
        if (payor == null) {
            return List.of();
        }
        List<Reference> ways = new ArrayList<>(List.of(payor));
        entries.stream()
                .filter(entry -> entry.getResource() instanceof Organization && refersTo(payor, entry))
                .flatMap(entry -> ((Organization) entry.getResource()).getIdentifier().stream())
                .forEach(identifier -> ways.add(new Reference().setIdentifier(identifier)));
        return ways;
    }

    private static boolean refersTo(Reference reference, BundleEntryComponent entry) {
        String sent = reference.getReference();
        return sent != null
                && (sent.equals(entry.getFullUrl())
                        || byId(entry.getResource()).filter(sent::equals).isPresent());
    }

    private static Optional<String> address(BundleEntryComponent entry) {
        return entry.hasFullUrl() ? Optional.of(entry.getFullUrl()) : byId(entry.getResource());
    }

    private static Optional<String> byId(Resource resource) {
        return OwnIds.of(resource).map(id -> resource.fhirType() + "/" + id);
    }
}
