package org.calaimfhir.server.security;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** The form of a transaction or batch (FHIR R4, http.html#transaction), before any entry of it is done. */
final class BundleCheck {

    private static final Set<HTTPVerb> WITH_RESOURCE = EnumSet.of(HTTPVerb.POST, HTTPVerb.PUT, HTTPVerb.PATCH);
    private static final String ENTRY = "Send for example \"request\": {\"method\": \"POST\", \"url\": \"Patient\"}.";

    private final RequestLimits limits;
    private final PatchBody patches;

    BundleCheck(RequestLimits limits, PatchBody patches) {
        this.limits = limits;
        this.patches = patches;
    }

    /** @throws Refusal 400 naming every entry that cannot be done; 413 when there are too many */
    void check(Bundle bundle) {
        if (bundle.getEntry().size() > limits.entries()) {
            throw Refusal.of(
                    413,
                    IssueType.TOOCOSTLY,
                    "A transaction or batch has at most " + limits.entries() + " entries.",
                    "Send the entries in several Bundles.");
        }
        List<Problem> problems = new ArrayList<>();
        if (bundle.getType() != BundleType.TRANSACTION && bundle.getType() != BundleType.BATCH) {
            problems.add(Problem.at(
                    "Bundle.type",
                    IssueType.VALUE,
                    "A Bundle sent to the base address is a transaction or a batch.",
                    "Send type transaction or batch."));
        } else if (!bundle.hasEntry()) {
            problems.add(Problem.at(
                    "Bundle.entry", IssueType.REQUIRED, "A transaction or batch has entries.", "Send one or more."));
        }
        Set<String> fullUrls = new HashSet<>();
        for (int number = 0; number < bundle.getEntry().size(); number++) {
            BundleEntryComponent entry = bundle.getEntry().get(number);
            String at = "Bundle.entry[" + number + "]";
            entry(entry, at, problems);
            readsInTransaction(bundle, entry, at, problems);
            if (entry.hasFullUrl() && !fullUrls.add(entry.getFullUrl())) {
                problems.add(Problem.at(
                        at + ".fullUrl",
                        IssueType.DUPLICATE,
                        "A fullUrl stands once in a Bundle.",
                        "Send a new urn:uuid."));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal(400, problems);
        }
    }

    /** The engine reads after it has stored: a read that fails would leave the rest of the transaction done. */
    private static void readsInTransaction(
            Bundle bundle, BundleEntryComponent entry, String at, List<Problem> problems) {
        HTTPVerb method = entry.getRequest().getMethod();
        if (bundle.getType() == BundleType.TRANSACTION && (method == HTTPVerb.GET || method == HTTPVerb.HEAD)) {
            problems.add(Problem.at(
                    at + ".request.method",
                    IssueType.NOTSUPPORTED,
                    "A transaction on this server changes; it does not read.",
                    "Send reads by themselves or in a batch."));
        }
    }

    private void entry(BundleEntryComponent entry, String at, List<Problem> problems) {
        HTTPVerb method = entry.getRequest().getMethod();
        String url = entry.getRequest().getUrl();
        if (method == null || url == null) {
            problems.add(Problem.at(
                    at + ".request", IssueType.REQUIRED, "An entry says what to do: request.method and url.", ENTRY));
            return;
        }
        if (WITH_RESOURCE.contains(method) && !entry.hasResource()) {
            problems.add(Problem.at(
                    at + ".resource",
                    IssueType.REQUIRED,
                    "An entry with " + method.toCode() + " has a resource.",
                    "Send the resource."));
            return;
        }
        if (entry.getResource() instanceof Bundle && !url.startsWith("Bundle")) {
            problems.add(Problem.at(
                    at + ".resource",
                    IssueType.NOTSUPPORTED,
                    "A batch holds no batch.",
                    "Send the inner one by itself."));
            return;
        }
        if (method == HTTPVerb.PATCH) {
            patch(entry, at, problems);
        }
        address(entry, method, url, at, problems);
        conditions(entry, at, problems);
        if (method == HTTPVerb.PATCH) {
            EntryPatch.problems(entry.getResource())
                    .forEach(found ->
                            problems.add(Problem.at(at + ".resource", found.code(), found.rule(), found.advice())));
        }
    }

    private void patch(BundleEntryComponent entry, String at, List<Problem> problems) {
        if (!(entry.getResource() instanceof Binary binary
                && BodyKind.JSON_PATCH_TYPE.equals(binary.getContentType()))) {
            problems.add(at(at + ".resource", JsonPatchCheck.onlyJsonPatch()));
            return;
        }
        try {
            patches.check(binary.hasData() ? binary.getData() : new byte[0]);
        } catch (Refusal refusal) {
            refusal.problems().forEach(found -> problems.add(at(at + ".resource.data", found)));
        }
    }

    private static Problem at(String element, Problem found) {
        return Problem.at(element, found.code(), found.rule(), found.advice());
    }

    private void conditions(BundleEntryComponent entry, String at, List<Problem> problems) {
        try {
            String url = entry.getRequest().getUrl();
            int query = url.indexOf('?');
            VersionCheck.path(QueryText.decode(url, false));
            VersionCheck.condition(entry.getRequest().getIfMatch());
            QueryCheck.check(QueryText.parameters(query < 0 ? "" : url.substring(query + 1), limits.parameters()));
            if (entry.getRequest().hasIfNoneExist()) {
                QueryText.parameters(
                        entry.getRequest().getIfNoneExist().replaceFirst("^.*\\?", ""), limits.parameters());
            }
        } catch (Refusal refusal) {
            refusal.problems().forEach(found -> problems.add(at(at + ".request", found)));
        }
    }

    private void address(BundleEntryComponent entry, HTTPVerb method, String url, String at, List<Problem> problems) {
        String type = url.replaceFirst("[/?].*$", "");
        boolean operation = url.contains("$");
        boolean writes = method == HTTPVerb.POST || method == HTTPVerb.PUT;
        if (url.isBlank() || url.startsWith("http") || url.startsWith("/")) {
            problems.add(Problem.at(
                    at + ".request.url", IssueType.VALUE, "The address is relative to the base of the server.", ENTRY));
        } else if (writes && !operation && !type.equals(entry.getResource().fhirType())) {
            problems.add(Problem.at(
                    at + ".request.url",
                    IssueType.INVALID,
                    "The address and the resource are of one type.",
                    "Send " + entry.getResource().fhirType() + " as the address."));
        }
    }
}
