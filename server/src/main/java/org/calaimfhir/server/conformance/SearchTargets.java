package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.SearchParameter;

/** To which types a search parameter leads, by the package's definition of it or by FHIR's own. */
public final class SearchTargets {

    private final FhirContext context;
    private final ServedCapabilities capabilities;

    /** Targets by the canonical address of the search parameter. */
    private final Map<String, Set<String>> ours;

    SearchTargets(FhirContext context, FhirPackage fhirPackage, ServedCapabilities capabilities) {
        this.context = context;
        this.capabilities = capabilities;
        this.ours = fhirPackage.definitions(SearchParameter.class).stream()
                .collect(Collectors.toMap(SearchParameter::getUrl, parameter -> parameter.getTarget().stream()
                        .map(PrimitiveType::asStringValue)
                        .collect(Collectors.toUnmodifiableSet())));
    }

    /** @return nothing when the parameter is not served, is no reference, or leads to anything */
    public Set<String> of(String storedType, String name) {
        return capabilities.searches(storedType).stream()
                .filter(search -> search.name().equals(name))
                .findFirst()
                .map(search -> of(storedType, name, search.definition()))
                .orElse(Set.of());
    }

    Set<String> of(String type, String name, String definition) {
        Set<String> targets = ours.get(definition);
        if (targets != null) {
            return targets;
        }
        RuntimeSearchParam known = context.getResourceDefinition(type).getSearchParam(name);
        return known == null ? Set.of() : known.getTargets();
    }
}
