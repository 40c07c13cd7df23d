package org.calaimfhir.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConceptMapTest {

    @TempDir
    private Path out;

    @BeforeEach
    void generate() throws IOException {
        new GenerateTerminology(Path.of("tables"), out, "0.1.0").run();
    }

    @Test
    void every_row_of_a_mapping_table_is_a_target() throws IOException {
        for (Row row : ProgramTable.load("concept-map").rows()) {
            List<Row> pairs = RowFilter.rows(row, ProgramTable.load(row.get("table")));
            JsonNode elements = elements(row.get("id"));
            int targets = stream(elements).mapToInt(e -> e.get("target").size()).sum();
            assertThat(targets).as(row.get("id")).isEqualTo(pairs.size());
            assertThat(stream(elements).map(e -> e.get("code").asText()))
                    .as(row.get("id"))
                    .containsExactlyInAnyOrderElementsOf(pairs.stream()
                            .map(pair -> pair.get(row.get("source_column")))
                            .distinct()
                            .toList());
        }
    }

    @Test
    void a_community_support_is_told_by_procedure_code_and_modifiers_together() throws IOException {
        JsonNode all = elements("community-support-to-hcpcs");
        assertThat(billing(all, "housing-transition-navigation")).contains("H0043 U6", "T1016 U8 GQ");
        assertThat(billing(all, "transitional-rent")).contains("H0043 U2");
        for (JsonNode service : all) {
            assertThat(billing(all, service.get("code").asText())).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_living_situation_says_how_far_it_speaks_for_homelessness() throws IOException {
        JsonNode all = elements("hud-living-situation-to-homelessness");
        assertThat(target(all, "116").get("code").asText()).isEqualTo("place-not-for-sleeping");
        assertThat(target(all, "116").get("equivalence").asText()).isEqualTo("wider");
        assertThat(target(all, "204").get("equivalence").asText()).isEqualTo("relatedto");
        assertThat(target(all, "422").get("equivalence").asText()).isEqualTo("unmatched");
        assertThat(target(all, "422").has("code")).isFalse();
    }

    /** The two maps one after the other, and the one that goes the whole way, say the same of every situation. */
    @Test
    void a_living_situation_leads_to_its_criterion_in_one_step_as_in_two() throws IOException {
        JsonNode first = elements("hud-living-situation-to-homelessness");
        JsonNode second = elements("homelessness-situation-to-criterion");
        for (JsonNode direct : elements("hud-living-situation-to-criterion")) {
            JsonNode step = target(first, direct.get("code").asText());
            String criterion = step.has("code")
                    ? target(second, step.get("code").asText()).get("code").asText()
                    : "";
            assertThat(direct.at("/target/0/code").asText()).isEqualTo(criterion);
            assertThat(direct.at("/target/0/equivalence")).isEqualTo(step.get("equivalence"));
        }
    }

    private static List<String> billing(JsonNode elements, String service) {
        return stream(element(elements, service).get("target"))
                .map(target -> String.join(
                        " ",
                        target.get("code").asText(),
                        String.join(" ", target.get("product").findValuesAsText("value"))))
                .toList();
    }

    private static JsonNode target(JsonNode elements, String code) {
        return element(elements, code).at("/target/0");
    }

    private static JsonNode element(JsonNode elements, String code) {
        return stream(elements)
                .filter(e -> e.get("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private JsonNode elements(String id) throws IOException {
        return new ObjectMapper()
                .readTree(out.resolve("ConceptMap-" + id + ".json").toFile())
                .at("/group/0/element");
    }
}
