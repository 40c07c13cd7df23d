package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Claim.ItemComponent;
import org.hl7.fhir.r4.model.Claim.Use;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/** What the sender of a claim is told that bills a service of ours and names no profile of ours: it is kept as it came. */
public final class PlainClaims {

    private final FhirContext context;
    private final BilledServices billed;
    private final RequestValidation validation;

    PlainClaims(FhirContext context, BilledServices billed, RequestValidation validation) {
        this.context = context;
        this.billed = billed;
        this.validation = validation;
    }

    /** Empty for a claim for something else, and for one that our profile asks nothing more of. */
    public Optional<OperationOutcomeIssueComponent> told(Claim claim) {
        boolean ours = claim.getMeta().getProfile().stream()
                .anyMatch(profile -> profile.getValue().startsWith(Canonicals.structureDefinition("")));
        Optional<String> service = ours || claim.getUse() != Use.CLAIM
                ? Optional.empty()
                : claim.getItem().stream().flatMap(this::service).findFirst();
        if (service.isEmpty()) {
            return Optional.empty();
        }
        String profile = Canonicals.structureDefinition("calaim-claim");
        Content content = Content.of(context.newJsonParser().encodeResourceToString(claim));
        List<Problem> lacking = validation.problems(content, List.of(profile));
        return lacking.isEmpty() ? Optional.empty() : Optional.of(issue(service.get(), profile, lacking));
    }

    private static OperationOutcomeIssueComponent issue(String service, String profile, List<Problem> lacking) {
        OperationOutcomeIssueComponent issue = new OperationOutcomeIssueComponent()
                .setSeverity(IssueSeverity.INFORMATION)
                .setCode(IssueType.INFORMATIONAL)
                .setDiagnostics("What to send is told by POST Claim/$validate with " + profile + " in meta.profile.");
        issue.getDetails()
                .setText("The claim is stored as it came. It bills " + service
                        + "; as a CalAIM claim it would be refused: "
                        + lacking.stream().map(Problem::rule).collect(Collectors.joining(" ")));
        return issue;
    }

    private Stream<String> service(ItemComponent item) {
        Set<String> modifiers = hcpcs(item.getModifier().stream()).collect(Collectors.toSet());
        return hcpcs(Stream.of(item.getProductOrService()))
                .flatMap(code -> billed.isOfEcm(code)
                        ? Stream.of("Enhanced Care Management")
                        : billed.of(Set.of(code), modifiers).stream().sorted());
    }

    private static Stream<String> hcpcs(Stream<CodeableConcept> concepts) {
        return concepts.flatMap(concept -> concept.getCoding().stream())
                .filter(coding -> Canonicals.HCPCS.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode);
    }
}
