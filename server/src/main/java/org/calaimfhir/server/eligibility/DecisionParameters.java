package org.calaimfhir.server.eligibility;

import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** A decision as the operation's answer: the out parameters of OperationDefinition Patient-check-eligibility. */
final class DecisionParameters {

    private DecisionParameters() {}

    /** @param response the stored CoverageEligibilityResponse, when there is one */
    static Parameters of(EligibilityDecision decision, Optional<Reference> response) {
        Parameters answer = new Parameters();
        answer.addParameter()
                .setName("date")
                .setValue(new DateType(decision.date().toString()));
        decision.member()
                .ifPresent(member -> answer.addParameter().setName("member").setValue(member));
        ParametersParameterComponent coverage = answer.addParameter().setName("coverage");
        decision.inForce()
                .ifPresent(inForce -> coverage.addPart().setName("inForce").setValue(new BooleanType(inForce)));
        decision.plan().ifPresent(plan -> coverage.addPart().setName("plan").setValue(plan));
        decision.county()
                .ifPresent(county -> coverage.addPart().setName("county").setValue(county));
        response.ifPresent(stored -> answer.addParameter().setName("response").setValue(stored));
        decision.unread()
                .forEach(outcome -> answer.addParameter().setName("unread").setResource(outcome));
        decision.services().forEach(service -> add(answer.addParameter().setName("service"), service));
        return answer;
    }

    private static void add(ParametersParameterComponent answer, ServiceDecision decision) {
        answer.addPart().setName("service").setValue(decision.service().coding());
        answer.addPart()
                .setName("decision")
                .setValue(new CodeType(decision.verdict().code()));
        OfferParts.add(answer, decision.offer());
        CircumstanceParts.add(answer, decision.authorization());
        decision.criteria().forEach(criterion -> add(answer.addPart().setName("criterion"), criterion));
        decision.exclusions().forEach(exclusion -> CircumstanceParts.add(answer, exclusion));
        decision.current().forEach(current -> CircumstanceParts.add(answer, current));
        decision.limits().forEach(limit -> CircumstanceParts.add(answer, limit));
        answer.addPart()
                .setName("summary")
                .setValue(Translated.text(decision.summary(), Optional.of(decision.spanishSummary())));
    }

    private static void add(ParametersParameterComponent answer, Criterion criterion) {
        answer.addPart().setName("id").setValue(new StringType(criterion.id()));
        answer.addPart().setName("text").setValue(new StringType(criterion.text()));
        answer.addPart()
                .setName("result")
                .setValue(new CodeType(criterion.result().code()));
        criterion.basis().ifPresent(basis -> answer.addPart().setName("basis").setValue(new CodeType(basis.code())));
        criterion
                .evidence()
                .forEach(evidence -> answer.addPart().setName("evidence").setValue(evidence));
        criterion.told().forEach(fact -> FactParts.add(answer, fact));
        criterion.missing().forEach(fact -> {
            ParametersParameterComponent missing = answer.addPart().setName("missing");
            missing.addPart().setName("fact").setValue(fact.coding());
            missing.addPart().setName("question").setValue(Translated.text(fact.question(), fact.spanish()));
        });
        criterion.parts().forEach(part -> add(answer.addPart().setName("criterion"), part));
        criterion.rule().ifPresent(rule -> answer.addPart().setName("rule").setValue(new CanonicalType(rule)));
        criterion
                .ruleFrom()
                .ifPresent(day -> answer.addPart().setName("ruleFrom").setValue(new DateType(day.toString())));
    }
}
