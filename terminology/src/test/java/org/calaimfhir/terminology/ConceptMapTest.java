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
    void every_row_of_a_mapping_table_is_a_target_for_each_code_it_names() throws IOException {
        for (Row row : ProgramTable.load("concept-map").rows()) {
            List<Row> pairs = RowFilter.rows(row, ProgramTable.load(row.get("table")));
            JsonNode elements = elements(row.get("id"));
            int targets = stream(elements).mapToInt(e -> e.get("target").size()).sum();
            assertThat(targets)
                    .as(row.get("id"))
                    .isEqualTo(pairs.stream()
                            .mapToInt(pair -> pair.get(row.get("target_column")).split(";", -1).length)
                            .sum());
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

    @Test
    void a_continuum_of_care_leads_to_the_numbers_of_its_counties() throws IOException {
        assertThat(element(elements("continuum-of-care-to-county"), "CA-514")
                        .get("target")
                        .findValuesAsText("code"))
                .containsExactly("10", "20");
    }

    /** What the record shows of a criterion is what the map says of its population, no more and no less. */
    @Test
    void a_population_leads_to_the_codes_that_show_one_of_its_criteria() throws IOException {
        assertThat(codes("ecm-population-to-icd-10-cm", "5")).contains("Z59.41", "Z60.2");
        assertThat(codes("ecm-population-to-icd-10-cm", "4"))
                .contains("F10", "F19")
                .doesNotContain("F17");
        assertThat(codes("ecm-population-to-snomed", "9")).containsExactly("77386006");
        assertThat(codes("denial-situation-to-carc", "not-eligible-ended")).containsExactly("27");
        assertThat(codes("streamlined-provider-to-population", "1.1")).containsExactly("1a", "1b");
        assertThat(codes("eligibility-fact-to-loinc", "pregnant-or-postpartum"))
                .containsExactly("82810-3", "LA15173-0");
    }

    /** Written out in a table of its own, because the criteria of homelessness stand in another; so held together here. */
    @Test
    void an_indicator_of_a_population_is_evidence_for_one_of_its_criteria() {
        List<Row> evidence = ProgramTable.load("evidence-code").rows();
        List<Row> facts = ProgramTable.load("criterion-fact").rows();
        for (Row row : ProgramTable.load("ecm-population-indicator").rows()) {
            if (row.get("criterion").startsWith("ECM-")) {
                continue;
            }
            assertThat(facts)
                    .as(row.place())
                    .anyMatch(fact -> fact.get("criterion").equals(row.get("criterion"))
                            && evidence.stream()
                                    .anyMatch(code -> code.get("fact").equals(fact.get("fact"))
                                            && code.get("code").equals(row.get("code"))
                                            && code.get("confidence").equals(row.get("confidence"))));
        }
    }

    private List<String> codes(String map, String source) throws IOException {
        return element(elements(map), source).get("target").findValuesAsText("code");
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
