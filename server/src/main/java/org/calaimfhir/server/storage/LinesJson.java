package org.calaimfhir.server.storage;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;

/** Resources as newline-delimited JSON in UTF-8. */
final class LinesJson {

    private final FhirContext context;
    private final ParametersJson parameters;

    LinesJson(FhirContext context) {
        this.context = context;
        this.parameters = new ParametersJson(context);
    }

    byte[] of(List<? extends Resource> resources) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try {
            for (Resource resource : resources) {
                lines.write(line(resource));
                lines.write('\n');
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return lines.toByteArray();
    }

    private byte[] line(Resource resource) throws IOException {
        Optional<byte[]> written = resource instanceof Parameters plain ? parameters.encode(plain) : Optional.empty();
        return written.orElseGet(
                () -> context.newJsonParser().encodeResourceToString(resource).getBytes(StandardCharsets.UTF_8));
    }
}
