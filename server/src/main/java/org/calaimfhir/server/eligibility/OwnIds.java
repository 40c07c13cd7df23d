package org.calaimfhir.server.eligibility;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * Ids of the resources of a record. One that came without gets one by its place, because the published logic tells visits
 * apart by their ids; nobody else sees it.
 */
final class OwnIds {

    private static final String MADE = OwnIds.class.getName() + ".made";

    private OwnIds() {}

    static void complete(List<BundleEntryComponent> entries) {
        int place = 0;
        for (BundleEntryComponent entry : entries) {
            place++;
            Resource resource = entry.getResource();
            if (!(resource instanceof Patient) && resource.getIdElement().getIdPart() == null) {
                resource.setId("entry-" + place);
                resource.setUserData(MADE, true);
            }
        }
    }

    /** As it was sent. */
    static Optional<String> of(Resource resource) {
        return resource.hasUserData(MADE)
                ? Optional.empty()
                : Optional.ofNullable(resource.getIdElement().getIdPart());
    }
}
