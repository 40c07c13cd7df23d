package org.calaimfhir.server.storage;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.hl7.fhir.r4.model.Coding;

/** Writes a searchset Bundle (FHIR R4, http, 3.1.0.9) around stored texts. */
final class SearchsetWriter {

    private static final String OFFSET = "_offset";
    private static final String COUNT = "_count";

    private final RequestDetails request;
    private final PlainQuery query;
    private final Instant now;

    SearchsetWriter(RequestDetails request, PlainQuery query, Instant now) {
        this.request = request;
        this.query = query;
        this.now = now;
    }

    void append(DirectSearch.Page page, StringBuilder out) {
        out.append("{\"resourceType\":\"Bundle\",\"id\":\"").append(UUID.randomUUID());
        out.append("\",\"meta\":{\"lastUpdated\":\"").append(now).append('"');
        labels(page, out);
        out.append("},\"type\":\"searchset\",");
        boolean beyondTheEnd = query.offset() > 0 && page.matches().isEmpty();
        if (!page.more() && !beyondTheEnd) {
            // The last page tells the total for nothing.
            out.append("\"total\":")
                    .append(query.offset() + page.matches().size())
                    .append(',');
        }
        out.append("\"link\":[");
        link("self", address(OptionalInt.empty()), out);
        if (page.more()) {
            out.append(',');
            link("next", address(OptionalInt.of(query.offset() + query.count())), out);
        }
        if (query.offset() > 0) {
            out.append(',');
            link("previous", address(OptionalInt.of(Math.max(0, query.offset() - query.count()))), out);
        }
        out.append(']');
        entries(page, out);
        out.append('}');
    }

    private void entries(DirectSearch.Page page, StringBuilder out) {
        String separator = ",\"entry\":[";
        for (StoredText match : page.matches()) {
            out.append(separator).append("{\"fullUrl\":\"").append(base()).append('/');
            out.append(match.type()).append('/').append(match.id()).append("\",\"resource\":");
            match.appendTo(out);
            out.append(",\"search\":{\"mode\":\"match\"}}");
            separator = ",";
        }
        if (!page.matches().isEmpty()) {
            out.append(']');
        }
    }

    private static void labels(DirectSearch.Page page, StringBuilder out) {
        String separator = ",\"security\":[";
        List<Coding> labels = AnswerLabels.of(page.matches());
        for (Coding label : labels) {
            out.append(separator).append('{');
            if (label.hasSystem()) {
                out.append("\"system\":\"")
                        .append(JsonText.escaped(label.getSystem()))
                        .append("\",");
            }
            out.append("\"code\":\"").append(JsonText.escaped(label.getCode())).append("\"}");
            separator = ",";
        }
        out.append(labels.isEmpty() ? "" : "]");
    }

    private String base() {
        return JsonText.escaped(request.getFhirServerBase());
    }

    private static void link(String relation, String url, StringBuilder out) {
        out.append("{\"relation\":\"").append(relation).append("\",\"url\":\"");
        out.append(JsonText.escaped(url)).append("\"}");
    }

    private String address(OptionalInt otherPage) {
        StringBuilder url = new StringBuilder(request.getFhirServerBase() + "/" + request.getResourceName());
        char separator = '?';
        for (Map.Entry<String, String[]> parameter : request.getParameters().entrySet()) {
            if (otherPage.isPresent()
                    && (parameter.getKey().equals(OFFSET) || parameter.getKey().equals(COUNT))) {
                continue;
            }
            for (String value : parameter.getValue()) {
                url.append(separator).append(parameter.getKey()).append('=');
                url.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                separator = '&';
            }
        }
        if (otherPage.isPresent()) {
            url.append(separator).append(COUNT + "=").append(query.count());
            url.append("&" + OFFSET + "=").append(otherPage.getAsInt());
        }
        return url.toString();
    }
}
