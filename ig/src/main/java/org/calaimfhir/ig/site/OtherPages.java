package org.calaimfhir.ig.site;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.calaimfhir.ig.site.Links.Link;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;
import org.hl7.fhir.r4.model.Resource;

/** Pages of operations, of the capability statement, of examples, and of whatever has no form of its own. */
final class OtherPages {

    private final FhirContext context;
    private final Links links;
    private final Exchanges exchanges;
    private final Set<String> checkedTypes;

    /** @param checkedTypes of which the server checks a resource without storing it */
    OtherPages(FhirContext context, Links links, Exchanges exchanges, Set<String> checkedTypes) {
        this.context = context;
        this.links = links;
        this.exchanges = exchanges;
        this.checkedTypes = Set.copyOf(checkedTypes);
    }

    /**
     * A parameter of an operation as a row. Public for the templates.
     *
     * @param indent how deep it stands inside others
     */
    public record ParameterRow(int indent, OperationDefinitionParameterComponent parameter) {}

    Page of(OperationDefinition operation) {
        List<ParameterRow> rows = new ArrayList<>();
        rows(operation.getParameter(), 0, rows);
        return new Page(
                Links.file(operation),
                "Operations",
                operation.getTitle(),
                operation.getDescription(),
                "operation",
                Map.of(
                        "resource",
                        operation,
                        "rows",
                        rows,
                        "exchanges",
                        exchanges.of(operation.getIdElement().getIdPart())));
    }

    private static void rows(
            List<OperationDefinitionParameterComponent> parameters, int indent, List<ParameterRow> rows) {
        for (OperationDefinitionParameterComponent parameter : parameters) {
            rows.add(new ParameterRow(indent, parameter));
            rows(parameter.getPart(), indent + 1, rows);
        }
    }

    Page of(CapabilityStatement statement) {
        return new Page(
                Links.file(statement),
                "Capability statements",
                statement.getTitle(),
                statement.getDescription(),
                "capability",
                Map.of("rest", statement.getRestFirstRep(), "profiles", profiles(statement)));
    }

    private Map<String, List<Link>> profiles(CapabilityStatement statement) {
        return statement.getRestFirstRep().getResource().stream()
                .collect(Collectors.toMap(
                        CapabilityStatementRestResourceComponent::getType,
                        served -> served.getSupportedProfile().stream()
                                .map(profile -> links.to(profile.getValue()))
                                .toList()));
    }

    Page of(MetadataResource definition) {
        String title = definition.getTitle() == null ? definition.getName() : definition.getTitle();
        return new Page(
                Links.file(definition),
                "Search parameters and names",
                title,
                definition.getDescription() == null ? "" : definition.getDescription(),
                "definition",
                Map.of("resource", definition, "json", json(definition)));
    }

    Page of(Sample sample) {
        String title = sample.resource().fhirType() + " "
                + sample.resource().getIdElement().getIdPart();
        return new Page(
                sample.file(),
                sample.fails().isEmpty() ? "Examples" : "Examples that are refused",
                title,
                sample.fails().isEmpty() ? "" : "Refused: " + String.join("; ", sample.fails()),
                "example",
                Map.of(
                        "sample", sample,
                        "checked", checkedTypes.contains(sample.resource().fhirType()),
                        "json", json(sample.resource()),
                        "profiles",
                                sample.resource().getMeta().getProfile().stream()
                                        .map(profile -> links.to(profile.getValue()))
                                        .toList()));
    }

    String json(Resource resource) {
        return context.newJsonParser().setPrettyPrint(true).encodeResourceToString(resource);
    }
}
