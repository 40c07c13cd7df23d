package org.calaimfhir.ig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A client can be written from an operation's definition alone, and knows whether somebody answers. */
class OperationsTest {

    private static final PackedDefinitions PACKED = new PackedDefinitions();
    private static final String NOT_SERVED = "Not served in this version.";

    @Test
    void every_parameter_says_what_it_means_and_is_a_value_or_has_parts() {
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (JsonNode operation : PACKED.all("OperationDefinition")) {
            assertThat(operation.path("parameter")).isNotEmpty();
            checked += check(operation, operation.get("id").asText(), null, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(100);
    }

    private static int check(JsonNode parent, String path, String use, List<String> wrong) {
        JsonNode parameters = parent.has("part") ? parent.get("part") : parent.path("parameter");
        Set<String> names = new TreeSet<>();
        int checked = 0;
        for (JsonNode parameter : parameters) {
            String where = path + "." + parameter.path("name").asText();
            if (!parameter.path("documentation").asText().endsWith(".")) {
                wrong.add(where + " has no documentation in whole sentences");
            }
            if (parameter.has("type") == parameter.has("part")) {
                wrong.add(where + " needs either a type or parts");
            }
            if (!parameter.has("min") || !parameter.has("max")) {
                wrong.add(where + " does not say how often");
            }
            String own = parameter.path("use").asText();
            if (use != null && !use.equals(own)) {
                wrong.add(where + " goes the other way than what it is a part of");
            }
            if (!names.add(own + parameter.path("name").asText())) {
                wrong.add(where + " is defined twice");
            }
            checked += 1 + check(parameter, where, own, wrong);
        }
        return checked;
    }

    @Test
    void every_operation_says_where_it_is_asked_and_whether_it_changes_data() {
        assertThat(PACKED.all("OperationDefinition")).allSatisfy(operation -> {
            String id = operation.get("id").asText();
            assertThat(operation.has("affectsState")).as(id).isTrue();
            boolean ofServer = operation.path("system").asBoolean();
            assertThat(operation.path("type").asBoolean()
                            || operation.path("instance").asBoolean())
                    .as(id)
                    .isNotEqualTo(ofServer);
            String code = operation.get("code").asText();
            assertThat(id)
                    .isEqualTo(ofServer ? code : operation.at("/resource/0").asText() + "-" + code);
        });
    }

    @Test
    void an_operation_that_the_server_does_not_answer_says_so_and_no_other_does() {
        List<String> served =
                PACKED.definition(PackedDefinitions.SERVER).at("/rest/0").findValuesAsText("definition");
        assertThat(PACKED.all("OperationDefinition")).hasSizeGreaterThan(5).allSatisfy(operation -> {
            boolean answered = served.contains(operation.get("url").asText());
            assertThat(operation.get("description").asText().endsWith(NOT_SERVED))
                    .as(operation.get("id").asText())
                    .isEqualTo(!answered);
            assertThat(operation.get("experimental").asBoolean()).isEqualTo(!answered);
            assertThat(operation.get("status").asText()).isEqualTo(answered ? "active" : "draft");
        });
    }
}
