package org.calaimfhir.server.conformance;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.UriParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MetadataResource;

/** Reads and finds the definitions of one type, from memory: what EHR vendors download before they call anything else. */
public final class DefinitionProvider implements IResourceProvider {

    private final Class<? extends MetadataResource> type;
    private final List<? extends MetadataResource> definitions;

    DefinitionProvider(Class<? extends MetadataResource> type, FhirPackage fhirPackage) {
        this.type = type;
        this.definitions = fhirPackage.definitions(type);
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return type;
    }

    @Read
    public IBaseResource read(@IdParam IdType id) {
        return definitions.stream()
                .filter(definition -> definition.getIdElement().getIdPart().equals(id.getIdPart()))
                .findFirst()
                .orElseThrow(() -> new ResourceNotFoundException(id));
    }

    @Search
    public List<IBaseResource> search(
            @OptionalParam(name = "_id") TokenParam id,
            @OptionalParam(name = "url") UriParam url,
            @OptionalParam(name = "name") StringParam name,
            @OptionalParam(name = "version") TokenParam version) {
        return definitions.stream()
                .filter(definition ->
                        id == null || definition.getIdElement().getIdPart().equals(id.getValue()))
                .filter(definition -> url == null || url.getValue().equals(definition.getUrl()))
                .filter(definition -> name == null || startsWith(definition.getName(), name.getValue()))
                .filter(definition -> version == null || version.getValue().equals(definition.getVersion()))
                .map(IBaseResource.class::cast)
                .toList();
    }

    /** FHIR R4, search, 3.1.1.4.7: a string matches from its start, whatever the case. */
    private static boolean startsWith(String value, String asked) {
        return value != null && value.toLowerCase(Locale.ROOT).startsWith(asked.toLowerCase(Locale.ROOT));
    }
}
