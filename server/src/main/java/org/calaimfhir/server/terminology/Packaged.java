package org.calaimfhir.server.terminology;

import org.calaimfhir.server.conformance.FhirPackage;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MetadataResource;

/** Finds a definition of the package by its id. */
final class Packaged {

    private Packaged() {}

    /** @throws ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException 404 */
    static <T extends MetadataResource> String url(FhirPackage fhirPackage, Class<T> type, IdType id) {
        return definition(fhirPackage, type, id).getUrl();
    }

    /** @throws ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException 404 */
    static <T extends MetadataResource> T definition(FhirPackage fhirPackage, Class<T> type, IdType id) {
        return fhirPackage.definitions(type).stream()
                .filter(found -> found.getIdElement().getIdPart().equals(id.getIdPart()))
                .findFirst()
                .orElseThrow(() -> Asked.unknown(type.getSimpleName(), type.getSimpleName() + ".id"));
    }
}
