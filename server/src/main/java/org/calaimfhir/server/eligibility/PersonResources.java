package org.calaimfhir.server.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What is known of a person, the Patient included, and of nobody else.
 *
 * @param address how the asker finds one of the resources again; empty when there is no way
 * @param unread why something that was sent about the person is not among the resources, each with its place
 */
record PersonResources(
        List<Resource> resources, Function<Resource, Optional<Reference>> address, List<OperationOutcome> unread) {

    PersonResources(List<Resource> resources, Function<Resource, Optional<Reference>> address) {
        this(resources, address, List.of());
    }

    PersonResources {
        resources = List.copyOf(resources);
        unread = List.copyOf(unread);
    }

    /** Whether one of these types may be among what is left out: one that does not tell its type may be of any. */
    boolean mayLack(Set<String> types) {
        return !types.isEmpty()
                && unread.stream().map(LeftOut::type).anyMatch(type -> type.filter(told -> !types.contains(told))
                        .isEmpty());
    }

    List<Resource> with(List<? extends Resource> others) {
        List<Resource> all = new ArrayList<>(resources);
        all.addAll(others);
        return all;
    }
}
