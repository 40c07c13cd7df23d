package org.calaimfhir.server.terminology;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.OtherElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;

/**
 * What {@code $translate} is asked.
 *
 * @param codings the code in one or several systems
 * @param targetSystem the only one to translate into
 * @param reverse from the maps' targets back to their sources
 */
record TranslationRequest(
        List<Coding> codings, Optional<String> targetSystem, boolean reverse, Dependencies dependencies) {

    boolean wants(ConceptMapGroupComponent group) {
        return targetSystem.isEmpty() || targetSystem.get().equals(reverse ? group.getSource() : group.getTarget());
    }

    boolean isAbout(ConceptMapGroupComponent group, SourceElementComponent element, TargetElementComponent target) {
        String system = reverse ? group.getTarget() : group.getSource();
        String code = reverse ? target.getCode() : element.getCode();
        return codings.stream()
                        .anyMatch(coding -> coding.hasCode()
                                && coding.getCode().equals(code)
                                && (!coding.hasSystem() || coding.getSystem().equals(system)))
                && dependencies.areExactly(others(target));
    }

    /** What a mapping holds besides its code, on the side that is asked. */
    List<OtherElementComponent> others(TargetElementComponent target) {
        return reverse ? target.getProduct() : target.getDependsOn();
    }
}
