package org.calaimfhir.terminology;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.calaimfhir.terminology.ProgramTable.Row;

/** What all our terminology resources have in common: their addresses, version and who publishes them. */
record Canonical(String version) {

    private static final String BASE = "https://calaimfhir.org/fhir";

    /** The address of a code system: an id of ours, or the full address of other people's. */
    static String system(String idOrAddress) {
        return isAddress(idOrAddress) ? idOrAddress : BASE + "/CodeSystem/" + idOrAddress;
    }

    /** The address of a value set: an id of ours, or the full address of other people's. */
    static String valueSet(String idOrAddress) {
        return isAddress(idOrAddress) ? idOrAddress : BASE + "/ValueSet/" + idOrAddress;
    }

    static boolean isAddress(String idOrAddress) {
        return idOrAddress.contains(":");
    }

    /**
     * The beginning of a resource.
     *
     * @param row the manifest's row that asks for it
     */
    ObjectNode heading(String type, Row row) {
        return heading(type, row.get("id"), row.get("name"), row.get("title"), row.get("description"));
    }

    /** The beginning of a resource that no manifest names. */
    ObjectNode heading(String type, String id, String name, String title, String description) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("resourceType", type);
        json.put("id", id);
        json.put("url", BASE + "/" + type + "/" + id);
        json.put("version", version);
        json.put("name", name);
        json.put("title", title);
        json.put("status", "active");
        json.put("experimental", false);
        json.put("publisher", "calaim-fhir");
        json.put("description", description);
        return json;
    }
}
