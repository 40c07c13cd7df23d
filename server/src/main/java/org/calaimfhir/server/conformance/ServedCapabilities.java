package org.calaimfhir.server.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;

/**
 * What the CapabilityStatement of the package promises, in the form in which the engine is set up from it. The statement
 * is the single source: a type or search parameter that it does not name is not served.
 */
public final class ServedCapabilities {

    /** One search parameter on one type. */
    public record Search(String type, String name, String definition) {}

    private static final Set<String> READING = Set.of("read", "search-type");

    private final CapabilityStatement statement;
    private final Map<String, List<Search>> stored = new LinkedHashMap<>();
    private final Map<String, List<Search>> recorded = new LinkedHashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<String, List<Search>> definitions = new LinkedHashMap<>();

    public ServedCapabilities(FhirPackage fhirPackage) {
        this.statement = fhirPackage.definitions(CapabilityStatement.class).stream()
                .filter(candidate -> candidate.getIdElement().getIdPart().equals("calaim-fhir-server"))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The package has no CapabilityStatement calaim-fhir-server"));
        CapabilityStatementRestComponent rest = statement.getRestFirstRep();
        for (CapabilityStatementRestResourceComponent resource : rest.getResource()) {
            boolean fromPackage = resource.getVersioning() == ResourceVersionPolicy.NOVERSION;
            Map<String, List<Search>> kind = fromPackage ? definitions : isOnlyRead(resource) ? recorded : stored;
            kind.put(resource.getType(), searches(resource));
        }
        stored.forEach((type, searches) ->
                names.put(type, searches.stream().map(Search::name).collect(Collectors.toUnmodifiableSet())));
    }

    private static boolean isOnlyRead(CapabilityStatementRestResourceComponent resource) {
        return resource.getInteraction().stream()
                .allMatch(interaction -> READING.contains(interaction.getCode().toCode()));
    }

    private static List<Search> searches(CapabilityStatementRestResourceComponent resource) {
        return resource.getSearchParam().stream()
                .map(search -> new Search(resource.getType(), search.getName(), search.getDefinition()))
                .toList();
    }

    CapabilityStatement statement() {
        return statement;
    }

    /**
     * The same as {@link #storedTypes()}, read from the statement's plain JSON: for those who have to know before there is
     * a FHIR context.
     */
    public static Set<String> storedTypeNames() {
        Set<String> types = new LinkedHashSet<>();
        for (JsonNode resource :
                FhirPackage.plainStatement().path("rest").path(0).path("resource")) {
            boolean written = false;
            for (JsonNode interaction : resource.path("interaction")) {
                written |= !READING.contains(interaction.path("code").asText());
            }
            boolean fromPackage = resource.path("versioning").asText().equals(ResourceVersionPolicy.NOVERSION.toCode());
            if (written && !fromPackage) {
                types.add(resource.path("type").asText());
            }
        }
        return types;
    }

    /** Types that nobody sends: the server writes down what they say, in tables of its own. */
    public Set<String> recordedTypes() {
        return Collections.unmodifiableSet(recorded.keySet());
    }

    /** Types that are somebody's data, stored or recorded. */
    public Set<String> recordTypes() {
        return Stream.concat(stored.keySet().stream(), recorded.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Types that live in the database as they were sent. */
    public Set<String> storedTypes() {
        return Collections.unmodifiableSet(stored.keySet());
    }

    /** Types that are read from the package. */
    public Set<String> definitionTypes() {
        return Collections.unmodifiableSet(definitions.keySet());
    }

    public boolean declares(String storedType, String searchParameter) {
        return names.getOrDefault(storedType, Set.of()).contains(searchParameter);
    }

    public List<Search> searches(String storedType) {
        return stored.getOrDefault(storedType, List.of());
    }
}
