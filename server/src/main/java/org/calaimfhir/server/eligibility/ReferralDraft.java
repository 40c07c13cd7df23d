package org.calaimfhir.server.eligibility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.calaimfhir.server.conformance.Canonicals;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/** A referral as a card suggests it: in our profile, with what is known, for the clinician to complete and sign. */
final class ReferralDraft {

    /** R4 takes these as the reason for a request. */
    private static final Set<String> REASONS = Set.of("Condition", "Observation");

    private final Clock clock;

    ReferralDraft(Clock clock) {
        this.clock = clock;
    }

    ServiceRequest of(CardSubject subject, Coding program, HookCall call, EligibilityDecision decision) {
        ServiceRequest draft = new ServiceRequest()
                .setStatus(ServiceRequestStatus.DRAFT)
                .setIntent(ServiceRequestIntent.ORDER)
                .setSubject(new Reference("Patient/" + call.patientId()))
                .setAuthoredOnElement(new DateTimeType(LocalDate.now(clock).toString()));
        draft.getMeta().addProfile(Canonicals.structureDefinition("calaim-" + subject.program() + "-referral"));
        draft.addCategory(new CodeableConcept(program));
        if (subject.isEcm()) {
            draft.setCode(new CodeableConcept(program.copy()));
            subject.deciding()
                    .forEach(population -> draft.addExtension(
                            Canonicals.structureDefinition("population-of-focus"),
                            population.service().coding()));
        } else {
            draft.setCode(
                    new CodeableConcept(subject.decisions().get(0).service().coding()));
        }
        call.user().ifPresent(user -> draft.setRequester(user.copy()));
        decision.coverage().ifPresent(coverage -> draft.addInsurance(coverage.copy()));
        reasons(subject.deciding()).forEach(reason -> draft.addReasonReference(new Reference(reason)));
        return draft;
    }

    private static Set<String> reasons(List<ServiceDecision> decisions) {
        Set<String> reasons = new TreeSet<>();
        decisions.forEach(decision -> decision.criteria().forEach(criterion -> addReasons(criterion, reasons)));
        return reasons;
    }

    private static void addReasons(Criterion criterion, Set<String> reasons) {
        if (criterion.result() == Criterion.Result.MET) {
            criterion.evidence().stream()
                    .filter(evidence -> REASONS.contains(
                            String.valueOf(evidence.getReferenceElement().getResourceType())))
                    .map(Reference::getReference)
                    .forEach(reasons::add);
            criterion.parts().forEach(part -> addReasons(part, reasons));
        }
    }
}
