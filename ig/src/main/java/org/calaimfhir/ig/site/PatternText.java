package org.calaimfhir.ig.site;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Type;

/** A value, such as one that a profile demands, in a few words. */
final class PatternText {

    private PatternText() {}

    static String of(Type pattern) {
        if (pattern.isPrimitive()) {
            return pattern.primitiveValue();
        }
        if (pattern instanceof CodeableConcept concept && concept.hasCoding()) {
            return coding(concept.getCodingFirstRep());
        }
        if (pattern instanceof Coding coding) {
            return coding(coding);
        }
        return pattern instanceof Identifier identifier && identifier.hasSystem()
                ? identifier.getSystem()
                : "a fixed value";
    }

    private static String coding(Coding coding) {
        return coding.getCode() + " of " + coding.getSystem();
    }
}
