package org.calaimfhir.server.eligibility;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * A call of a CDS client, complete and checked.
 *
 * @param who the person, from the data that came with the call or as a member known here
 * @param patientId as the client knows the person
 * @param user who is at work, when it is somebody who may refer
 * @param drafts the orders to be signed; empty at other moments
 */
record HookCall(
        HookService service, WhoIsAsked who, String patientId, Optional<Reference> user, List<ServiceRequest> drafts) {

    HookCall {
        drafts = List.copyOf(drafts);
    }
}
