package org.calaimfhir.ig;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * Every FHIRPath text of ours has to fit the element it is about, and every rule has an example that breaks
 * it: a broken one would otherwise let everything or nothing through.
 */
final class FhirPathCheck {

    private final FHIRPathEngine engine;
    private final FshSource source;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> rules = new TreeSet<>();

    FhirPathCheck(FhirContext context, FshSource source) {
        this.engine = new FHIRPathEngine(new HapiWorkerContext(context, context.getValidationSupport()));
        this.source = source;
    }

    List<String> complaints(Collection<Resource> definitions, List<Example> examples) {
        for (Resource definition : definitions) {
            if (definition instanceof StructureDefinition profile) {
                profile.getDifferential().getElement().forEach(element -> check(profile, element));
            } else if (definition instanceof SearchParameter search) {
                String type = search.getBase().get(0).getCode();
                check(type, type, search.getExpression(), search.getIdElement().getIdPart());
            }
        }
        Predicate<String> shown =
                key -> examples.stream().anyMatch(example -> example.declared().contains(key));
        rules.stream()
                .filter(shown.negate())
                .forEach(key -> complaints.add(source.place("Invariant: " + key) + ": no example breaks this rule"));
        return complaints;
    }

    private void check(StructureDefinition profile, ElementDefinition element) {
        for (ElementDefinitionConstraintComponent rule : element.getConstraint()) {
            if (!rule.getKey().startsWith("ext-")) {
                rules.add(rule.getKey());
            }
            String context = context(profile, element);
            check(profile.getType(), context, rule.getExpression(), "Invariant: " + rule.getKey());
        }
    }

    /** The element's data type; of an element with children of its own, and of the resource, its path. */
    private static String context(StructureDefinition profile, ElementDefinition element) {
        return profile.getSnapshot().getElement().stream()
                .filter(each -> each.getId().equals(element.getId())
                        && element.getPath().contains("."))
                .flatMap(each -> each.getType().stream())
                .map(ElementDefinition.TypeRefComponent::getCode)
                .filter(code -> !code.endsWith("Element"))
                .findFirst()
                .orElse(element.getPath());
    }

    private void check(String type, String path, String expression, String where) {
        String start = path.contains(".") ? type : path;
        try {
            engine.check(null, type, start, path, expression);
        } catch (FHIRException e) {
            complaints.add(source.place(where) + ": '" + expression + "' does not fit " + path + ": " + e.getMessage());
        }
    }
}
