package org.calaimfhir.ig.site;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.calaimfhir.ig.site.Links.Link;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.MetadataResource;

/** Pages of the decision logic: each library as CQL, with what it includes. */
final class LogicPages {

    private final Links links;

    LogicPages(Links links) {
        this.links = links;
    }

    /** A library's text, and where its page is. Public for the templates. */
    public record Shown(Link page, String cql) {}

    Page of(Library library) {
        return new Page(
                Links.file(library),
                "Decision logic",
                library.getTitle(),
                library.getDescription(),
                "library",
                Map.of(
                        "resource",
                        library,
                        "cql",
                        cql(library),
                        "json",
                        Links.json(library),
                        "includes",
                        library.getRelatedArtifact().stream()
                                .map(artifact -> links.to(artifact.getResource()))
                                .toList()));
    }

    /** The library that decides on a service. */
    static Optional<Shown> ofService(Collection<MetadataResource> definitions, String codeSystem, String code) {
        return definitions.stream()
                .filter(Library.class::isInstance)
                .map(Library.class::cast)
                .filter(library -> library.getUseContext().stream()
                        .map(use -> use.getValueCodeableConcept().getCodingFirstRep())
                        .anyMatch(coding -> coding.getSystem().endsWith("/" + codeSystem)
                                && coding.getCode().equals(code)))
                .map(library -> new Shown(new Link(library.getName(), Links.file(library)), cql(library)))
                .findFirst();
    }

    private static String cql(Library library) {
        return library.getContent().stream()
                .filter(content -> content.getContentType().equals("text/cql"))
                .map(content -> new String(content.getData(), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
