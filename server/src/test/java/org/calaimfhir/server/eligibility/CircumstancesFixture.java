package org.calaimfhir.server.eligibility;

import java.math.BigDecimal;
import org.calaimfhir.server.conformance.Canonicals;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** What a member may have beside the criteria. */
final class CircumstancesFixture {

    private CircumstancesFixture() {}

    static EpisodeOfCare ecmEnrolment(String population) {
        EpisodeOfCare episode = episode("calaim-program", "ecm");
        episode.addExtension(
                Canonicals.structureDefinition("population-of-focus"),
                new Coding(Canonicals.codeSystem("ecm-population-of-focus"), population, null));
        episode.setManagingOrganization(new Reference("Organization/ecm-provider"));
        return episode;
    }

    static EpisodeOfCare episode(String system, String code) {
        EpisodeOfCare episode = new EpisodeOfCare();
        episode.setId("episode-" + code);
        episode.setStatus(EpisodeOfCare.EpisodeOfCareStatus.ACTIVE);
        episode.addType(new CodeableConcept(new Coding(Canonicals.codeSystem(system), code, null)));
        episode.setPeriod(period("2026-01-01", null));
        return episode;
    }

    static Encounter visit(String id, String support, String first, String last) {
        Encounter encounter = new Encounter();
        encounter.setId(id);
        encounter.setStatus(Encounter.EncounterStatus.FINISHED);
        encounter.addType(support(support));
        encounter.setPeriod(period(first, last));
        return encounter;
    }

    static ExplanationOfBenefit paid(String id, String hcpcs, String modifier, String day, String amount) {
        ExplanationOfBenefit benefit = new ExplanationOfBenefit();
        benefit.setId(id);
        benefit.setStatus(ExplanationOfBenefit.ExplanationOfBenefitStatus.ACTIVE);
        benefit.setUse(ExplanationOfBenefit.Use.CLAIM);
        ExplanationOfBenefit.ItemComponent item = benefit.addItem();
        String hcpcsSystem = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
        item.setProductOrService(new CodeableConcept(new Coding(hcpcsSystem, hcpcs, null)));
        item.addModifier(new CodeableConcept(new Coding(hcpcsSystem, modifier, null)));
        item.setServiced(new DateType(day));
        item.addAdjudication()
                .setCategory(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/adjudication", "benefit", null)))
                .setAmount(new Money().setValue(new BigDecimal(amount)).setCurrency("USD"));
        return benefit;
    }

    /** A request with the plan's answer to it. */
    static Resource[] authorization(String support, String first, String last) {
        Claim asked = new Claim();
        asked.setId("asked-" + support);
        asked.setStatus(Claim.ClaimStatus.ACTIVE);
        asked.setUse(Claim.Use.PREAUTHORIZATION);
        asked.setProvider(new Reference("Organization/provider"));
        asked.addItem().setSequence(1).setProductOrService(support(support));
        ClaimResponse answer = new ClaimResponse();
        answer.setId("authorized-" + support);
        answer.setStatus(ClaimResponse.ClaimResponseStatus.ACTIVE);
        answer.setUse(ClaimResponse.Use.PREAUTHORIZATION);
        answer.setOutcome(ClaimResponse.RemittanceOutcome.COMPLETE);
        answer.setCreatedElement(new DateTimeType(first));
        answer.setPreAuthRef("A-1");
        answer.setRequest(new Reference("Claim/asked-" + support));
        answer.setPreAuthPeriod(period(first, last));
        return new Resource[] {asked, answer};
    }

    /** What the plan came to, and the action that it tells of the one item; null for none. */
    static void decided(ClaimResponse answer, String outcome, String action) {
        answer.setOutcome(ClaimResponse.RemittanceOutcome.fromCode(outcome));
        reviewed(answer, 1, action);
    }

    /** The action that a plan tells of an item; null for none. */
    static void reviewed(ClaimResponse answer, int item, String action) {
        String pas = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-reviewAction";
        if (action != null) {
            answer.addItem()
                    .setItemSequence(item)
                    .addAdjudication()
                    .addExtension()
                    .setUrl(pas)
                    .addExtension(
                            pas + "Code",
                            new CodeableConcept(new Coding("https://codesystem.x12.org/005010/306", action, null)));
        }
    }

    /** A referral with its task. */
    static Resource[] referral(String support, Task.TaskStatus status) {
        ServiceRequest referral = new ServiceRequest();
        referral.setId("referral-" + support);
        referral.setCode(support(support));
        Task task = new Task();
        task.setId("task-" + support);
        task.setIntent(Task.TaskIntent.ORDER);
        task.setStatus(status);
        task.setFocus(new Reference("ServiceRequest/referral-" + support));
        task.setOwner(new Reference("Organization/plan"));
        return new Resource[] {referral, task};
    }

    static Period period(String first, String last) {
        Period period = new Period().setStartElement(new DateTimeType(first));
        return last == null ? period : period.setEndElement(new DateTimeType(last));
    }

    static CodeableConcept support(String code) {
        return new CodeableConcept(new Coding(Canonicals.codeSystem("community-support"), code, null));
    }
}
