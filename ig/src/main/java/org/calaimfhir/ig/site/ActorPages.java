package org.calaimfhir.ig.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.calaimfhir.ig.site.Links.Link;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.Element;

/** Pages of capability statements that say what is expected: of an actor's client, and of the server it talks to. */
final class ActorPages {

    private static final String EXPECTATION = "http://hl7.org/fhir/StructureDefinition/capabilitystatement-expectation";

    private final Links links;

    ActorPages(Links links) {
        this.links = links;
    }

    /**
     * One thing that is expected. Public for the templates.
     *
     * @param server empty where the statement does not say what a server has to offer
     */
    public record Line(String kind, Link link, String client, String server, String note) {}

    /** What is expected on one type, or on the server as a whole. Public for the templates. */
    public record Section(String title, String note, List<Line> lines) {}

    private record Promise(String kind, Link link, String expectation, String note) {

        String key() {
            return kind + " " + link.text();
        }
    }

    static boolean fits(CapabilityStatement statement) {
        return statement.getRest().stream().anyMatch(rest -> rest.getMode() == RestfulCapabilityMode.CLIENT);
    }

    Page of(CapabilityStatement statement) {
        return new Page(
                Links.file(statement),
                "What each actor does",
                statement.getTitle(),
                statement.getDescription(),
                "actor",
                Map.of("url", statement.getUrl(), "sections", sections(statement)));
    }

    private List<Section> sections(CapabilityStatement statement) {
        CapabilityStatementRestComponent client = rest(statement, RestfulCapabilityMode.CLIENT);
        CapabilityStatementRestComponent server = rest(statement, RestfulCapabilityMode.SERVER);
        Map<String, List<Promise>> offered = new HashMap<>();
        server.getResource().forEach(resource -> offered.put(resource.getType(), promises(resource)));
        List<Section> sections = new ArrayList<>();
        List<Line> whole = lines(promises(client), promises(server));
        if (!whole.isEmpty()) {
            sections.add(new Section("The server as a whole", "", whole));
        }
        for (CapabilityStatementRestResourceComponent resource : client.getResource()) {
            List<Promise> there = offered.getOrDefault(resource.getType(), List.of());
            sections.add(
                    new Section(resource.getType(), resource.getDocumentation(), lines(promises(resource), there)));
        }
        return sections;
    }

    private static CapabilityStatementRestComponent rest(CapabilityStatement statement, RestfulCapabilityMode mode) {
        return statement.getRest().stream()
                .filter(rest -> rest.getMode() == mode)
                .findFirst()
                .orElseGet(CapabilityStatementRestComponent::new);
    }

    private static List<Line> lines(List<Promise> client, List<Promise> server) {
        Map<String, String> offered = new HashMap<>();
        server.forEach(promise -> offered.put(promise.key(), promise.expectation()));
        return client.stream()
                .map(promise -> new Line(
                        promise.kind(),
                        promise.link(),
                        promise.expectation(),
                        offered.getOrDefault(promise.key(), ""),
                        promise.note()))
                .toList();
    }

    private List<Promise> promises(CapabilityStatementRestComponent rest) {
        List<Promise> found = new ArrayList<>();
        add(
                found,
                "Interaction",
                rest.getInteraction(),
                one -> new Link(one.getCode().toCode(), null));
        addOperations(found, rest.getOperation());
        return found;
    }

    private List<Promise> promises(CapabilityStatementRestResourceComponent resource) {
        List<Promise> found = new ArrayList<>();
        add(found, "Profile", resource.getSupportedProfile(), one -> links.to(one.getValue()));
        add(
                found,
                "Interaction",
                resource.getInteraction(),
                one -> new Link(one.getCode().toCode(), null));
        add(found, "Searched by", resource.getSearchParam(), one -> named(one.getName(), one.getDefinition()));
        addOperations(found, resource.getOperation());
        return found;
    }

    private void addOperations(
            List<Promise> found, List<CapabilityStatementRestResourceOperationComponent> operations) {
        operations.forEach(one -> found.add(new Promise(
                "Operation",
                named("$" + one.getName(), one.getDefinition()),
                expectation(one),
                one.hasDocumentation() ? one.getDocumentation() : "")));
    }

    private static <T extends Element> void add(
            List<Promise> found, String kind, List<T> elements, Function<T, Link> link) {
        elements.forEach(one -> found.add(new Promise(kind, link.apply(one), expectation(one), "")));
    }

    private Link named(String name, String canonical) {
        return new Link(name, links.to(canonical).href());
    }

    private static String expectation(Element element) {
        return element.hasExtension(EXPECTATION) ? element.getExtensionString(EXPECTATION) : "";
    }
}
