package org.calaimfhir.server.referral;

import org.calaimfhir.server.outcome.Problem;
import org.calaimfhir.server.referral.Submission.Entry;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;

/**
 * What looks like a referral and says that it is none. Modifier elements must not be passed over (FHIR R4,
 * extensibility, 2.4.0.2): who routes a referral has to know what each of them says. Evidence is kept and not acted on.
 */
final class ChangedMeaning {

    private ChangedMeaning() {}

    /** @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException for the first element found */
    static void refuse(Submission submission) {
        for (Entry<ServiceRequest> referral : submission.referrals()) {
            refuse(referral);
        }
        for (Entry<?> entry : submission.entries()) {
            Resource resource = entry.resource();
            if (resource instanceof ServiceRequest
                    || resource instanceof Task
                    || resource instanceof Patient
                    || resource instanceof Coverage) {
                refuseModifiers(resource, entry.path());
            }
        }
    }

    private static void refuse(Entry<ServiceRequest> referral) {
        if (referral.resource().getDoNotPerform()) {
            throw Refusal.businessRule(
                            referral.path() + ".doNotPerform",
                            "A referral asks for a service; this one asks that it not be given.",
                            "Leave doNotPerform out, or tell the plan in another way.")
                    .unprocessable();
        }
        if (referral.resource().getStatus() != ServiceRequestStatus.ACTIVE) {
            throw Refusal.businessRule(
                            referral.path() + ".status",
                            "A referral is sent when it is active; one of another status is not routed.",
                            "Send status active, or change a referral that is stored here with PUT or PATCH.")
                    .unprocessable();
        }
    }

    private static void refuseModifiers(Resource resource, String path) {
        if (resource.hasImplicitRules()) {
            throw modifier(path + ".implicitRules").unprocessable();
        }
        refuseModifiers((Base) resource, path);
    }

    private static void refuseModifiers(Base element, String path) {
        for (Property child : element.children()) {
            int at = 0;
            for (Base value : child.getValues()) {
                String inner = path + "." + child.getName() + (child.isList() ? "[" + at++ + "]" : "");
                if (child.getName().equals("modifierExtension")) {
                    throw modifier(inner).unprocessable();
                }
                refuseModifiers(value, inner);
            }
        }
    }

    private static Problem modifier(String path) {
        return Refusal.businessRule(
                path,
                "This element changes what the referral means, in a way that this server does not know.",
                "Send the referral without it, if it still says what you mean.");
    }
}
