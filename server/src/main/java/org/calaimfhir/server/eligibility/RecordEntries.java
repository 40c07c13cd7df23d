package org.calaimfhir.server.eligibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * The entries of a sent record, each resource once: one that stands in it twice would count twice. Patients are left as they
 * are, because a record has one.
 */
final class RecordEntries {

    private final Map<String, BundleEntryComponent> byName = new HashMap<>();
    private final String path;

    private RecordEntries(String path) {
        this.path = path;
    }

    /**
     * @param sent every one with a resource
     * @param path of the entries, for a refusal
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException when two of one name say different things
     */
    static List<BundleEntryComponent> once(List<BundleEntryComponent> sent, String path) {
        RecordEntries entries = new RecordEntries(path);
        List<BundleEntryComponent> kept = new ArrayList<>();
        for (BundleEntryComponent entry : sent) {
            if (entry.getResource() instanceof Patient || !entries.holdsAlready(entry)) {
                kept.add(entry);
            }
        }
        return kept;
    }

    private boolean holdsAlready(BundleEntryComponent entry) {
        for (String name : names(entry)) {
            BundleEntryComponent other = byName.putIfAbsent(name, entry);
            if (other != null && other != entry && isOfOneName(other, entry)) {
                refuseUnlike(other.getResource(), entry.getResource());
                return true;
            }
        }
        return false;
    }

    private static List<String> names(BundleEntryComponent entry) {
        List<String> names = new ArrayList<>();
        if (entry.hasFullUrl()) {
            names.add(entry.getFullUrl());
        }
        String id = entry.getResource().getIdElement().getIdPart();
        if (id != null) {
            names.add(entry.getResource().fhirType() + "/" + id);
        }
        return names;
    }

    /** Two servers may give one id to different things. */
    private static boolean isOfOneName(BundleEntryComponent one, BundleEntryComponent other) {
        return Objects.equals(one.getFullUrl(), other.getFullUrl()) || !isOnServer(one) || !isOnServer(other);
    }

    private static boolean isOnServer(BundleEntryComponent entry) {
        return entry.hasFullUrl() && new IdType(entry.getFullUrl()).hasBaseUrl();
    }

    private void refuseUnlike(Resource one, Resource other) {
        if (!content(one).equalsDeep(content(other))) {
            throw Refusals.impossible(
                    path,
                    "Two entries of the record have one id and say different things.",
                    "Send each resource once, as it is now.");
        }
    }

    private static Resource content(Resource resource) {
        Resource content = resource.copy();
        content.setId((String) null);
        content.setMeta(null);
        return content;
    }
}
