package org.calaimfhir.server.storage;

import ca.uhn.fhir.jpa.dao.r4.TransactionProcessorVersionAdapterR4;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.OperationOutcome;

/** Lets a failed entry of a batch say all that is wrong with it; HAPI keeps the exception's message and drops the rest. */
final class BatchEntryOutcomes extends TransactionProcessorVersionAdapterR4 {

    @Override
    public void populateEntryWithOperationOutcome(BaseServerResponseException failure, BundleEntryComponent entry) {
        if (failure.getOperationOutcome() instanceof OperationOutcome said) {
            entry.getResponse().setOutcome(said);
        } else {
            super.populateEntryWithOperationOutcome(told(failure), entry);
        }
    }

    /** A value that cannot be read comes wrapped as a fault of the server; its name tells those who answer. */
    private static BaseServerResponseException told(BaseServerResponseException failure) {
        int unreadable = ExceptionUtils.indexOfType(failure, DataFormatException.class);
        return unreadable < 0
                ? failure
                : new InvalidRequestException(ExceptionUtils.getMessage(
                        ExceptionUtils.getThrowableList(failure).get(unreadable)));
    }
}
