package org.calaimfhir.ig.site;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * An example as the guide shows it.
 *
 * @param fails what it is refused for; empty for a valid one
 * @param fsh its source
 */
public record Sample(Resource resource, List<String> fails, String fsh) {

    public Sample {
        fails = List.copyOf(fails);
    }

    /** The name of its page. */
    public String file() {
        return "Example-" + resource.fhirType() + "-" + resource.getIdElement().getIdPart() + ".html";
    }

    boolean claims(String profile) {
        return resource.getMeta().hasProfile(profile);
    }
}
