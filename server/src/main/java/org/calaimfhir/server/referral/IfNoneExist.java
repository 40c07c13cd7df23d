package org.calaimfhir.server.referral;

import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.referral.Submission.Entry;
import org.calaimfhir.server.storage.FhirStore;
import org.calaimfhir.server.storage.StoreQuery;
import org.hl7.fhir.r4.model.Resource;

/** Conditional creates (FHIR R4, http, 3.1.0.8.1): what an entry's condition finds, the entry stands for. */
final class IfNoneExist {

    private final FhirStore store;

    IfNoneExist(FhirStore store) {
        this.store = store;
    }

    /**
     * @return empty when the entry sets no condition, or nothing meets it
     * @throws ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException when several resources do
     */
    <T extends Resource> Optional<T> find(Entry<T> entry) {
        if (entry.ifNoneExist() == null) {
            return Optional.empty();
        }
        List<T> matches = store.search(type(entry.resource()), StoreQuery.raw(entry.ifNoneExist()));
        if (matches.size() > 1) {
            throw Refusal.several("Bundle.entry[" + entry.index() + "].request.ifNoneExist")
                    .preconditionFailed();
        }
        return matches.stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Resource> Class<T> type(T resource) {
        return (Class<T>) resource.getClass();
    }
}
