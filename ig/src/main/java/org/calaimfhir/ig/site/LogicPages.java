package org.calaimfhir.ig.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.calaimfhir.ig.site.Links.Link;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.MetadataResource;

/** Pages of the decision logic: each library as CQL, with what it includes. */
final class LogicPages {

    private static final Pattern DEFINE = Pattern.compile("(?m)^define \"([^\"]+)\"");
    private static final Pattern BEHIND_BLANK_LINE = Pattern.compile("(?<=\n\n)");

    private final Links links;

    LogicPages(Links links) {
        this.links = links;
    }

    /**
     * A library's text, and where its page is. Public for the templates.
     *
     * @param defines where each define of it stands
     */
    public record Shown(Link page, String cql, Map<String, String> defines) {

        /** Copies its map. */
        public Shown {
            defines = Map.copyOf(defines);
        }
    }

    /** A piece of CQL that can be linked to: a define, or what stands before the first. Public for the templates. */
    public record Part(String id, String text) {}

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
                        "parts",
                        parts(cql(library)),
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
                .map(library -> {
                    String file = Links.file(library);
                    return new Shown(new Link(library.getName(), file), cql(library), defines(file, cql(library)));
                })
                .findFirst();
    }

    /** A define stands with the comment before it, so that a link to it shows what it means. */
    private static List<Part> parts(String cql) {
        List<Part> parts = new ArrayList<>();
        for (String text : BEHIND_BLANK_LINE.split(cql)) {
            Matcher define = DEFINE.matcher(text);
            parts.add(new Part(define.find() ? anchor(define.group(1)) : null, text));
        }
        return parts;
    }

    private static Map<String, String> defines(String file, String cql) {
        return DEFINE.matcher(cql)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> file + "#" + anchor(found.group(1))));
    }

    private static String anchor(String define) {
        return "define-" + define.replace(' ', '-');
    }

    private static String cql(Library library) {
        return library.getContent().stream()
                .filter(content -> content.getContentType().equals("text/cql"))
                .map(content -> new String(content.getData(), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
