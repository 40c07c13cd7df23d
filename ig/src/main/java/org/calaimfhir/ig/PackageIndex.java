package org.calaimfhir.ig;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/** The two files about the package itself: {@code package.json} and {@code .index.json}. */
final class PackageIndex {

    private final ObjectNode index = JsonNodeFactory.instance.objectNode().put("index-version", 1);
    private final ArrayNode files = index.putArray("files");

    void add(String file, Resource resource) {
        ObjectNode entry = files.addObject()
                .put("filename", file)
                .put("resourceType", resource.fhirType())
                .put("id", resource.getIdElement().getIdPart());
        if (resource instanceof MetadataResource described) {
            entry.put("url", described.getUrl()).put("version", described.getVersion());
        }
        if (resource instanceof StructureDefinition profile) {
            entry.put("kind", profile.getKind().toCode()).put("type", profile.getType());
        }
    }

    String json() {
        return index.toPrettyString();
    }

    /** The description of the package, as package tools read it. */
    static String manifest(String name, String version) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", name);
        json.put("version", version);
        json.put("canonical", "https://calaimfhir.org/fhir");
        json.put("title", "calaim-fhir");
        json.put("description", "Referrals, eligibility, plans and claims of CalAIM in FHIR R4");
        json.put("type", "IG");
        json.put("license", "Apache-2.0");
        json.put("author", "calaim-fhir");
        json.putArray("fhirVersions").add("4.0.1");
        json.putObject("dependencies").put("hl7.fhir.r4.core", "4.0.1");
        return json.toPrettyString();
    }
}
