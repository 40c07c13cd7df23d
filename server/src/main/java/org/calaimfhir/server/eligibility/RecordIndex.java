package org.calaimfhir.server.eligibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** A person's resources by the ways in which they refer to one another. */
final class RecordIndex {

    private final PersonResources person;
    private final Map<String, Resource> byAddress = new HashMap<>();

    RecordIndex(PersonResources person) {
        this.person = person;
        for (Resource resource : person.resources()) {
            OwnIds.of(resource).ifPresent(id -> byAddress.put(resource.fhirType() + "/" + id, resource));
            address(resource).ifPresent(to -> byAddress.put(to.getReference(), resource));
        }
    }

    List<Resource> resources() {
        return person.resources();
    }

    Optional<Reference> address(Resource resource) {
        return person.address().apply(resource);
    }

    /** What a reference leads to, if the record holds it. */
    Optional<Resource> find(Reference reference) {
        return Optional.ofNullable(reference.getReference()).map(byAddress::get);
    }
}
