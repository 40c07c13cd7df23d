package org.calaimfhir.ig;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hl7.fhir.r4.model.ImplementationGuide;

/** The {@code package.json} of the package, as package tools read it: what the guide says of itself. */
final class PackageManifest {

    private static final String CORE = "hl7.fhir.r4.core";
    private static final String US = "urn:iso:std:iso:3166#US";

    private PackageManifest() {}

    static String of(ImplementationGuide guide) {
        String version = guide.getFhirVersion().get(0).getCode();
        String canonical = guide.getUrl().substring(0, guide.getUrl().indexOf("/ImplementationGuide/"));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", guide.getPackageId());
        json.put("version", guide.getVersion());
        json.put("type", "IG");
        json.put("title", guide.getTitle());
        json.put("description", guide.getDescription());
        json.put("license", guide.getLicense().toCode());
        json.put("author", guide.getPublisher());
        json.put("canonical", canonical);
        json.put("url", canonical);
        json.put("date", guide.getDateElement().getValueAsString().replace("-", "") + "000000");
        json.put("jurisdiction", US);
        json.putArray("fhirVersions").add(version);
        json.putObject("dependencies").put(CORE, version);
        json.putObject("directories").put("lib", "package").put("example", "example");
        return json.toPrettyString();
    }
}
