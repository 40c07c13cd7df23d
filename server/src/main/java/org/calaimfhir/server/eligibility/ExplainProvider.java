package org.calaimfhir.server.eligibility;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;
import org.calaimfhir.server.storage.FhirOperations;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;

/** The door of {@code $explain}. Both answers are sent, so it looks nothing up and tells nobody what they did not have. */
final class ExplainProvider implements FhirOperations {

    private static final String PATH = "Parameters.parameter";

    private final ExplainChange explain;

    ExplainProvider(ExplainChange explain) {
        this.explain = explain;
    }

    /** Which criterion changed between two answers about one person, and by which fact. */
    @Operation(name = "$explain", typeName = "CoverageEligibilityResponse")
    public Parameters explain(RequestDetails request) {
        if (!(request.getResource() instanceof Parameters parameters)) {
            throw Refusals.invalid(
                    "$this", "The body of an operation is a Parameters resource.", "Send a Parameters resource.");
        }
        SentParameters sent = SentParameters.of(parameters.getParameter(), PATH, Set.of("before", "after"));
        GivenAnswer before = answer(sent, "before");
        GivenAnswer after = answer(sent, "after");
        if (before.member().isPresent()
                && after.member().isPresent()
                && !before.member().equals(after.member())) {
            throw Refusals.impossible(
                    sent.path("after"),
                    "The two answers are about different members.",
                    "Send two answers about the same member.");
        }
        return explain.between(before, after);
    }

    private static GivenAnswer answer(SentParameters sent, String name) {
        Resource resource = sent.one(name)
                .map(parameter -> parameter.getResource())
                .orElseThrow(() -> Refusals.invalid(
                        sent.path(name),
                        "The parameter " + name + " is missing.",
                        "Send both answers, before and after, each as resource."));
        return GivenAnswer.of(resource, sent.path(name) + ".resource");
    }
}
