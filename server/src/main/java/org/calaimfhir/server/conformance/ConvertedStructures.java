package org.calaimfhir.server.conformance;

import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r4.model.StructureDefinition;

/** Structures of which the validator has made a form of its own: the elements of ours then serve nobody. */
final class ConvertedStructures {

    private static final String CONVERTED =
            WorkerContextValidationSupportAdapter.class.getName() + "_TO_CANONICAL_USERDATA_KEY";

    private ConvertedStructures() {}

    static void forgetElements(StructureDefinition structure) {
        // The validator converts under the same lock, and marks what it has converted.
        synchronized (structure) {
            if (structure.getUserData(CONVERTED) != null) {
                structure.setSnapshot(null);
            }
        }
    }
}
