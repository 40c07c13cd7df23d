package org.calaimfhir.server.terminology;

import org.calaimfhir.server.conformance.FhirPackage;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MetadataResource;

/** Finds a definition of the package by its id. */
final class Packaged {

    private Packaged() {}

    /** @throws ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException 404 */
    static String url(FhirPackage fhirPackage, Class<? extends MetadataResource> type, IdType id) {
        return fhirPackage
                .url(type, id.getIdPart())
                .orElseThrow(() -> Asked.unknown(type.getSimpleName(), type.getSimpleName() + ".id"));
    }
}
