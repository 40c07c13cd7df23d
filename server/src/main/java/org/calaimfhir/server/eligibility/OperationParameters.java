package org.calaimfhir.server.eligibility;

import static org.calaimfhir.server.eligibility.Refusals.invalid;

import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.Parameters;

/** What was sent to an operation, by GET or POST, as a whole. */
final class OperationParameters {

    private OperationParameters() {}

    static Parameters of(RequestDetails request) {
        if (request.getRequestType() == RequestTypeEnum.GET) {
            return QueryParameters.of(request.getParameters());
        }
        QueryParameters.refuseBesideBody(request.getParameters());
        if (request.getResource() == null) {
            return new Parameters();
        }
        if (request.getResource() instanceof Parameters parameters) {
            return parameters;
        }
        throw invalid("$this", "The body of an operation is a Parameters resource.", "Send a Parameters resource.");
    }
}
