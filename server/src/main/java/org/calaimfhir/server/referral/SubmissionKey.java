package org.calaimfhir.server.referral;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.calaimfhir.server.referral.Submission.Entry;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * What makes two submissions the same. The key is the sender's own number for the referral where there is one, else who
 * asks for whom, for what, and when; the digest tells whether the rest is the same too.
 */
record SubmissionKey(String key, String digest) {

    static SubmissionKey of(Submission submission, Bundle bundle, FhirContext context) {
        TreeSet<String> parts = new TreeSet<>();
        for (Entry<ServiceRequest> referral : submission.referrals()) {
            parts.add(identity(referral.resource(), submission));
        }
        return new SubmissionKey(sha256(String.join("\n", parts)), sha256(content(submission, bundle, context)));
    }

    private static String identity(ServiceRequest referral, Submission submission) {
        String requester = stable(referral.getRequester().getReference(), submission)
                + referral.getRequester().getIdentifier().getValue();
        if (referral.hasIdentifier()) {
            TreeSet<String> numbers = new TreeSet<>();
            referral.getIdentifier().forEach(number -> numbers.add(number.getSystem() + "|" + number.getValue()));
            return "number " + requester + " " + numbers;
        }
        return "content " + requester + " " + member(submission) + " " + services(referral) + " "
                + referral.getAuthoredOnElement().getValueAsString();
    }

    private static List<String> services(ServiceRequest referral) {
        TreeSet<String> codes = new TreeSet<>();
        referral.getCode().getCoding().forEach(coding -> codes.add(coding.getSystem() + "|" + coding.getCode()));
        referral.getExtension()
                .forEach(extension -> codes.add(extension.getUrl() + "|"
                        + (extension.getValue() instanceof org.hl7.fhir.r4.model.Coding coding
                                ? coding.getCode()
                                : "")));
        return List.copyOf(codes);
    }

    private static String member(Submission submission) {
        return submission
                .member()
                .map(entry -> Submission.cin(entry.resource()).orElseGet(() -> nameAndBirth(entry.resource())))
                .orElseGet(submission::subject);
    }

    private static String nameAndBirth(Patient member) {
        return member.getNameFirstRep().getNameAsSingleString() + " "
                + member.getBirthDateElement().getValueAsString();
    }

    /** A placeholder says nothing outside its own Bundle. */
    private static String stable(String reference, Submission submission) {
        for (Entry<?> entry : submission.entries()) {
            if (entry.hasFullUrl() && entry.fullUrl().equals(reference)) {
                return "entry " + entry.resource().fhirType();
            }
        }
        return String.valueOf(reference);
    }

    private static String content(Submission submission, Bundle bundle, FhirContext context) {
        String text = context.newJsonParser().encodeResourceToString(bundle);
        for (Entry<?> entry : submission.entries()) {
            if (entry.hasFullUrl()) {
                text = text.replace(entry.fullUrl(), "entry-" + entry.index());
            }
        }
        return text;
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
