package org.calaimfhir.server.eligibility;

import java.util.List;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Tells whether a resource speaks of a person, by the element in which its type names whom it is about. */
final class AboutPerson {

    /** FHIR R4 names the same thing in these ways. */
    private static final List<String> ELEMENTS = List.of("subject", "patient", "beneficiary", "for");

    private AboutPerson() {}

    /**
     * @param person whether a reference leads to the person
     * @param unnamed what to say of a resource that names nobody
     */
    static boolean speaksOf(Resource resource, Predicate<Reference> person, boolean unnamed) {
        for (String element : ELEMENTS) {
            Property property = resource.getNamedProperty(element);
            List<Base> values = property == null ? List.of() : property.getValues();
            if (!values.isEmpty()) {
                return values.get(0) instanceof Reference reference && person.test(reference);
            }
        }
        return unnamed;
    }
}
