package org.calaimfhir.server.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.jpa.searchparam.registry.ISearchParamProvider;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.ArrayList;
import java.util.List;
import org.calaimfhir.server.conformance.FhirPackage;
import org.calaimfhir.server.conformance.ServedCapabilities;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.SearchParameter;

/**
 * The search parameters that the CapabilityStatement names, and no others: each one costs index rows and time with every
 * write. They come from the package, not from the database, so that a start does not read them from there.
 */
final class PackagedSearchParameters implements ISearchParamProvider {

    private final List<IBaseResource> parameters = new ArrayList<>();

    PackagedSearchParameters(FhirContext context, FhirPackage fhirPackage, ServedCapabilities capabilities) {
        for (String type : capabilities.storedTypes()) {
            for (ServedCapabilities.Search search : capabilities.searches(type)) {
                if (!search.name().startsWith("_")) {
                    parameters.add(parameter(context, fhirPackage, search));
                }
            }
        }
    }

    private static SearchParameter parameter(
            FhirContext context, FhirPackage fhirPackage, ServedCapabilities.Search search) {
        return fhirPackage
                .definition(SearchParameter.class, search.definition())
                .orElseGet(() -> ofBaseSpecification(context, search));
    }

    private static SearchParameter ofBaseSpecification(FhirContext context, ServedCapabilities.Search search) {
        RuntimeSearchParam base = context.getResourceDefinition(search.type()).getSearchParam(search.name());
        if (base == null) {
            throw new IllegalStateException("The CapabilityStatement names a search parameter that R4 does not have: "
                    + search.type() + "." + search.name());
        }
        SearchParameter parameter = new SearchParameter();
        parameter.setId("SearchParameter/" + search.type() + "-" + search.name());
        parameter.setUrl(base.getUri());
        parameter.setName(search.name());
        parameter.setCode(search.name());
        parameter.setStatus(PublicationStatus.ACTIVE);
        parameter.addBase(search.type());
        parameter.setType(SearchParamType.fromCode(base.getParamType().getCode()));
        parameter.setExpression(base.getPath());
        base.getTargets().forEach(parameter::addTarget);
        base.getComponents().forEach(part -> parameter
                .addComponent()
                .setDefinition(part.getReference())
                .setExpression(part.getExpression()));
        return parameter;
    }

    List<IIdType> ids() {
        return parameters.stream().map(IBaseResource::getIdElement).toList();
    }

    @Override
    public IBundleProvider search(SearchParameterMap ignoredAsAllAreGiven) {
        return new SimpleBundleProvider(parameters);
    }

    @Override
    public IBaseResource read(IIdType id) {
        return parameters.stream()
                .filter(parameter -> parameter.getIdElement().getIdPart().equals(id.getIdPart()))
                .findFirst()
                .orElseThrow(() -> new ResourceNotFoundException(id));
    }
}
