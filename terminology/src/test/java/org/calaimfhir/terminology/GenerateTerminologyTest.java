package org.calaimfhir.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTerminologyTest {

    @TempDir
    private Path out;

    @BeforeEach
    void generate() throws IOException {
        new GenerateTerminology(Path.of("tables"), out, "0.1.0").run();
    }

    @Test
    void every_row_of_a_table_is_a_concept() throws IOException {
        for (Row row : ProgramTable.load("code-system").rows()) {
            JsonNode concepts = read("CodeSystem-" + row.get("id")).get("concept");
            assertThat(concepts)
                    .as(row.get("id"))
                    .hasSameSizeAs(ProgramTable.load(row.get("table")).rows());
        }
    }

    @Test
    void every_concept_says_where_it_comes_from_and_how_sure_it_is() throws IOException {
        for (Row row : ProgramTable.load("code-system").rows()) {
            for (JsonNode concept : read("CodeSystem-" + row.get("id")).get("concept")) {
                assertThat(concept.get("property").findValuesAsText("code")).contains("source", "confidence");
            }
        }
    }

    @Test
    void every_code_system_has_its_value_set() throws IOException {
        for (Row row : ProgramTable.load("code-system").rows()) {
            JsonNode include = read("ValueSet-" + row.get("id")).at("/compose/include");
            assertThat(include.findValuesAsText("system")).containsExactly(CodeSystemJson.systemOf(row.get("id")));
        }
    }

    @Test
    void what_an_eligibility_check_may_ask_for_is_every_population_and_every_community_support() throws IOException {
        assertThat(read("ValueSet-calaim-service").at("/compose/include").findValuesAsText("system"))
                .containsExactly(
                        "https://calaimfhir.org/fhir/CodeSystem/ecm-population-of-focus",
                        "https://calaimfhir.org/fhir/CodeSystem/community-support");
    }

    @Test
    void every_service_has_a_fact_by_which_its_criteria_can_be_attested() {
        ProgramTable facts = ProgramTable.load("eligibility-fact");
        for (String table : new String[] {"ecm-population-of-focus", "community-support"}) {
            for (Row service : ProgramTable.load(table).rows()) {
                assertThat(facts.row("code", "criteria-" + service.get("code")))
                        .as(service.place())
                        .isPresent();
            }
        }
    }

    private JsonNode read(String name) throws IOException {
        return new ObjectMapper().readTree(out.resolve(name + ".json").toFile());
    }
}
