package org.calaimfhir.ig.site;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.MetadataResource;

/** Where a canonical URL leads: to a page of this guide, or to the specification. */
final class Links {

    static final String TABLE = "table-";

    private static final String LIBRARY_TYPE = "http://terminology.hl7.org/CodeSystem/library-type";
    private static final String R4 = "http://hl7.org/fhir/";
    private static final Set<String> DATA_TYPES = Set.of(
            "Address",
            "Age",
            "Annotation",
            "Attachment",
            "BackboneElement",
            "CodeableConcept",
            "Coding",
            "ContactPoint",
            "Duration",
            "Element",
            "HumanName",
            "Identifier",
            "Money",
            "Period",
            "Quantity",
            "Range",
            "Ratio",
            "SampledData",
            "Signature",
            "SimpleQuantity",
            "Timing");

    /**
     * A text that may lead somewhere.
     *
     * @param href null when it leads nowhere, as the address of a code list need not be a page
     */
    public record Link(String text, String href) {}

    private final Map<String, MetadataResource> ours = new HashMap<>();

    Links(Collection<MetadataResource> definitions) {
        definitions.forEach(definition -> ours.put(definition.getUrl(), definition));
    }

    /** A table's page shows its rows, so the library of the rows has no page of its own. */
    static String file(MetadataResource definition) {
        return table(definition).map(TableRows::file).orElseGet(() -> name(definition) + ".html");
    }

    private static String name(MetadataResource definition) {
        return definition.fhirType() + "-" + definition.getIdElement().getIdPart();
    }

    /** The table whose rows a library holds; empty of all other definitions. */
    static Optional<String> table(MetadataResource definition) {
        return definition instanceof Library library && library.getType().hasCoding(LIBRARY_TYPE, "asset-collection")
                ? Optional.of(library.getIdPart().substring(TABLE.length()))
                : Optional.empty();
    }

    /** The file with its JSON. */
    static String json(MetadataResource definition) {
        return name(definition) + ".json";
    }

    Link to(String canonical) {
        String url = canonical.replaceFirst("\\|.*$", "");
        MetadataResource definition = ours.get(url);
        if (definition != null) {
            String title = definition.getTitle() == null ? definition.getName() : definition.getTitle();
            return new Link(title, file(definition));
        }
        String name = url.substring(url.lastIndexOf('/') + 1);
        if (url.startsWith(R4 + "StructureDefinition/")) {
            return new Link(name, type(name).href());
        }
        if (url.startsWith(R4 + "ValueSet/")) {
            return new Link(name, R4 + "R4/valueset-" + name + ".html");
        }
        boolean specified = url.startsWith(R4) || url.startsWith("http://terminology.hl7.org/");
        return new Link(url, specified ? url : null);
    }

    /** Of a profile of a national guide, by its name there. */
    Link national(String canonical) {
        return new Link(canonical.substring(canonical.lastIndexOf('/') + 1), canonical);
    }

    /** Of a type of the specification. */
    Link type(String name) {
        boolean dataType = Character.isLowerCase(name.charAt(0)) || DATA_TYPES.contains(name);
        return new Link(
                name, R4 + "R4/" + (dataType ? "datatypes.html#" + name : name.toLowerCase(Locale.ROOT) + ".html"));
    }
}
