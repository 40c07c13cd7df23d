package org.calaimfhir.ig.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A request and what the server answered, recorded by a test of the server that repeats it in every build. Public for
 * the templates.
 *
 * @param curl the request as a command that can be copied
 * @param file with the request's body, where it has one
 * @param sent the request's body, empty without one
 * @param got status, headers worth knowing, and the body
 */
public record Exchange(
        String id, String title, String about, String curl, String file, String sent, int status, String got) {

    private static final String BASE = "http://localhost:8080/fhir";

    static Exchange read(Path recorded) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode json = mapper.readTree(recorded.toFile());
        JsonNode request = json.get("request");
        JsonNode answer = json.get("answer");
        String name = recorded.getFileName().toString();
        String file = "Request-" + recorded.getParent().getFileName() + "-" + name;
        String sent = request.has("body") ? pretty(mapper, request.get("body")) : "";
        List<String> got = new ArrayList<>(headers(answer));
        if (answer.has("body")) {
            got.add(pretty(mapper, answer.get("body")));
        }
        answer.path("lines").forEach(line -> got.add(line.asText()));
        return new Exchange(
                name.replaceFirst("\\.json$", ""),
                json.get("title").asText(),
                json.get("about").asText(),
                curl(request, sent.isEmpty() ? "" : file),
                file,
                sent,
                answer.get("status").asInt(),
                String.join("\n", got));
    }

    private static String pretty(ObjectMapper mapper, JsonNode json) throws IOException {
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    private static List<String> headers(JsonNode message) {
        return message.path("headers").properties().stream()
                .map(header -> header.getKey() + ": " + header.getValue().asText())
                .toList();
    }

    private static String curl(JsonNode request, String file) {
        StringBuilder curl = new StringBuilder("curl -g");
        String method = request.get("method").asText();
        if (!method.equals(file.isEmpty() ? "GET" : "POST")) {
            curl.append(" -X ").append(method);
        }
        headers(request).forEach(header -> curl.append(" -H '").append(header).append("'"));
        if (!file.isEmpty()) {
            curl.append(" -H 'Content-Type: application/fhir+json' --data-binary @")
                    .append(file);
        }
        String path = request.get("path").asText();
        return curl.append(" '").append(BASE).append(path).append("'").toString();
    }
}
