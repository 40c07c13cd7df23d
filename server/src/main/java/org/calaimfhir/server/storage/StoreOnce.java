package org.calaimfhir.server.storage;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.dao.tx.IHapiTransactionService;
import ca.uhn.fhir.jpa.model.util.JpaConstants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/**
 * Stores a group of new resources in one transaction, each of them once. HAPI's own transaction stores every resource
 * twice, because it only learns the ids of the others while it goes: here they are known before (docs/adr/0005).
 */
final class StoreOnce {

    private final DaoRegistry daos;
    private final IHapiTransactionService transactions;
    private final EntityManager entities;
    private final ReferencePrefetch references;

    StoreOnce(
            DaoRegistry daos,
            IHapiTransactionService transactions,
            EntityManager entities,
            ReferencePrefetch references) {
        this.daos = daos;
        this.transactions = transactions;
        this.entities = entities;
        this.references = references;
    }

    /**
     * @param resources with their ids; references among them are {@code Type/id}
     * @return the ids with type and version, in the order given
     * @throws CyclicReferences when they refer to each other in a circle, so that none can come first
     */
    List<IdType> createAll(List<? extends Resource> resources, RequestDetails request) {
        List<Resource> ordered = ReferenceOrder.targetsFirst(resources);
        TransactionDetails details = new TransactionDetails();
        return transactions.withRequest(request).withTransactionDetails(details).execute(transaction -> {
            FlushModeType before = entities.getFlushMode();
            entities.setFlushMode(FlushModeType.COMMIT);
            try {
                references.prefetch(ordered, details);
                Map<Resource, IdType> stored = new HashMap<>();
                for (Resource resource : ordered) {
                    stored.put(resource, create(resource, request, details));
                }
                List<IdType> ids = new ArrayList<>();
                resources.forEach(resource -> ids.add(stored.get(resource)));
                return ids;
            } finally {
                entities.setFlushMode(before);
            }
        });
    }

    private IdType create(Resource resource, RequestDetails request, TransactionDetails details) {
        resource.setUserData(
                JpaConstants.RESOURCE_ID_SERVER_ASSIGNED_VALUE,
                resource.getIdElement().getIdPart());
        daos.getResourceDao(resource).create(resource, null, true, request, details);
        return resource.getIdElement().toUnqualified();
    }
}
