package org.calaimfhir.server.referral;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.calaimfhir.server.referral.Submission.Entry;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * Who asks for whom, for what, and when. Requester and member are told apart by their numbers, and where they have none
 * by all that is sent about them: two namesakes are two people.
 */
final class SubmissionIdentity {

    private final Submission submission;
    private final List<String> contents;
    private final FhirContext context;

    /** @param contents by entry: the digest of what it says */
    SubmissionIdentity(Submission submission, List<String> contents, FhirContext context) {
        this.submission = submission;
        this.contents = contents;
        this.context = context;
    }

    String of(ServiceRequest referral) {
        String requester = requester(referral);
        TreeSet<String> numbers = new TreeSet<>();
        referral.getIdentifier().stream()
                .filter(Identifier::hasValue)
                .forEach(number -> numbers.add(number.getSystem() + "|" + number.getValue()));
        if (!numbers.isEmpty()) {
            return "number " + requester + " " + numbers;
        }
        return "content " + requester + " " + member() + " " + services(referral) + " "
                + referral.getAuthoredOnElement().getValueAsString();
    }

    private static Set<String> services(ServiceRequest referral) {
        TreeSet<String> codes = new TreeSet<>();
        referral.getCode().getCoding().forEach(coding -> codes.add(coding.getSystem() + "|" + coding.getCode()));
        referral.getExtension()
                .forEach(extension -> codes.add(extension.getUrl() + "|"
                        + (extension.getValue() instanceof Coding coding ? coding.getCode() : "")));
        return codes;
    }

    private String member() {
        return submission
                .member()
                .map(entry -> Submission.cin(entry.resource())
                        .orElseGet(() -> who(entry.resource(), contents.get(entry.index()))))
                .orElseGet(submission::subject);
    }

    private String requester(ServiceRequest referral) {
        Reference requester = referral.getRequester();
        String reference = requester.getReference();
        for (Entry<?> entry : submission.entries()) {
            if (entry.hasFullUrl() && entry.fullUrl().equals(reference)) {
                return who(entry.resource(), contents.get(entry.index()));
            }
        }
        return contained(reference, referral)
                .map(resource -> who(
                        resource, EntryContents.sha256(context.newJsonParser().encodeResourceToString(resource))))
                .orElseGet(() -> reference + " " + number(requester.getIdentifier()) + " "
                        + (requester.hasReference() || requester.hasIdentifier() ? "" : requester.getDisplay()));
    }

    private static Optional<Resource> contained(String reference, ServiceRequest referral) {
        return referral.getContained().stream()
                .filter(resource -> reference != null
                        && reference.startsWith("#")
                        && resource.hasId()
                        && reference.substring(1).equals(resource.getId().replace("#", "")))
                .findFirst();
    }

    /** A number without a system says nothing: two clinics may both be number 1. */
    private static String who(Resource resource, String content) {
        TreeSet<String> numbers = new TreeSet<>();
        Property identifiers = resource.getNamedProperty("identifier");
        if (identifiers != null) {
            for (Base value : identifiers.getValues()) {
                if (value instanceof Identifier identifier && identifier.hasSystem() && identifier.hasValue()) {
                    numbers.add(number(identifier));
                }
            }
        }
        return resource.fhirType() + " " + (numbers.isEmpty() ? content : numbers);
    }

    private static String number(Identifier identifier) {
        return identifier.getSystem() + "|" + identifier.getValue();
    }
}
