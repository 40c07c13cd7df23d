package org.calaimfhir.server.conformance;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Metadata;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IServerConformanceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.springframework.util.function.SingletonSupplier;

/**
 * Answers {@code GET /metadata} with the package's statement, as an instance of it: the engine is set up from the same
 * statement, so it says what is served and nothing else.
 */
public final class CapabilityProvider implements IServerConformanceProvider<CapabilityStatement> {

    private static final String SOFTWARE = "calaim-fhir";

    private final Supplier<CapabilityStatement> statement;
    private final DefinitionProvider operations;

    CapabilityProvider(
            SearchTargets targets,
            ServedCapabilities capabilities,
            FhirPackage fhirPackage,
            List<StatementAddition> additions) {
        // Late, because the references of every type are read for it.
        this.statement = SingletonSupplier.of(() -> statement(targets, capabilities, fhirPackage, additions));
        this.operations = new DefinitionProvider(OperationDefinition.class, fhirPackage);
    }

    private static CapabilityStatement statement(
            SearchTargets targets,
            ServedCapabilities capabilities,
            FhirPackage fhirPackage,
            List<StatementAddition> additions) {
        CapabilityStatement statement = capabilities.statement().copy();
        statement.setKind(CapabilityStatementKind.INSTANCE);
        statement.getSoftware().setName(SOFTWARE).setVersion(fhirPackage.version());
        statement.addInstantiates(capabilities.statement().getUrl());
        // An instance has no canonical address of its own; the definition that it instantiates has.
        statement.setUrl(null);
        statement.setText(null);
        new Includes(targets).addTo(statement, capabilities.storedTypes());
        additions.forEach(addition -> addition.addTo(statement));
        return statement;
    }

    @Override
    @Metadata
    public CapabilityStatement getServerConformance(HttpServletRequest http, RequestDetails request) {
        CapabilityStatement here = statement.get().copy();
        here.getImplementation().setDescription(SOFTWARE).setUrl(request.getFhirServerBase());
        return here;
    }

    /** The engine hears this one before any provider of the type; its own answer is that there is none. */
    @Override
    @Read(typeName = "OperationDefinition")
    public IBaseResource readOperationDefinition(@IdParam IIdType id, RequestDetails request) {
        return operations.read(new IdType(id.getValue()));
    }

    @Override
    public void setRestfulServer(RestfulServer ignoredAsNothingIsDerivedFromIt) {}
}
