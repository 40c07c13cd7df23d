package org.calaimfhir.server.storage;

import ca.uhn.fhir.rest.api.PreferReturnEnum;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/**
 * A transaction that creates resources and does nothing else, which is what referrers, loaders and importers send. The
 * ids are given before anything is stored, so each resource is stored once; HAPI's way stores each twice.
 */
final class CreateOnlyTransaction {

    private final StoreOnce storeOnce;

    CreateOnlyTransaction(StoreOnce storeOnce) {
        this.storeOnce = storeOnce;
    }

    /** @return empty when the Bundle asks for more than creating; nothing has happened then */
    Optional<Bundle> run(Bundle bundle, ServletRequestDetails request) {
        if (!bundle.hasEntry() || !bundle.getEntry().stream().allMatch(CreateOnlyTransaction::creates)) {
            return Optional.empty();
        }
        PlaceholderReferences placeholders = new PlaceholderReferences();
        List<Resource> resources = new ArrayList<>();
        for (BundleEntryComponent entry : bundle.getEntry()) {
            Resource resource = entry.getResource();
            String id = UUID.randomUUID().toString();
            if (entry.hasFullUrl() && !placeholders.put(entry.getFullUrl(), resource.fhirType() + "/" + id)) {
                return Optional.empty();
            }
            resource.setId(id);
            resources.add(resource);
        }
        if (!placeholders.resolvable(resources)) {
            return Optional.empty();
        }
        placeholders.resolve(resources);
        try {
            return Optional.of(answer(resources, storeOnce.createAll(resources, request), request));
        } catch (CyclicReferences circle) {
            // Known before anything is stored; HAPI can store a circle, from the references as they were sent.
            placeholders.restore(resources);
            return Optional.empty();
        }
    }

    private static boolean creates(BundleEntryComponent entry) {
        return entry.hasResource()
                && entry.getRequest().getMethod() == HTTPVerb.POST
                && entry.getResource().fhirType().equals(entry.getRequest().getUrl())
                && !entry.getRequest().hasIfNoneExist();
    }

    private static Bundle answer(List<Resource> resources, List<IdType> ids, ServletRequestDetails request) {
        boolean whole = RestfulServerUtils.parsePreferHeader(request.getHeader("Prefer"))
                        .getReturn()
                == PreferReturnEnum.REPRESENTATION;
        Bundle answer = new Bundle();
        answer.setType(BundleType.TRANSACTIONRESPONSE);
        for (int i = 0; i < ids.size(); i++) {
            BundleEntryComponent entry = answer.addEntry();
            entry.setResponse(TransactionAnswers.created(
                    ids.get(i), resources.get(i).getMeta().getLastUpdated()));
            if (whole) {
                entry.setResource(resources.get(i));
            }
        }
        return answer;
    }
}
