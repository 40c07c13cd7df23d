package org.calaimfhir.server.eligibility;

import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;

/**
 * The patient whom a CDS client has open.
 *
 * @param id as the client's own FHIR server has it
 * @param server base address of that server, without a slash at its end, when the client gives it. A name and no more:
 *     nothing is ever asked of it, since whoever calls could point it at anything
 */
record PatientInContext(String id, Optional<String> server) {

    String relative() {
        return "Patient/" + id;
    }

    Optional<String> address() {
        return server.map(base -> base + "/" + relative());
    }

    boolean isMeantBy(Reference reference) {
        String sent = reference.getReference();
        return relative().equals(sent)
                || address().filter(address -> address.equals(sent)).isPresent();
    }
}
