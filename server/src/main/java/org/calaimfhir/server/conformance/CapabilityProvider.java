package org.calaimfhir.server.conformance;

import ca.uhn.fhir.rest.annotation.Metadata;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IServerConformanceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.http.HttpServletRequest;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;

/**
 * Answers {@code GET /metadata} with the package's statement, as an instance of it: the engine is set up from the same
 * statement, so it says what is served and nothing else.
 */
public final class CapabilityProvider implements IServerConformanceProvider<CapabilityStatement> {

    private static final String SOFTWARE = "calaim-fhir";

    private final CapabilityStatement statement;

    CapabilityProvider(ServedCapabilities capabilities, FhirPackage fhirPackage) {
        this.statement = capabilities.statement().copy();
        statement.setKind(CapabilityStatementKind.INSTANCE);
        statement.getSoftware().setName(SOFTWARE).setVersion(fhirPackage.version());
        statement.addInstantiates(capabilities.statement().getUrl());
        // An instance has no canonical address of its own; the definition that it instantiates has.
        statement.setUrl(null);
        statement.setText(null);
    }

    @Override
    @Metadata
    public CapabilityStatement getServerConformance(HttpServletRequest http, RequestDetails request) {
        CapabilityStatement here = statement.copy();
        here.getImplementation().setDescription(SOFTWARE).setUrl(request.getFhirServerBase());
        return here;
    }

    @Override
    public void setRestfulServer(RestfulServer ignoredAsNothingIsDerivedFromIt) {}
}
