package org.calaimfhir.ig.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.MetadataResource;

/**
 * Requests and answers from a real run, one folder for each operation. A folder that is named as an OperationDefinition
 * of ours is shown on its page; another has a page of its own.
 */
final class Exchanges {

    private static final String ABOUT = "about.md";

    private record Group(String title, String description, List<Exchange> exchanges) {}

    private final Map<String, Group> groups;

    private Exchanges(Map<String, Group> groups) {
        this.groups = groups;
    }

    static Exchanges read(Path folder) throws IOException {
        Map<String, Group> groups = new LinkedHashMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path group : found.filter(Files::isDirectory).sorted().toList()) {
                groups.put(group.getFileName().toString(), group(group));
            }
        }
        return new Exchanges(groups);
    }

    private static Group group(Path folder) throws IOException {
        List<Exchange> exchanges = new ArrayList<>();
        for (Path file : Site.files(folder)) {
            if (file.toString().endsWith(".json")) {
                exchanges.add(Exchange.read(file));
            }
        }
        List<String> about = Files.readAllLines(folder.resolve(ABOUT));
        String description = String.join(" ", about.subList(1, about.size())).strip();
        return new Group(about.get(0).replaceFirst("^# ", ""), description, exchanges);
    }

    List<Exchange> of(String operation) {
        Group group = groups.get(operation);
        return group == null ? List.of() : group.exchanges();
    }

    /** The bodies of requests, by the names of their files. */
    Map<String, String> bodies() {
        Map<String, String> bodies = new LinkedHashMap<>();
        groups.values().stream()
                .flatMap(group -> group.exchanges().stream())
                .filter(exchange -> !exchange.sent().isEmpty())
                .forEach(exchange -> bodies.put(exchange.file(), exchange.sent()));
        return bodies;
    }

    /** A page for each group that is no operation of ours. */
    List<Page> pages(Collection<MetadataResource> definitions) {
        List<String> ours = definitions.stream()
                .map(definition -> definition.getIdElement().getIdPart())
                .toList();
        List<Page> pages = new ArrayList<>();
        groups.forEach((name, group) -> {
            if (!ours.contains(name)) {
                pages.add(new Page(
                        "Requests-" + name + ".html",
                        "Requests and answers",
                        group.title(),
                        group.description(),
                        "requests",
                        Map.of("exchanges", group.exchanges())));
            }
        });
        return pages;
    }
}
