package org.calaimfhir.server.terminology;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.calaimfhir.server.conformance.FhirPackage;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.OtherElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.UriType;

/**
 * Translates by the concept maps of the package. Where one code means several, as with billing codes and their modifiers,
 * the answer has them all, and says what else tells them apart ({@code product}).
 */
final class Translations {

    private static final Set<ConceptMapEquivalence> NO_TRANSLATION =
            EnumSet.of(ConceptMapEquivalence.UNMATCHED, ConceptMapEquivalence.DISJOINT);

    private final List<ConceptMap> all;

    Translations(FhirPackage fhirPackage) {
        this.all = fhirPackage.definitions(ConceptMap.class);
    }

    /** @return those that fit; null fits every one */
    List<ConceptMap> maps(String url, String sourceValueSet, String targetValueSet) {
        return all.stream()
                .filter(map -> url == null || url.equals(map.getUrl()))
                .filter(map -> sourceValueSet == null || sourceValueSet.equals(source(map)))
                .filter(map -> targetValueSet == null || targetValueSet.equals(target(map)))
                .toList();
    }

    /**
     * The matches of all maps.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException 400, when it depends on what no map knows
     */
    Parameters translate(List<ConceptMap> maps, TranslationRequest request) {
        if (!maps.isEmpty() && !request.dependencies().isEmpty()) {
            request.dependencies().onlyOn(elements(maps, request));
        }
        Parameters answer = new Parameters();
        ParametersParameterComponent result = answer.addParameter().setName("result");
        boolean found = false;
        for (ConceptMap map : maps) {
            for (ConceptMapGroupComponent group : map.getGroup()) {
                if (request.wants(group)) {
                    found |= matches(map, group, request, answer);
                }
            }
        }
        result.setValue(new BooleanType(found));
        if (!found) {
            answer.addParameter(
                    "message",
                    request.dependencies().isEmpty()
                            ? "No concept map here translates this code."
                            : "No concept map here translates this code with exactly these dependencies.");
        }
        return answer;
    }

    private static Set<String> elements(List<ConceptMap> maps, TranslationRequest request) {
        return maps.stream()
                .flatMap(map -> map.getGroup().stream())
                .flatMap(group -> group.getElement().stream())
                .flatMap(element -> element.getTarget().stream())
                .flatMap(target -> request.others(target).stream())
                .map(OtherElementComponent::getProperty)
                .collect(Collectors.toSet());
    }

    private static boolean matches(
            ConceptMap map, ConceptMapGroupComponent group, TranslationRequest request, Parameters answer) {
        boolean found = false;
        for (SourceElementComponent element : group.getElement()) {
            for (TargetElementComponent target : element.getTarget()) {
                if (!request.isAbout(group, element, target)) {
                    continue;
                }
                Coding coding = request.reverse()
                        ? new Coding(group.getSource(), element.getCode(), element.getDisplay())
                        : new Coding(group.getTarget(), target.getCode(), target.getDisplay());
                answer.addParameter(match(map, target, coding));
                found |= !NO_TRANSLATION.contains(target.getEquivalence());
            }
        }
        return found;
    }

    private static ParametersParameterComponent match(ConceptMap map, TargetElementComponent target, Coding coding) {
        ParametersParameterComponent match = new ParametersParameterComponent().setName("match");
        match.addPart()
                .setName("equivalence")
                .setValue(new CodeType(target.getEquivalence().toCode()));
        match.addPart().setName("concept").setValue(coding);
        for (OtherElementComponent product : target.getProduct()) {
            ParametersParameterComponent part = match.addPart().setName("product");
            part.addPart().setName("element").setValue(new UriType(product.getProperty()));
            part.addPart()
                    .setName("concept")
                    .setValue(new Coding(product.getSystem(), product.getValue(), product.getDisplay()));
        }
        match.addPart().setName("source").setValue(new UriType(map.getUrl()));
        return match;
    }

    private static String source(ConceptMap map) {
        return map.hasSource() ? map.getSource().primitiveValue() : null;
    }

    private static String target(ConceptMap map) {
        return map.hasTarget() ? map.getTarget().primitiveValue() : null;
    }
}
