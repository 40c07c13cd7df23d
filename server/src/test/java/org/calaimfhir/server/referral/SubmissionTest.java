package org.calaimfhir.server.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.junit.jupiter.api.Test;

class SubmissionTest {

    @Test
    void an_order_for_a_service_of_the_programme_is_a_submission() {
        assertThat(Submission.isSubmission(bundle(ServiceRequestIntent.ORDER))).isTrue();
    }

    @Test
    void a_plans_own_order_for_a_provider_is_not_routed_back_to_the_plan() {
        assertThat(Submission.isSubmission(bundle(ServiceRequestIntent.FILLERORDER)))
                .isFalse();
    }

    private static Bundle bundle(ServiceRequestIntent intent) {
        ServiceRequest request = new ServiceRequest().setIntent(intent);
        request.addCategory().addCoding().setSystem(Submission.PROGRAM).setCode("community-support");
        Bundle bundle = new Bundle();
        bundle.addEntry()
                .setResource(request)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("ServiceRequest");
        return bundle;
    }
}
