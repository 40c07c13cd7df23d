package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.SearchParameter;

/** What a search may bring along ({@code _include}, {@code _revinclude}): whatever a named reference parameter leads to. */
final class Includes {

    private final FhirContext context;

    /** Targets by the canonical address of the search parameter. */
    private final Map<String, Set<String>> ours;

    Includes(FhirContext context, FhirPackage fhirPackage) {
        this.context = context;
        this.ours = fhirPackage.definitions(SearchParameter.class).stream()
                .collect(Collectors.toMap(SearchParameter::getUrl, parameter -> parameter.getTarget().stream()
                        .map(PrimitiveType::asStringValue)
                        .collect(Collectors.toUnmodifiableSet())));
    }

    /** Adds {@code searchInclude} and {@code searchRevInclude} to every stored type. */
    void addTo(CapabilityStatement statement, Set<String> storedTypes) {
        Map<String, Set<String>> leadingTo = new TreeMap<>();
        for (CapabilityStatementRestResourceComponent resource :
                statement.getRestFirstRep().getResource()) {
            if (storedTypes.contains(resource.getType())) {
                for (CapabilityStatementRestResourceSearchParamComponent search : resource.getSearchParam()) {
                    if (search.getType() == SearchParamType.REFERENCE) {
                        String include = resource.getType() + ":" + search.getName();
                        resource.addSearchInclude(include);
                        Collection<String> targets = targets(resource.getType(), search);
                        // A reference to anything names no types.
                        (targets.isEmpty() ? storedTypes : targets).forEach(target -> leadingTo
                                .computeIfAbsent(target, none -> new TreeSet<>())
                                .add(include));
                    }
                }
            }
        }
        for (CapabilityStatementRestResourceComponent resource :
                statement.getRestFirstRep().getResource()) {
            if (storedTypes.contains(resource.getType()) && isSearched(resource)) {
                leadingTo.getOrDefault(resource.getType(), Set.of()).forEach(resource::addSearchRevInclude);
            }
        }
    }

    private static boolean isSearched(CapabilityStatementRestResourceComponent resource) {
        return resource.getInteraction().stream()
                .anyMatch(interaction -> interaction.getCode() == TypeRestfulInteraction.SEARCHTYPE);
    }

    private Collection<String> targets(String type, CapabilityStatementRestResourceSearchParamComponent search) {
        Set<String> targets = ours.get(search.getDefinition());
        return targets != null
                ? targets
                : context.getResourceDefinition(type)
                        .getSearchParam(search.getName())
                        .getTargets();
    }
}
