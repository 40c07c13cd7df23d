package org.calaimfhir.server.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calaimfhir.server.conformance.ReferralCompletion;
import org.calaimfhir.server.storage.TransactionHandler;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Takes the transactions that refer somebody; what their codes say and they leave out is filled in first. */
final class ReferralTransactions implements TransactionHandler {

    private final SubmitReferral submit;
    private final ReferralCompletion completion;

    ReferralTransactions(SubmitReferral submit, ReferralCompletion completion) {
        this.submit = submit;
        this.completion = completion;
    }

    @Override
    public Optional<Bundle> handle(Bundle bundle) {
        Map<Integer, List<Coding>> added = new HashMap<>();
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            BundleEntryComponent entry = bundle.getEntry().get(i);
            if (entry.getResource() instanceof ServiceRequest order
                    && entry.getRequest().getMethod() == HTTPVerb.POST) {
                added.put(i, completion.complete(order));
            }
        }
        if (!Submission.isSubmission(bundle)) {
            return Optional.empty();
        }
        Bundle answer = submit.submit(bundle);
        added.forEach((index, codings) -> ReferralAnswer.tell(answer, index, codings));
        return Optional.of(answer);
    }
}
