package org.calaimfhir.server.security;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.FhirTerser;
import ca.uhn.fhir.util.ResourceReferenceInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * The form of references. The engine looks only at those that a search parameter indexes; the others it stores, whatever
 * they say. Addresses of this server were made relative before.
 */
final class ReferenceCheck {

    private static final Pattern RELATIVE =
            Pattern.compile("([A-Z][A-Za-z]+)/[A-Za-z0-9.-]{1,64}(/_history/\\d{1,9})?");

    /** FHIR R4, http, 3.1.0.11.2: in a transaction a reference can be a search. What it asks is looked at later. */
    private static final Pattern CONDITIONAL = Pattern.compile("([A-Z][A-Za-z]+)\\?.+");

    private final FhirTerser terser;
    private final Set<String> types;

    ReferenceCheck(FhirContext context) {
        this.terser = context.newTerser();
        this.types = context.getResourceTypes();
    }

    /** @throws Refusal 422 naming every reference that can lead nowhere */
    void check(IBaseResource resource) {
        List<Problem> problems = new ArrayList<>();
        if (resource instanceof Bundle bundle) {
            Set<String> inside = new HashSet<>();
            bundle.getEntry().forEach(entry -> inside.add(entry.getFullUrl()));
            for (int number = 0; number < bundle.getEntry().size(); number++) {
                BundleEntryComponent entry = bundle.getEntry().get(number);
                if (entry.hasResource()) {
                    String at = "Bundle.entry[" + number + "].resource";
                    problems(entry.getResource(), at, inside, bundle.getType() == BundleType.TRANSACTION, problems);
                }
            }
        } else {
            problems(resource, resource.fhirType(), Set.of(), false, problems);
        }
        if (!problems.isEmpty()) {
            throw new Refusal(422, problems);
        }
    }

    private void problems(
            IBaseResource resource, String at, Set<String> inside, boolean conditions, List<Problem> problems) {
        for (ResourceReferenceInfo found : terser.getAllResourceReferences(resource)) {
            String reference =
                    found.getResourceReference().getReferenceElement().getValue();
            if (reference == null || reference.startsWith("#") || inside.contains(reference)) {
                continue;
            }
            String element = at + "." + found.getName();
            Matcher relative = (conditions && reference.contains("?") ? CONDITIONAL : RELATIVE).matcher(reference);
            if (!relative.matches() || !types.contains(relative.group(1))) {
                problems.add(Problem.at(
                        element,
                        IssueType.NOTFOUND,
                        "A reference leads to a resource of this server or of the same transaction.",
                        "Send type and id, such as Organization/1; name others by identifier."));
            }
        }
    }
}
