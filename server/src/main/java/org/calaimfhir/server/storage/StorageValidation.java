package org.calaimfhir.server.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.calaimfhir.server.conformance.RequestValidation;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Validates what no request body shows as a whole: the result of a PATCH, and the entries of a batch, of which each
 * stands or falls alone.
 */
@Interceptor
final class StorageValidation {

    private final FhirContext context;
    private final RequestValidation validation;

    StorageValidation(FhirContext context, RequestValidation validation) {
        this.context = context;
        this.validation = validation;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource, RequestDetails request) {
        validate(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, RequestDetails request) {
        validate(resource, request);
    }

    private void validate(IBaseResource resource, RequestDetails request) {
        boolean ofAClient = request != null && !(request instanceof SystemRequestDetails);
        if (ofAClient && !RequestValidation.wasValidated(request)) {
            validation.refuseInvalid(context.newJsonParser().encodeResourceToString(resource));
        }
    }
}
