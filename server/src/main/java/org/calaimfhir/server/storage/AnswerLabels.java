package org.calaimfhir.server.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;

/** A Bundle that is answered says what its parts say of how to handle them. */
@Interceptor
final class AnswerLabels {

    /** No other element of a stored type is a list of that name. */
    private static final String SECURITY = "\"security\":[";

    private static final ObjectReader JSON = new ObjectMapper().reader();

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void label(IBaseResource answer) {
        if (answer instanceof Bundle bundle) {
            List<Coding> labels = JoinedLabels.ofAnswer(bundle.getEntry().stream()
                    .filter(entry -> entry.hasResource())
                    .flatMap(entry -> entry.getResource().getMeta().getSecurity().stream()));
            if (!labels.isEmpty()) {
                bundle.getMeta().setSecurity(labels);
            }
        }
    }

    /** The same of stored texts. */
    static List<Coding> of(List<StoredText> parts) {
        return JoinedLabels.ofAnswer(parts.stream().map(StoredText::text).flatMap(AnswerLabels::of));
    }

    private static Stream<Coding> of(String text) {
        List<Coding> found = new ArrayList<>();
        int at = text.indexOf(SECURITY);
        try {
            while (at >= 0) {
                JsonNode labels = JSON.readTree(new StringReader(text.substring(at + SECURITY.length() - 1)));
                for (JsonNode label : labels) {
                    if (label.hasNonNull("code")) {
                        found.add(new Coding()
                                .setSystem(label.path("system").asText(null))
                                .setCode(label.get("code").asText()));
                    }
                }
                at = text.indexOf(SECURITY, at + 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream();
    }
}
