package org.calaimfhir.server.eligibility;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/** Keeps the answers of one person from deciding about another. */
final class AnswersSubject {

    private AnswersSubject() {}

    /**
     * @param named whom the form names; empty when it names nobody
     * @param address where the asker finds the Patient, if anywhere
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException when that is somebody else
     */
    static void refuseOthers(Optional<Reference> named, Patient patient, Optional<Reference> address) {
        if (named.isPresent() && !mayMean(named.get(), patient, address)) {
            throw Refusals.impossible(
                    Refusals.parameter("answers") + ".resource.subject",
                    "The answers are about another person.",
                    "Send the answers of the person asked about, or leave subject out.");
        }
    }

    /** A system may know the person by another address or identifier, so only a plain difference counts. */
    private static boolean mayMean(Reference named, Patient patient, Optional<Reference> address) {
        String reference = named.getReference();
        if (reference != null) {
            IdType told = new IdType(reference);
            return address.isEmpty()
                    || reference.equals(address.get().getReference())
                    || (isPatient(told) && told.getIdPart().equals(idOf(patient, address.get())));
        }
        Identifier told = named.getIdentifier();
        List<String> known = patient.getIdentifier().stream()
                .filter(identifier ->
                        told.hasValue() && told.hasSystem() && told.getSystem().equals(identifier.getSystem()))
                .map(Identifier::getValue)
                .toList();
        return known.isEmpty() || known.contains(told.getValue());
    }

    private static boolean isPatient(IdType told) {
        return told.hasIdPart() && (!told.hasResourceType() || "Patient".equals(told.getResourceType()));
    }

    private static String idOf(Patient patient, Reference address) {
        return patient.hasId() ? patient.getIdElement().getIdPart() : new IdType(address.getReference()).getIdPart();
    }
}
