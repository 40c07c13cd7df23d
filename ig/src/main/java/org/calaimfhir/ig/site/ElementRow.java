package org.calaimfhir.ig.site;

import java.util.ArrayList;
import java.util.List;
import org.calaimfhir.ig.site.Links.Link;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ConstraintSeverity;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.ElementDefinition.TypeRefComponent;

/**
 * An element as a row of a table. Public for the templates, which read it by reflection.
 *
 * @param indent depth below the resource
 * @param binding the value set, empty when there is none
 * @param rules the human texts of our invariants on it
 */
public record ElementRow(
        String path,
        String name,
        int indent,
        String cardinality,
        boolean mustSupport,
        List<Link> types,
        String text,
        List<Link> binding,
        String strength,
        List<String> rules,
        String fixed) {

    static List<ElementRow> of(List<ElementDefinition> elements, Links links) {
        List<ElementRow> rows = new ArrayList<>();
        for (ElementDefinition element : elements) {
            rows.add(of(element, links));
        }
        return rows;
    }

    private static ElementRow of(ElementDefinition element, Links links) {
        String path = element.getPath();
        String name = path.substring(path.lastIndexOf('.') + 1);
        List<Link> binding = element.hasBinding() && element.getBinding().hasValueSet()
                ? List.of(links.to(element.getBinding().getValueSet()))
                : List.of();
        return new ElementRow(
                element.getId(),
                element.hasSliceName() ? name + ":" + element.getSliceName() : name,
                (int) path.chars().filter(letter -> letter == '.').count(),
                cardinality(element),
                element.getMustSupport(),
                types(element, links),
                element.hasShort() ? element.getShort() : "",
                binding,
                binding.isEmpty() || !element.getBinding().hasStrength()
                        ? ""
                        : element.getBinding().getStrength().toCode(),
                element.getConstraint().stream()
                        .filter(rule -> rule.hasSource() && rule.getSource().startsWith("https://calaimfhir.org/"))
                        .map(ElementRow::said)
                        .toList(),
                fixed(element));
    }

    /** A rule in one line, which tells apart the rules that refuse nothing. */
    static String said(ElementDefinitionConstraintComponent rule) {
        String weight = rule.getSeverity() == ConstraintSeverity.WARNING ? " (only a warning)" : "";
        return rule.getKey() + weight + ": " + rule.getHuman();
    }

    private static String cardinality(ElementDefinition element) {
        return element.hasMin() || element.hasMax()
                ? (element.hasMin() ? element.getMin() : "") + ".." + (element.hasMax() ? element.getMax() : "")
                : "";
    }

    private static List<Link> types(ElementDefinition element, Links links) {
        List<Link> types = new ArrayList<>();
        for (TypeRefComponent type : element.getType()) {
            String code = type.getWorkingCode();
            if (type.getTargetProfile().isEmpty()) {
                types.add(
                        type.getProfile().isEmpty()
                                ? links.type(code)
                                : links.to(type.getProfile().get(0).getValue()));
            }
            for (CanonicalType target : type.getTargetProfile()) {
                types.add(links.to(target.getValue()));
            }
        }
        return types;
    }

    private static String fixed(ElementDefinition element) {
        if (element.hasFixed() && element.getFixed().isPrimitive()) {
            return element.getFixed().primitiveValue();
        }
        return element.hasPattern() ? PatternText.of(element.getPattern()) : "";
    }
}
