package org.calaimfhir.server.storage;

import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;

/** A capability that answers a certain kind of transaction Bundle itself. Beans of this type are asked in turn. */
public interface TransactionHandler {

    /**
     * @param bundle valid by its profiles
     * @return the transaction-response, or empty when the Bundle is none of its business
     */
    Optional<Bundle> handle(Bundle bundle);
}
