package org.calaimfhir.ig.logic;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.ActionConditionKind;

/** A rule for each service: where its criteria are met, ask for it. */
final class ServicePlan {

    private ServicePlan() {}

    static PlanDefinition of(Library library) {
        PlanDefinition plan = new PlanDefinition();
        plan.setId(library.getName());
        plan.setUrl(library.getUrl().replace("/Library/", "/PlanDefinition/"))
                .setVersion(library.getVersion())
                .setName(library.getName())
                .setTitle(library.getTitle())
                .setStatus(PublicationStatus.ACTIVE)
                .setPublisher(library.getPublisher())
                .setDescription(library.getDescription())
                .setPurpose("Lets a system that runs rules say which members probably qualify");
        plan.setType(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/plan-definition-type", "eca-rule", null)));
        plan.setSubject(new CodeableConcept(new Coding("http://hl7.org/fhir/resource-types", "Patient", null)));
        plan.setUseContext(library.getUseContext());
        if (library.hasEffectivePeriod()) {
            plan.setEffectivePeriod(library.getEffectivePeriod().copy());
        }
        plan.addLibrary(library.getUrl() + "|" + library.getVersion());
        plan.addAction()
                .setTitle("Refer to " + library.getTitle())
                .addCondition()
                .setKind(ActionConditionKind.APPLICABILITY)
                .setExpression(
                        new Expression().setLanguage("text/cql").setExpression(library.getName() + ".\"Eligible\""));
        return plan;
    }
}
