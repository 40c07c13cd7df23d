package org.calaimfhir.server.eligibility;

import java.util.Date;
import java.util.Optional;
import org.calaimfhir.server.conformance.Canonicals;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.CoverageEligibilityRequest;
import org.hl7.fhir.r4.model.CoverageEligibilityRequest.EligibilityRequestPurpose;
import org.hl7.fhir.r4.model.CoverageEligibilityRequest.EligibilityRequestStatus;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.BenefitComponent;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.EligibilityResponsePurpose;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.EligibilityResponseStatus;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.InsuranceComponent;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.ItemsComponent;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.RemittanceOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/**
 * A decision as R4's pair of CoverageEligibilityRequest and CoverageEligibilityResponse. Each service is an item; its
 * decision and each criterion is a benefit of the item, whose allowed value is the result; what is missing stands under
 * authorizationSupporting. R4 has no place for the rest, so the operation's answer is contained as it is.
 */
final class DecisionResources {

    private static final String ANSWER = Canonicals.structureDefinition("eligibility-answer");
    private static final String CONTAINED = "answer";
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private DecisionResources() {}

    static CoverageEligibilityRequest request(EligibilityRequest request, EligibilityDecision decision, Date created) {
        CoverageEligibilityRequest asked = new CoverageEligibilityRequest()
                .setStatus(EligibilityRequestStatus.ACTIVE)
                .setPatient(decision.member().orElseThrow().copy())
                .setServiced(new DateType(decision.date().toString()))
                .setCreated(created)
                .setInsurer(known(decision.plan()));
        asked.addPurpose(EligibilityRequestPurpose.BENEFITS);
        request.requester().ifPresent(requester -> asked.setProvider(requester.copy()));
        decision.coverage().ifPresent(coverage -> asked.addInsurance().setCoverage(coverage.copy()));
        request.services().forEach(service -> asked.addItem()
                .setCategory(program(service.program()))
                .setProductOrService(new CodeableConcept(service.coding())));
        return asked;
    }

    /** @param asked with its id, where it is kept */
    static CoverageEligibilityResponse response(
            CoverageEligibilityRequest asked, EligibilityDecision decision, Date created) {
        CoverageEligibilityResponse answer = new CoverageEligibilityResponse()
                .setStatus(EligibilityResponseStatus.ACTIVE)
                .setPatient(asked.getPatient().copy())
                .setServiced(new DateType(decision.date().toString()))
                .setCreated(created)
                .setRequest(
                        asked.hasId()
                                ? new Reference("CoverageEligibilityRequest/"
                                        + asked.getIdElement().getIdPart())
                                : known(Optional.empty()))
                .setOutcome(RemittanceOutcome.COMPLETE)
                .setInsurer(known(decision.plan()));
        answer.addPurpose(EligibilityResponsePurpose.BENEFITS);
        if (asked.hasProvider()) {
            answer.setRequestor(asked.getProvider().copy());
        }
        InsuranceComponent insurance = answer.addInsurance().setCoverage(known(decision.coverage()));
        decision.inForce().ifPresent(insurance::setInforce);
        decision.services().forEach(service -> add(insurance.addItem(), service));
        contain(decision, answer);
        return answer;
    }

    /** A copy, because the store may change references in what it stores, and the asker gets the original. */
    private static void contain(EligibilityDecision decision, CoverageEligibilityResponse answer) {
        Parameters whole = DecisionParameters.of(decision, Optional.empty()).copy();
        whole.setId(CONTAINED);
        answer.addContained(whole);
        answer.addExtension(ANSWER, new Reference("#" + CONTAINED));
    }

    private static void add(ItemsComponent item, ServiceDecision decision) {
        // No category: R4 forbids it beside productOrService, whose code system tells the programme.
        item.setProductOrService(new CodeableConcept(decision.service().coding()))
                .setName(decision.service().display())
                .setDescription(decision.summary());
        decision.offered().ifPresent(offered -> item.setExcluded(!offered));
        decision.authorization().code().ifPresent(code -> item.setAuthorizationRequired(true));
        item.addBenefit()
                .setType(told("decision"))
                .setAllowed(new StringType(decision.verdict().code()));
        decision.criteria().forEach(criterion -> add(item, criterion));
        decision.exclusions().forEach(exclusion -> item.addBenefit()
                .setType(told("exclusion"))
                .setAllowed(new StringType(
                        exclusion.rule().kind() + ": " + exclusion.rule().other())));
        decision.current().forEach(current -> item.addBenefit()
                .setType(told("current"))
                .setAllowed(new StringType(current.kind().code())));
        decision.limits().forEach(limit -> add(item, limit));
    }

    private static void add(ItemsComponent item, ServiceLimit limit) {
        BenefitComponent benefit = item.addBenefit()
                .setType(told("limit"))
                .setAllowed(new StringType(limit.rule().text()));
        limit.rule().counted().ifPresent(unit -> limit.used()
                .ifPresent(used -> benefit.setUsed(new StringType(used.toPlainString() + " " + unit.word()))));
    }

    private static void add(ItemsComponent item, Criterion criterion) {
        String basis = criterion.basis().map(found -> ", " + found.code()).orElse("");
        item.addBenefit()
                .setType(type("criterion").setText(criterion.text()))
                .setAllowed(new StringType(criterion.result().code() + basis));
        criterion
                .missing()
                .forEach(fact ->
                        item.addAuthorizationSupporting(new CodeableConcept(fact.coding()).setText(fact.question())));
    }

    private static CodeableConcept told(String code) {
        return type(code).setText(code);
    }

    private static CodeableConcept type(String code) {
        return concept("eligibility-benefit-type", code);
    }

    private static CodeableConcept program(String code) {
        return concept("calaim-program", code);
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(
                new Coding().setSystem(Canonicals.codeSystem(system)).setCode(code));
    }

    /** R4 demands insurer and coverage also where they are not known. */
    private static Reference known(Optional<Reference> reference) {
        return reference.map(Reference::copy).orElseGet(() -> {
            Reference unknown = new Reference();
            unknown.addExtension(ABSENT, new CodeType("unknown"));
            return unknown;
        });
    }
}
