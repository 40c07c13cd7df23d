package org.calaimfhir.ig.site;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calaimfhir.ig.site.Links.Link;
import org.calaimfhir.ig.site.SearchExamples.Value;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.StructureDefinition;

/** By what the served statement lets a type be searched, with a request for each. */
final class Searches {

    private static final String SERVER = "calaim-fhir-server";

    /** By which every type is searched, said in one place by R4. */
    private static final Map<String, String> EVERYWHERE =
            Map.of("_id", "The id of the resource", "_lastUpdated", "When the server last wrote the resource");

    /**
     * One way to search. Public for the templates.
     *
     * @param request for what an example has; none when no example has it
     * @param held whether a server with the demo finds something by that request
     */
    public record Search(Link name, String type, String meaning, List<Link> request, boolean held) {

        /** Copies its list. */
        public Search {
            request = List.copyOf(request);
        }
    }

    private final FhirContext context;
    private final Links links;
    private final SearchExamples examples;
    private final Map<String, CapabilityStatementRestResourceComponent> served = new HashMap<>();
    private final Map<String, SearchParameter> ours = new HashMap<>();

    Searches(FhirContext context, Links links, List<MetadataResource> definitions, List<Sample> samples) {
        this.context = context;
        this.links = links;
        this.examples = new SearchExamples(context, samples);
        for (MetadataResource definition : definitions) {
            if (definition instanceof SearchParameter parameter) {
                ours.put(parameter.getUrl(), parameter);
            } else if (definition instanceof CapabilityStatement statement
                    && statement.getIdElement().getIdPart().equals(SERVER)) {
                statement.getRestFirstRep().getResource().forEach(type -> served.put(type.getType(), type));
            }
        }
    }

    /** Those of the type that a profile is of; none when the server does not search it. */
    List<Search> of(StructureDefinition profile) {
        CapabilityStatementRestResourceComponent type = served.get(profile.getType());
        return type == null
                ? List.of()
                : type.getSearchParam().stream()
                        .map(parameter -> search(profile, parameter))
                        .toList();
    }

    private Search search(StructureDefinition profile, CapabilityStatementRestResourceSearchParamComponent parameter) {
        String name = parameter.getName();
        String request = profile.getType() + "?" + name + "=";
        Optional<Value> value = examples.value(profile, name, expression(profile, parameter));
        return new Search(
                new Link(name, links.to(parameter.getDefinition()).href()),
                parameter.getType().toCode(),
                meaning(profile.getType(), parameter),
                value.stream()
                        .map(Value::text)
                        .map(text -> new Link(
                                request + text, "../fhir/" + request + URLEncoder.encode(text, StandardCharsets.UTF_8)))
                        .toList(),
                value.filter(Value::held).isPresent());
    }

    private String expression(
            StructureDefinition profile, CapabilityStatementRestResourceSearchParamComponent parameter) {
        SearchParameter own = ours.get(parameter.getDefinition());
        return own != null
                ? own.getExpression()
                : inR4(profile.getType(), parameter.getName())
                        .map(found -> String.join(" | ", found.getPathsSplitForResourceType(profile.getType())))
                        .orElse("");
    }

    private String meaning(String type, CapabilityStatementRestResourceSearchParamComponent parameter) {
        SearchParameter own = ours.get(parameter.getDefinition());
        if (own != null) {
            return own.getDescription();
        }
        return Optional.ofNullable(EVERYWHERE.get(parameter.getName()))
                .or(() -> inR4(type, parameter.getName()).map(RuntimeSearchParam::getDescription))
                .map(text -> ofType(type, text))
                .orElse("");
    }

    /** R4 says for parameters that several types share what they mean in each, a line for each type. */
    private static String ofType(String type, String text) {
        String mark = "[" + type + "]";
        return text.lines()
                .filter(line -> line.contains(mark))
                .map(line -> line.substring(line.indexOf(": ") + 2))
                .findFirst()
                .orElse(text);
    }

    private Optional<RuntimeSearchParam> inR4(String type, String name) {
        return Optional.ofNullable(context.getResourceDefinition(type).getSearchParam(name));
    }
}
