package org.calaimfhir.server.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.bulk.BulkExportJobParameters;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A Patient export without {@code _type} means every type of the compartment. HAPI names all that R4 has, and then refuses
 * those that are not served here.
 */
@Interceptor
final class ExportOfServedTypes {

    private static final String TYPE = "_type";

    private final Set<String> served;

    ExportOfServedTypes(Set<String> served) {
        this.served = served;
    }

    @Hook(Pointcut.STORAGE_PRE_INITIATE_BULK_EXPORT)
    public void keepServed(BulkExportJobParameters export, RequestDetails request) {
        boolean asked = request != null && request.getParameters().containsKey(TYPE);
        if (!asked && export.getResourceTypes() != null) {
            export.setResourceTypes(
                    export.getResourceTypes().stream().filter(served::contains).collect(Collectors.toSet()));
        }
    }
}
