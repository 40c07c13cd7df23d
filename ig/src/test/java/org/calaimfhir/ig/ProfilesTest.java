package org.calaimfhir.ig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No profile for its own sake: each is exchanged, asks for something, holds its senders to something, and is found. */
class ProfilesTest {

    private static final PackedDefinitions PACKED = new PackedDefinitions();
    private static final Set<String> FIND_ANYTHING = Set.of("_id", "_lastUpdated");

    static Stream<Named<JsonNode>> profiles() {
        return PACKED.all("StructureDefinition").stream()
                .filter(definition -> !definition.get("type").asText().equals("Extension"))
                .map(profile -> Named.of(profile.get("name").asText(), profile));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void each_says_what_it_is_and_who_sends_it_and_who_reads_it(JsonNode profile) {
        assertThat(profile.path("description").asText()).isNotBlank();
        assertThat(profile.path("purpose").asText())
                .as("who sends it; who reads it")
                .matches("[A-Z].+; .+\\.");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void each_marks_what_has_to_be_supported(JsonNode profile) {
        assertThat(stream(profile.at("/snapshot/element")))
                .anyMatch(element -> element.path("mustSupport").asBoolean());
    }

    /** What a rule that is broken says of it is all that the sender reads. */
    @ParameterizedTest
    @MethodSource("profiles")
    void each_has_a_rule_of_its_own_that_says_what_to_send_instead(JsonNode profile) {
        List<String> said = elements(profile)
                .flatMap(element -> stream(element.path("constraint")))
                .map(rule -> rule.path("human").asText())
                .toList();
        assertThat(said).isNotEmpty().allMatch(words -> words.matches(".+: (send|add|check) .+\\."));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void each_is_found_by_what_is_in_it(JsonNode profile) {
        JsonNode served = PACKED.definition(PackedDefinitions.SERVER).at("/rest/0/resource");
        assertThat(stream(served))
                .filteredOn(type -> type.get("type").equals(profile.get("type")))
                .singleElement()
                .satisfies(type -> assertThat(stream(type.path("searchParam")))
                        .extracting(parameter -> parameter.get("name").asText())
                        .anyMatch(name -> !FIND_ANYTHING.contains(name)));
    }

    private static Stream<JsonNode> elements(JsonNode profile) {
        return stream(profile.at("/differential/element"));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
