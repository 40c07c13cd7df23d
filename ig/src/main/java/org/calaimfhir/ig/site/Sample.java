package org.calaimfhir.ig.site;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * An example as the guide shows it.
 *
 * @param fails what it is refused for; empty for a valid one
 * @param fsh its source
 * @param demo whether a server with the demo holds it
 */
public record Sample(Resource resource, List<String> fails, String fsh, boolean demo) {

    public Sample {
        fails = List.copyOf(fails);
    }

    /** The name of its page. */
    public String file() {
        return name() + ".html";
    }

    /** The name of the file with its JSON. */
    public String json() {
        return name() + ".json";
    }

    private String name() {
        return "Example-" + address().replace('/', '-');
    }

    /** Type and id. */
    public String address() {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    boolean claims(String profile) {
        return resource.getMeta().hasProfile(profile);
    }
}
