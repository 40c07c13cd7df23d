package org.calaimfhir.server.eligibility;

import org.hl7.fhir.instance.model.api.IBaseBackboneElement;
import org.hl7.fhir.instance.model.api.IBaseHasModifierExtensions;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/**
 * Tells whether a resource says that it means something else than it seems to. This server knows no modifier extension, so
 * what holds one must not be processed (FHIR R4, extensibility, 2.4.0.2): it is no evidence.
 */
final class UnknownModifiers {

    private UnknownModifiers() {}

    static boolean in(Resource resource) {
        return resource.hasImplicitRules() || inside(resource);
    }

    private static boolean inside(Base element) {
        if (element instanceof IBaseHasModifierExtensions modifiable && modifiable.hasModifierExtension()) {
            return true;
        }
        for (Property child : element.children()) {
            for (Base value : child.getValues()) {
                if (value instanceof IBaseBackboneElement && inside(value)) {
                    return true;
                }
            }
        }
        return false;
    }
}
