package org.calaimfhir.ig;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ImplementationGuide.GuidePageGeneration;
import org.hl7.fhir.r4.model.ImplementationGuide.ImplementationGuideDefinitionComponent;
import org.hl7.fhir.r4.model.ImplementationGuide.ImplementationGuideDefinitionPageComponent;
import org.hl7.fhir.r4.model.ImplementationGuide.ImplementationGuideDefinitionResourceComponent;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UrlType;

/**
 * What the guide says that it holds: every packed resource, in a group for each type and one for the examples, and every
 * page of the site that is not the page of one of them. SUSHI lists neither what the build makes of tables nor pages.
 */
final class GuideContents {

    private static final String EXAMPLES = "example";

    private GuideContents() {}

    /** Puts all resources in place of those that are listed; what was said of one that stays is kept. */
    static void list(
            ImplementationGuideDefinitionComponent guide,
            Collection<Resource> definitions,
            Collection<Resource> examples) {
        Map<String, ImplementationGuideDefinitionResourceComponent> told = new HashMap<>();
        guide.getResource().forEach(each -> told.put(each.getReference().getReference(), each));
        Set<String> profiles = new LinkedHashSet<>();
        definitions.forEach(definition -> profiles.add(((MetadataResource) definition).getUrl()));
        List<ImplementationGuideDefinitionResourceComponent> listed = new ArrayList<>();
        Set<String> groups = new LinkedHashSet<>();
        for (Resource definition : definitions) {
            groups.add(definition.fhirType());
            listed.add(entry(told, definition, definition.fhirType(), new BooleanType(false)));
        }
        for (Resource example : examples) {
            groups.add(EXAMPLES);
            Type shows = example.getMeta().getProfile().stream()
                    .map(CanonicalType::getValue)
                    .filter(profiles::contains)
                    .findFirst()
                    .<Type>map(CanonicalType::new)
                    .orElseGet(() -> new BooleanType(true));
            listed.add(entry(told, example, EXAMPLES, shows));
        }
        guide.setGrouping(null);
        groups.forEach(group -> guide.addGrouping().setName(group).setId(group));
        guide.setResource(listed);
    }

    private static ImplementationGuideDefinitionResourceComponent entry(
            Map<String, ImplementationGuideDefinitionResourceComponent> told,
            Resource resource,
            String group,
            Type example) {
        String address = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
        ImplementationGuideDefinitionResourceComponent entry = told.getOrDefault(
                address, new ImplementationGuideDefinitionResourceComponent().setReference(new Reference(address)));
        if (resource instanceof MetadataResource definition) {
            entry.setName(definition.hasTitle() ? definition.getTitle() : definition.getName());
            entry.setDescription(definition.getDescription());
        }
        return entry.setGroupingId(group).setExample(example);
    }

    /**
     * Puts all pages in place of those that are listed, below the first page.
     *
     * @param titles by the name of the file, the first page among them
     */
    static void pages(ImplementationGuideDefinitionComponent guide, String first, Map<String, String> titles) {
        ImplementationGuideDefinitionPageComponent home = page(first, titles.get(first));
        titles.forEach((file, title) -> {
            if (!file.equals(first)) {
                home.addPage(page(file, title));
            }
        });
        guide.setPage(home);
    }

    private static ImplementationGuideDefinitionPageComponent page(String file, String title) {
        return new ImplementationGuideDefinitionPageComponent()
                .setName(new UrlType(file))
                .setTitleElement(new StringType(title))
                .setGeneration(GuidePageGeneration.GENERATED);
    }
}
