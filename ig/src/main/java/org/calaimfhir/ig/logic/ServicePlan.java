package org.calaimfhir.ig.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.ActionConditionKind;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;

/**
 * A rule for each service: where its criteria are met, the member is enrolled in managed care, and in no programme that
 * rules the service out, ask for it.
 */
final class ServicePlan {

    private static final String POPULATIONS = "ecm-population-of-focus";

    private ServicePlan() {}

    /**
     * @param library of the service
     * @param others libraries by name
     */
    static PlanDefinition of(Library library, Map<String, Library> others, ProgramTables tables) {
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
        List<Library> libraries = new ArrayList<>(List.of(library));
        Stream.of(FactsCql.DECISIONS, FactsCql.NAME, OverlapsCql.NAME)
                .map(others::get)
                .forEach(libraries::add);
        libraries.forEach(each -> plan.addLibrary(each.getUrl() + "|" + each.getVersion()));
        PlanDefinitionActionComponent action = plan.addAction().setTitle("Refer to " + library.getTitle());
        conditions(library, tables).forEach(cql -> action.addCondition()
                .setKind(ActionConditionKind.APPLICABILITY)
                .setExpression(new Expression().setLanguage("text/cql").setExpression(cql)));
        return plan;
    }

    private static List<String> conditions(Library library, ProgramTables tables) {
        List<String> conditions = new ArrayList<>(List.of(
                library.getName() + ".\"Eligible\"",
                FactsCql.DECISIONS + ".\"Either\"(" + FactsCql.NAME + ".\"" + FactsCql.COVERAGE + " Documented\", "
                        + FactsCql.attested(FactsCql.COVERAGE) + ")"));
        boolean ecm = library.getUseContextFirstRep().getValueCodeableConcept().getCoding().stream()
                .anyMatch(service -> service.getSystem().endsWith("/" + POPULATIONS));
        List<String> out = ecm ? OverlapsCql.rulingOut(tables) : List.of();
        if (!out.isEmpty()) {
            conditions.add("(" + String.join(" or ", out) + ") is not true");
        }
        return conditions;
    }
}
