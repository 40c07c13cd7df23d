package org.calaimfhir.server.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Puts resources after those that they refer to. */
public final class ReferenceOrder {

    private final Map<String, Resource> byReference = new HashMap<>();
    private final Set<Resource> begun = new HashSet<>();
    private final Set<Resource> placed = new HashSet<>();
    private final List<Resource> ordered = new ArrayList<>();

    private ReferenceOrder(List<? extends Resource> resources) {
        for (Resource resource : resources) {
            byReference.put(resource.fhirType() + "/" + resource.getIdElement().getIdPart(), resource);
        }
        resources.forEach(this::place);
    }

    /** @throws CyclicReferences when there is no such order */
    static List<Resource> targetsFirst(List<? extends Resource> resources) {
        return new ReferenceOrder(resources).ordered;
    }

    private void place(Resource resource) {
        if (placed.contains(resource)) {
            return;
        }
        if (!begun.add(resource)) {
            throw new CyclicReferences();
        }
        for (String target : references(resource)) {
            Resource other = byReference.get(target);
            if (other != null && other != resource) {
                place(other);
            }
        }
        placed.add(resource);
        ordered.add(resource);
    }

    /** Every literal reference inside the resource. */
    static Set<String> references(Resource resource) {
        Set<String> found = new HashSet<>();
        visit(resource, reference -> {
            if (reference.getReference() != null) {
                found.add(reference.getReference());
            }
        });
        return found;
    }

    /** Calls the visitor for each Reference inside the element, contained resources included. */
    public static void visit(Base element, Consumer<Reference> visitor) {
        if (element instanceof Reference reference) {
            visitor.accept(reference);
        }
        for (Property child : element.children()) {
            for (Base value : child.getValues()) {
                visit(value, visitor);
            }
        }
    }
}
