package org.calaimfhir.server.conformance;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** What a search may bring along ({@code _include}, {@code _revinclude}): whatever a named reference parameter leads to. */
final class Includes {

    private final SearchTargets targets;

    Includes(SearchTargets targets) {
        this.targets = targets;
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
                        Set<String> led = targets.of(resource.getType(), search.getName(), search.getDefinition());
                        // A reference to anything names no types.
                        (led.isEmpty() ? storedTypes : led).forEach(target -> leadingTo
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
}
