package org.calaimfhir.ig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What an actor's system is expected to do exists, and the server answers it. */
class ActorStatementTest {

    private static final PackedDefinitions PACKED = new PackedDefinitions();
    private static final String NOT_SERVED = "Not served in this version";

    /** The one type that the server keeps although nothing comes of it yet. */
    private static final String KEPT_WITHOUT_EFFECT = "type Subscription";

    /** Something a statement names, with what binds the actor to it. */
    private record Named(String expectation, String note) {}

    @Test
    void each_actor_has_a_client_and_a_server_side() {
        assertThat(actors())
                .extracting(actor -> actor.get("id").asText())
                .containsExactlyInAnyOrder(
                        "referrer-capabilities", "plan-capabilities", "provider-capabilities", "state-capabilities");
        assertThat(actors()).allSatisfy(actor -> {
            assertThat(actor.get("rest").findValuesAsText("mode")).containsExactly("client", "server");
            assertThat(named(actor.at("/rest/0")).keySet())
                    .isEqualTo(named(actor.at("/rest/1")).keySet());
        });
    }

    @Test
    void what_a_client_must_do_the_server_must_offer() {
        List<String> order = List.of("MAY", "SHOULD", "SHALL");
        for (JsonNode actor : actors()) {
            Map<String, Named> server = named(actor.at("/rest/1"));
            named(actor.at("/rest/0")).forEach((key, client) -> {
                assertThat(order).contains(client.expectation());
                assertThat(order.indexOf(server.get(key).expectation()))
                        .as(actor.get("id") + " " + key)
                        .isGreaterThanOrEqualTo(order.indexOf(client.expectation()));
            });
        }
    }

    @Test
    void nobody_is_held_to_what_the_server_does_not_do() {
        Set<String> served =
                named(PACKED.definition(PackedDefinitions.SERVER).at("/rest/0")).keySet();
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (JsonNode actor : actors()) {
            for (JsonNode rest : actor.get("rest")) {
                for (Map.Entry<String, Named> one : named(rest).entrySet()) {
                    Named named = one.getValue();
                    boolean toldApart = named.note().contains(NOT_SERVED);
                    boolean fits = served.contains(one.getKey())
                            ? !toldApart || one.getKey().equals(KEPT_WITHOUT_EFFECT)
                            : toldApart && named.expectation().equals("MAY");
                    if (!fits) {
                        wrong.add(actor.get("id").asText() + ": " + one.getKey());
                    }
                    checked++;
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(400);
    }

    @Test
    void every_profile_operation_and_search_parameter_exists() throws IOException {
        Map<String, JsonNode> searches = PACKED.searchParameters();
        Set<String> operations = PACKED.operations();
        List<String> wrong = new ArrayList<>();
        for (JsonNode actor : actors()) {
            for (JsonNode resource : actor.findValues("resource").stream()
                    .flatMap(list -> each(list).stream())
                    .toList()) {
                String type = resource.get("type").asText();
                for (JsonNode profile : resource.path("supportedProfile")) {
                    JsonNode definition = PACKED.definition(profile.asText());
                    if (definition == null
                            || !type.equals(definition.path("type").asText())) {
                        wrong.add(type + " " + profile.asText());
                    }
                }
                for (JsonNode search : resource.path("searchParam")) {
                    if (!fits(searches.get(search.get("definition").asText()), search, type)) {
                        wrong.add(type + "?" + search.get("name").asText());
                    }
                }
            }
            for (JsonNode operation : actor.findValues("operation").stream()
                    .flatMap(list -> each(list).stream())
                    .toList()) {
                if (!operations.contains(operation.get("definition").asText())) {
                    wrong.add(operation.get("definition").asText());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_operation_of_ours_is_asked_by_somebody() {
        Set<String> asked = new TreeSet<>();
        actors().forEach(actor -> asked.addAll(actor.findValuesAsText("definition")));
        assertThat(PACKED.all("OperationDefinition"))
                .extracting(operation -> operation.get("url").asText())
                .isSubsetOf(asked);
    }

    @Test
    void every_profile_is_exchanged_by_somebody() {
        Set<String> exchanged = new TreeSet<>();
        for (JsonNode actor : actors()) {
            actor.findValues("supportedProfile")
                    .forEach(profiles -> profiles.forEach(profile -> exchanged.add(profile.asText())));
        }
        assertThat(PACKED.all("StructureDefinition"))
                .filteredOn(profile -> !profile.get("type").asText().equals("Extension"))
                .extracting(profile -> profile.get("url").asText())
                .isSubsetOf(exchanged);
    }

    private static boolean fits(JsonNode definition, JsonNode stated, String type) {
        return definition != null
                && definition.get("code").equals(stated.get("name"))
                && definition.get("type").equals(stated.get("type"))
                && each(definition.get("base")).stream()
                        .anyMatch(base ->
                                base.asText().equals(type) || base.asText().equals("Resource"));
    }

    private static List<JsonNode> actors() {
        return PACKED.all("CapabilityStatement").stream()
                .filter(statement -> !statement.get("url").asText().equals(PackedDefinitions.SERVER))
                .toList();
    }

    private static Map<String, Named> named(JsonNode rest) {
        Map<String, Named> found = new HashMap<>();
        rest.path("interaction").forEach(one -> add(found, "server does " + text(one, "code"), one));
        rest.path("operation").forEach(one -> add(found, "server " + text(one, "definition"), one));
        for (JsonNode resource : rest.path("resource")) {
            String type = text(resource, "type");
            add(found, "type " + type, resource);
            resource.path("interaction").forEach(one -> add(found, type + " does " + text(one, "code"), one));
            resource.path("searchParam").forEach(one -> add(found, type + "?" + text(one, "name"), one));
            resource.path("operation").forEach(one -> add(found, type + " " + text(one, "definition"), one));
            for (int i = 0; i < resource.path("supportedProfile").size(); i++) {
                String profile = resource.at("/supportedProfile/" + i).asText();
                add(found, type + " " + profile, resource.at("/_supportedProfile/" + i));
            }
        }
        return found;
    }

    private static void add(Map<String, Named> found, String key, JsonNode element) {
        String expectation = element.at("/extension/0/valueCode").asText();
        found.put(key, new Named(expectation, element.path("documentation").asText()));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static List<JsonNode> each(JsonNode list) {
        List<JsonNode> found = new ArrayList<>();
        list.forEach(found::add);
        return found;
    }
}
