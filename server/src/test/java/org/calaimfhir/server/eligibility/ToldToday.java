package org.calaimfhir.server.eligibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The guide's stories as if they were told today: every date moved by as many days, so that no test ages. */
final class ToldToday {

    private static final LocalDate TOLD_ON = LocalDate.of(2026, 11, 20);
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLAN = "riverbend-health-plan";

    private final List<JsonNode> resources = new ArrayList<>();

    ToldToday(LocalDate today) {
        long days = ChronoUnit.DAYS.between(TOLD_ON, today);
        String told = DATE.matcher(packaged())
                .replaceAll((MatchResult date) ->
                        LocalDate.parse(date.group()).plusDays(days).toString());
        try {
            JSON.readTree(told).path("entry").forEach(entry -> resources.add(entry.path("resource")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String packaged() {
        try (InputStream demo = ToldToday.class.getResourceAsStream("/fhir-package/demo.json")) {
            return new String(Objects.requireNonNull(demo).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a client's FHIR server answers to the templates about a person. */
    ObjectNode prefetch(String person) {
        ObjectNode prefetch = JSON.createObjectNode();
        about(person).forEach(resource -> {
            String type = resource.path("resourceType").asText();
            String key = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
            if (type.equals("Patient")) {
                prefetch.set(key, resource);
            } else {
                JsonNode bundle = prefetch.has(key)
                        ? prefetch.path(key)
                        : prefetch.putObject(key).put("resourceType", "Bundle").put("type", "searchset");
                ((ObjectNode) bundle).withArray("entry").addObject().set("resource", resource);
            }
        });
        ((ObjectNode) prefetch.path("coverage"))
                .withArray("entry")
                .addObject()
                .set("resource", resource("Organization", PLAN));
        return prefetch;
    }

    /** The same as a Bundle for {@code $check-eligibility}. */
    ObjectNode record(String person) {
        ObjectNode record =
                JSON.createObjectNode().put("resourceType", "Bundle").put("type", "collection");
        Stream.concat(about(person), Stream.of(resource("Organization", PLAN)))
                .forEach(resource -> record.withArray("entry").addObject().set("resource", resource));
        return record;
    }

    private JsonNode resource(String type, String id) {
        return resources.stream()
                .filter(resource -> resource.path("resourceType").asText().equals(type)
                        && resource.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Stream<JsonNode> about(String person) {
        String reference = "Patient/" + person;
        return resources.stream()
                .filter(resource -> resource.equals(resource("Patient", person))
                        || Stream.of("subject", "patient", "beneficiary", "for").anyMatch(name -> resource.path(name)
                                .path("reference")
                                .asText()
                                .equals(reference)));
    }
}
