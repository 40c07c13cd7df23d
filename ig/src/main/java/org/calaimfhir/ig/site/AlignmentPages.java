package org.calaimfhir.ig.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.calaimfhir.ig.site.Links.Link;
import org.calaimfhir.ig.site.NationalRequirements.Requirement;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionMappingComponent;

/** A page for each national guide: what the profiles that ours follow ask for, and what ours say of it. */
final class AlignmentPages {

    private static final String KIND = "Alignment";

    /**
     * One of our profiles beside the one that it follows. Public for the templates.
     *
     * @param version in which the national profile was read
     * @param asked what the national profile asks for
     * @param elements those that we ask to be supported
     */
    public record Alignment(
            Link ours,
            Link theirs,
            Link base,
            String comment,
            String version,
            List<Requirement> asked,
            List<ElementRow> elements,
            List<String> rules) {

        /** Copies its lists. */
        public Alignment {
            asked = List.copyOf(asked);
            elements = List.copyOf(elements);
            rules = List.copyOf(rules);
        }
    }

    /** One of our profiles that follows no other. Public for the templates. */
    public record Alone(Link ours, Link base, String exchanged) {}

    private final Links links;
    private final NationalRequirements requirements;
    private final Map<String, List<Alignment>> guides = new TreeMap<>();
    private final List<Alone> alone = new ArrayList<>();

    AlignmentPages(Links links, List<MetadataResource> definitions, NationalRequirements requirements) {
        this.links = links;
        this.requirements = requirements;
        for (MetadataResource definition : definitions) {
            if (definition instanceof StructureDefinition profile) {
                List<StructureDefinitionMappingComponent> followed = profile.getMapping().stream()
                        .filter(ProfilePages::isNational)
                        .toList();
                followed.forEach(mapping -> guides.computeIfAbsent(mapping.getIdentity(), name -> new ArrayList<>())
                        .add(alignment(profile, mapping)));
                if (followed.isEmpty() && !profile.getType().equals("Extension")) {
                    alone.add(new Alone(
                            links.to(profile.getUrl()),
                            links.to(profile.getBaseDefinition()),
                            profile.hasPurpose() ? profile.getPurpose() : ""));
                }
            }
        }
    }

    private Alignment alignment(StructureDefinition profile, StructureDefinitionMappingComponent mapping) {
        return new Alignment(
                links.to(profile.getUrl()),
                links.national(mapping.getUri()),
                links.to(profile.getBaseDefinition()),
                mapping.hasComment() ? mapping.getComment() : "",
                requirements.version(mapping.getUri()),
                requirements.of(profile, mapping.getUri()),
                ElementRow.of(
                        profile.getSnapshot().getElement().stream()
                                .filter(element -> element.getMustSupport())
                                .toList(),
                        links),
                profile.getDifferential().getElement().stream()
                        .flatMap(element -> element.getConstraint().stream())
                        .map(ElementRow::said)
                        .toList());
    }

    List<Page> all() {
        List<Page> pages = new ArrayList<>();
        pages.add(new Page(
                "alignment.html",
                "Guide",
                "Alignment with national guides",
                "Which profiles of HL7's guides for the United States ours follow",
                "alignment",
                Map.of("guides", guides, "alone", alone)));
        guides.forEach((guide, profiles) -> pages.add(new Page(
                "Alignment-" + guide + ".html",
                KIND,
                "Alignment with " + guide,
                "What the profiles that ours follow ask for, what ours say of it, and which examples do without",
                "alignment-guide",
                Map.of("profiles", profiles))));
        return pages;
    }
}
