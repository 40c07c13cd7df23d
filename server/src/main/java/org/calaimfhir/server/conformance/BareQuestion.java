package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;

/** Takes mode and profile out of the Parameters of a {@code $validate}, so that the engine reads the resource alone. */
final class BareQuestion {

    private BareQuestion() {}

    static void put(FhirContext context, ServletRequestDetails request, ValidateAsked asked) {
        if (!(request.getResource() instanceof Parameters)) {
            return;
        }
        Resource resource = (Resource) context.newJsonParser()
                .parseResource(asked.resource().orElseThrow().toString());
        Parameters bare = new Parameters();
        bare.addParameter().setName("resource").setResource(resource);
        request.setResource(bare);
        request.setRequestContents(encoded(context, request, bare).getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(FhirContext context, ServletRequestDetails request, IBaseResource bare) {
        String type = String.valueOf(request.getHeader("Content-Type")).toLowerCase(Locale.ROOT);
        IParser parser = (type.contains("xml") ? EncodingEnum.XML : EncodingEnum.JSON).newParser(context);
        return parser.encodeResourceToString(bare);
    }
}
