package org.calaimfhir.server.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Resource;

/**
 * What a request does with records, of its method, address and body. Pure. What is not understood is {@link #other}.
 *
 * @param reads whether it only reads
 * @param looks addresses below which it reads, such as versions, where what is hidden would be told from what is not there
 * @param creates what it creates
 * @param changes address and new content of what it replaces; the content is null in a patch
 * @param deletes addresses
 * @param other why it is something that is not done for a single organization; null when it is not
 */
record Asking(
        boolean reads,
        List<String> looks,
        List<Resource> creates,
        List<Change> changes,
        List<String> deletes,
        String other) {

    record Change(String address, Resource content) {}

    private static final Set<String> READING = Set.of(
            "$check-eligibility",
            "$explain",
            "$submit",
            "$validate",
            "$expand",
            "$validate-code",
            "$lookup",
            "$translate");
    private static final Set<String> OF_MANY = Set.of("Group", "Organization");
    private static final String CONDITION = "changes what a search finds";

    static Asking read(List<String> looks) {
        return new Asking(true, looks, List.of(), List.of(), List.of(), null);
    }

    private static List<String> below(List<String> path) {
        boolean ofInstance =
                path.size() > 2 && Character.isLetterOrDigit(path.get(1).charAt(0));
        return ofInstance ? List.of(path.get(0) + "/" + path.get(1)) : List.of();
    }

    static Asking other(String what) {
        return new Asking(false, List.of(), List.of(), List.of(), List.of(), what);
    }

    /**
     * @param path below the base address
     * @param conditional whether parameters or a header make it depend on a search
     */
    static Asking of(String method, List<String> path, boolean conditional, IBaseResource body) {
        for (String part : path) {
            if (part.startsWith("$")) {
                boolean ofMany = part.equals("$check-eligibility") && OF_MANY.contains(path.get(0));
                return READING.contains(part) && !ofMany ? read(below(path)) : other("runs " + part);
            }
        }
        if (method.equals("GET") || method.equals("HEAD") || path.contains("_search")) {
            return read(below(path));
        }
        if (path.isEmpty() && body instanceof Bundle bundle) {
            return ofBundle(bundle);
        }
        return one(method, path, conditional, (Resource) body);
    }

    private static Asking one(String method, List<String> path, boolean conditional, Resource body) {
        if (conditional) {
            return other(CONDITION);
        }
        String address = String.join("/", path);
        boolean instance = path.size() == 2;
        return switch (method) {
            case "POST" ->
                path.size() == 1 && body != null
                        ? new Asking(false, List.of(), List.of(body), List.of(), List.of(), null)
                        : other("posts to " + address);
            case "PUT" ->
                instance && body != null
                        ? new Asking(false, List.of(), List.of(), List.of(new Change(address, body)), List.of(), null)
                        : other(CONDITION);
            case "PATCH" ->
                instance
                        ? new Asking(false, List.of(), List.of(), List.of(new Change(address, null)), List.of(), null)
                        : other(CONDITION);
            case "DELETE" ->
                instance
                        ? new Asking(false, List.of(), List.of(), List.of(), List.of(address), null)
                        : other(CONDITION);
            default -> other("is sent by " + method);
        };
    }

    private static Asking ofBundle(Bundle bundle) {
        List<Resource> creates = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        List<String> deletes = new ArrayList<>();
        List<String> looks = new ArrayList<>();
        int reads = 0;
        for (BundleEntryComponent entry : bundle.getEntry()) {
            Asking asking = ofEntry(entry);
            if (asking.other() != null) {
                return asking;
            }
            reads += asking.reads() ? 1 : 0;
            looks.addAll(asking.looks());
            creates.addAll(asking.creates());
            changes.addAll(asking.changes());
            deletes.addAll(asking.deletes());
        }
        if (reads == 0) {
            return new Asking(false, List.of(), creates, changes, deletes, null);
        }
        return reads == bundle.getEntry().size() && bundle.getType() == BundleType.BATCH
                ? read(looks)
                : other("reads and writes in one Bundle");
    }

    private static Asking ofEntry(BundleEntryComponent entry) {
        String url = String.valueOf(entry.getRequest().getUrl());
        int query = url.indexOf('?');
        String plain = query < 0 ? url : url.substring(0, query);
        boolean reads = entry.getRequest().getMethod() == Bundle.HTTPVerb.GET;
        boolean conditional = (query >= 0 && !reads) || entry.getRequest().hasIfNoneExist();
        return entry.getRequest().getMethod() == null
                ? other("has an entry without a method")
                : of(
                        entry.getRequest().getMethod().toCode(),
                        List.of(plain.split("/", -1)),
                        conditional,
                        entry.getRequest().getMethod() == Bundle.HTTPVerb.PATCH ? null : entry.getResource());
    }
}
