package org.calaimfhir.ig;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.StructureDefinition;

/** Every FHIRPath text of ours has to parse: a broken invariant would otherwise be found by the first message. */
final class FhirPathCheck {

    private final FHIRPathEngine engine;

    FhirPathCheck(FhirContext context) {
        engine = new FHIRPathEngine(new HapiWorkerContext(context, context.getValidationSupport()));
    }

    List<String> complaints(Collection<Resource> definitions) {
        List<String> complaints = new ArrayList<>();
        for (Resource definition : definitions) {
            if (definition instanceof StructureDefinition profile) {
                profile.getDifferential().getElement().forEach(element -> parse(profile, element, complaints));
            } else if (definition instanceof SearchParameter search) {
                parse("SearchParameter " + search.getId(), search.getExpression(), complaints);
            }
        }
        return complaints;
    }

    private void parse(StructureDefinition profile, ElementDefinition element, List<String> complaints) {
        for (ElementDefinition.ElementDefinitionConstraintComponent rule : element.getConstraint()) {
            parse(profile.getName() + ", invariant " + rule.getKey(), rule.getExpression(), complaints);
        }
    }

    private void parse(String place, String expression, List<String> complaints) {
        try {
            engine.parse(expression);
        } catch (FHIRException e) {
            complaints.add(place + ": '" + expression + "' is not FHIRPath: " + e.getMessage());
        }
    }
}
