package org.calaimfhir.server.referral;

import ca.uhn.fhir.context.FhirContext;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.calaimfhir.server.referral.Submission.Entry;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * What makes two submissions the same. The key is the sender's own number for the referral where there is one, else who
 * asks for whom, for what, and when; the digest tells whether the rest is the same too. Neither depends on the order of
 * the entries or on what the Bundle says about itself.
 *
 * @param order the indexes of the entries in an order that every sending of the same submission has
 */
record SubmissionKey(String key, String digest, List<Integer> order) {

    SubmissionKey {
        order = List.copyOf(order);
    }

    static SubmissionKey of(Submission submission, FhirContext context) {
        List<String> contents = EntryContents.of(submission, context);
        SubmissionIdentity identity = new SubmissionIdentity(submission, contents, context);
        TreeSet<String> parts = new TreeSet<>();
        for (Entry<ServiceRequest> referral : submission.referrals()) {
            parts.add(identity.of(referral.resource()));
        }
        List<Integer> order = IntStream.range(0, contents.size())
                .boxed()
                .sorted(Comparator.comparing(contents::get))
                .toList();
        return new SubmissionKey(
                EntryContents.sha256(String.join("\n", parts)),
                EntryContents.sha256(
                        String.join("\n", contents.stream().sorted().toList())),
                order);
    }

    /** The answer as it is kept, for whichever order the submission comes in next time. */
    Bundle ordered(Bundle answer) {
        Bundle ordered = answer.copy();
        for (int at = 0; at < order.size(); at++) {
            ordered.getEntry().set(at, answer.getEntry().get(order.get(at)));
        }
        return ordered;
    }

    /** Undoes {@link #ordered(Bundle)} for this sending. */
    Bundle asSent(Bundle ordered) {
        Bundle answer = ordered.copy();
        for (int at = 0; at < order.size(); at++) {
            BundleEntryComponent reply = ordered.getEntry().get(at);
            answer.getEntry().set(order.get(at), reply);
        }
        return answer;
    }
}
