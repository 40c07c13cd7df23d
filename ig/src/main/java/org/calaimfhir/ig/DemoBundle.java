package org.calaimfhir.ig;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;

/** The demo as one transaction, which puts every resource under the id that it has in the guide. */
final class DemoBundle {

    private DemoBundle() {}

    static String of(Guide guide, List<Example> examples, FhirContext context) {
        Bundle bundle = new Bundle();
        bundle.setType(BundleType.TRANSACTION);
        for (Example example : examples) {
            if (example.demo()) {
                Resource resource = guide.example(example.name());
                String address = resource.fhirType() + "/" + example.name();
                bundle.addEntry()
                        .setResource(resource)
                        .getRequest()
                        .setMethod(HTTPVerb.PUT)
                        .setUrl(address);
            }
        }
        return context.newJsonParser().encodeResourceToString(bundle);
    }
}
