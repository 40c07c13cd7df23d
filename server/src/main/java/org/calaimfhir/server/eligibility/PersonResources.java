package org.calaimfhir.server.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What is known of a person, the Patient included, and of nobody else.
 *
 * @param address how the asker finds one of the resources again; empty when there is no way
 */
record PersonResources(List<Resource> resources, Function<Resource, Optional<Reference>> address) {

    PersonResources {
        resources = List.copyOf(resources);
    }

    List<Resource> with(List<? extends Resource> others) {
        List<Resource> all = new ArrayList<>(resources);
        all.addAll(others);
        return all;
    }
}
