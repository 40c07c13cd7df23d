package org.calaimfhir.server.storage;

import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Meta;

/** {@code POST [base]}: a capability's own transaction, else one that only creates, else HAPI's. */
final class TransactionProvider implements FhirOperations {

    private final List<TransactionHandler> handlers;
    private final CreateOnlyTransaction createOnly;
    private final IFhirSystemDao<Bundle, Meta> system;

    TransactionProvider(
            List<TransactionHandler> handlers, CreateOnlyTransaction createOnly, IFhirSystemDao<Bundle, Meta> system) {
        this.handlers = handlers;
        this.createOnly = createOnly;
        this.system = system;
    }

    @Transaction
    public Bundle transaction(@TransactionParam Bundle bundle, ServletRequestDetails request) {
        Deletions.rememberConditions(bundle, request);
        if (bundle.getType() != BundleType.TRANSACTION) {
            return system.transaction(request, bundle);
        }
        ReferenceProblems.rememberEntries(bundle, request);
        for (TransactionHandler handler : handlers) {
            Optional<Bundle> answer = handler.handle(bundle);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return createOnly.run(bundle, request).orElseGet(() -> system.transaction(request, bundle));
    }
}
