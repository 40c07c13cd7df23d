package org.calaimfhir.server.eligibility;

import java.util.List;
import org.calaimfhir.server.outcome.Outcomes;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;

/**
 * One member on the list of whom to reach: what {@code Patient/[id]/$check-eligibility} answers, without the criteria,
 * limits and sentences. Whoever is reached is asked about alone, and then has them.
 */
final class ReachLine {

    private ReachLine() {}

    static Resource of(EligibilityDecision decision) {
        Parameters line = new Parameters();
        line.addParameter()
                .setName("date")
                .setValue(new DateType(decision.date().toString()));
        decision.member()
                .ifPresent(member -> line.addParameter().setName("member").setValue(member));
        ParametersParameterComponent coverage = line.addParameter().setName("coverage");
        decision.inForce()
                .ifPresent(inForce -> coverage.addPart().setName("inForce").setValue(new BooleanType(inForce)));
        decision.plan().ifPresent(plan -> coverage.addPart().setName("plan").setValue(plan));
        decision.county()
                .ifPresent(county -> coverage.addPart().setName("county").setValue(county));
        decision.services().forEach(service -> add(line.addParameter().setName("service"), service));
        return line;
    }

    private static void add(ParametersParameterComponent line, ServiceDecision decision) {
        line.addPart().setName("service").setValue(decision.service().coding());
        line.addPart()
                .setName("decision")
                .setValue(new CodeType(decision.verdict().code()));
        OfferParts.add(line, decision.offer());
        missing(decision).forEach(fact -> line.addPart().setName("missing").setValue(fact.coding()));
        decision.exclusions().forEach(exclusion -> CircumstanceParts.add(line, exclusion));
        decision.current().forEach(current -> CircumstanceParts.add(line, current));
    }

    /** Nothing is asked about a service that the member surely does not get. */
    static List<KnownFact> missing(ServiceDecision decision) {
        return decision.verdict() != ServiceDecision.Verdict.NEEDS_INFORMATION
                ? List.of()
                : decision.criteria().stream()
                        .flatMap(criterion -> criterion.missing().stream())
                        .distinct()
                        .toList();
    }

    /** In place of an answer about one whose record cannot be used. It says which, and nothing of what is in it. */
    static Resource unusable(String patientId) {
        return Outcomes.of(List.of(Problem.at(
                "Patient/" + patientId,
                IssueType.PROCESSING,
                "The record of this member cannot be used for an answer.",
                "Ask about the member alone; that answer says what is wrong.")));
    }
}
