package org.calaimfhir.ig.site;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.calaimfhir.ig.site.Links.Link;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionMappingComponent;

/** A page for each profile and extension: what it changes, the whole of it, its rules and examples. */
final class ProfilePages {

    /** The base definitions' mappings to other standards come along with the snapshot. */
    private static final String NATIONAL_GUIDES = "http://hl7.org/fhir/us/";

    private final FhirContext context;
    private final Links links;
    private final List<Sample> samples;
    private final Map<String, String> sources;
    private final Searches searches;

    /** @param sources FSH by the name of the definition */
    ProfilePages(
            FhirContext context, Links links, List<Sample> samples, Map<String, String> sources, Searches searches) {
        this.context = context;
        this.links = links;
        this.samples = List.copyOf(samples);
        this.sources = Map.copyOf(sources);
        this.searches = searches;
    }

    Page of(StructureDefinition profile) {
        boolean extension = profile.getType().equals("Extension");
        return new Page(
                        Links.file(profile),
                        extension ? "Extensions" : "Profiles",
                        profile.getTitle(),
                        profile.getDescription(),
                        "profile",
                        Map.ofEntries(
                                Map.entry("resource", profile),
                                Map.entry("parent", links.to(profile.getBaseDefinition())),
                                Map.entry("aligned", aligned(profile)),
                                Map.entry("changed", ElementRow.of(changed(profile), links)),
                                Map.entry(
                                        "whole",
                                        ElementRow.of(profile.getSnapshot().getElement(), links)),
                                Map.entry("rules", rules(profile)),
                                Map.entry("searches", extension ? List.of() : searches.of(profile)),
                                Map.entry("held", held(profile.getType())),
                                Map.entry("valid", examples(profile, true)),
                                Map.entry("invalid", examples(profile, false)),
                                Map.entry("differential", differential(profile)),
                                Map.entry("json", Links.json(profile)),
                                Map.entry("fsh", sources.getOrDefault(profile.getName(), ""))))
                .withWords(extension ? "" : profile.getType());
    }

    /** Whether a server with the demo has some of the type. */
    private boolean held(String type) {
        return samples.stream()
                .anyMatch(
                        sample -> sample.demo() && sample.resource().fhirType().equals(type));
    }

    private String differential(StructureDefinition profile) {
        StructureDefinition shown = profile.copy();
        shown.setSnapshot(null);
        return context.newJsonParser().setPrettyPrint(true).encodeResourceToString(shown);
    }

    /** What the differential names, with all that the snapshot knows of it. */
    private static List<ElementDefinition> changed(StructureDefinition profile) {
        Set<String> named = profile.getDifferential().getElement().stream()
                .map(ElementDefinition::getId)
                .collect(Collectors.toSet());
        return profile.getSnapshot().getElement().stream()
                .filter(element -> element.getPath().contains(".") && named.contains(element.getId()))
                .toList();
    }

    private List<Link> aligned(StructureDefinition profile) {
        return profile.getMapping().stream()
                .filter(ProfilePages::isNational)
                .map(mapping -> links.national(mapping.getUri()))
                .toList();
    }

    static boolean isNational(StructureDefinitionMappingComponent mapping) {
        return mapping.hasUri() && mapping.getUri().startsWith(NATIONAL_GUIDES);
    }

    private static List<ElementDefinitionConstraintComponent> rules(StructureDefinition profile) {
        return profile.getDifferential().getElement().stream()
                .flatMap(element -> element.getConstraint().stream())
                .toList();
    }

    private List<Sample> examples(StructureDefinition profile, boolean valid) {
        return samples.stream()
                .filter(sample ->
                        sample.claims(profile.getUrl()) && sample.fails().isEmpty() == valid)
                .toList();
    }
}
