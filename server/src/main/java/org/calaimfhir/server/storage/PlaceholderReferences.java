package org.calaimfhir.server.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The {@code fullUrl}s of a transaction's entries, and what the references to them become (FHIR R4, bundle, 2.36.4.1). */
public final class PlaceholderReferences {

    private final Map<String, String> targets = new HashMap<>();

    /** @return false when the URL is taken: two entries with one fullUrl are no valid transaction */
    public boolean put(String fullUrl, String reference) {
        return targets.put(fullUrl, reference) == null;
    }

    public String target(String fullUrl) {
        return targets.get(fullUrl);
    }

    /** Whether every reference is to an entry, to a stored resource by {@code Type/id}, or inside its own resource. */
    boolean resolvable(List<? extends Resource> resources) {
        return resources.stream()
                .flatMap(resource -> ReferenceOrder.references(resource).stream())
                .allMatch(reference -> targets.containsKey(reference)
                        || reference.startsWith("#")
                        || !(reference.contains("?") || reference.startsWith("urn:")));
    }

    public void resolve(List<? extends Resource> resources) {
        for (Resource resource : resources) {
            ReferenceOrder.visit(resource, this::resolve);
        }
    }

    /** Undoes {@link #resolve(List)}. */
    void restore(List<? extends Resource> resources) {
        Map<String, String> placeholders = new HashMap<>();
        targets.forEach((placeholder, target) -> placeholders.put(target, placeholder));
        for (Resource resource : resources) {
            ReferenceOrder.visit(resource, reference -> {
                String placeholder = placeholders.get(reference.getReference());
                if (placeholder != null) {
                    reference.setReference(placeholder);
                }
            });
        }
    }

    private void resolve(Reference reference) {
        String target = targets.get(reference.getReference());
        if (target != null) {
            reference.setReference(target);
        }
    }
}
