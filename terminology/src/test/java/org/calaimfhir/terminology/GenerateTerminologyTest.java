package org.calaimfhir.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    void every_code_of_a_table_is_a_concept() throws IOException {
        for (Row row : ProgramTable.load("code-system").rows()) {
            JsonNode system = read("CodeSystem-" + row.get("id"));
            Set<String> codes = RowFilter.rows(row, ProgramTable.load(row.get("table"))).stream()
                    .map(each -> each.get(CodeSystemJson.codeColumn(row)))
                    .collect(Collectors.toSet());
            assertThat(system.get("concept"))
                    .as(row.get("id"))
                    .extracting(concept -> concept.get("code").asText())
                    .containsExactlyInAnyOrderElementsOf(codes);
            assertThat(system.get("count").asInt()).isEqualTo(codes.size());
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
    void every_property_of_a_concept_is_declared_by_its_system() throws IOException {
        for (Row row : ProgramTable.load("code-system").rows()) {
            JsonNode system = read("CodeSystem-" + row.get("id"));
            List<String> declared = system.get("property").findValuesAsText("code");
            assertThat(declared).as(row.get("id")).doesNotHaveDuplicates();
            for (JsonNode concept : system.get("concept")) {
                for (JsonNode property : concept.get("property")) {
                    assertThat(declared).contains(property.get("code").asText());
                }
            }
        }
    }

    @Test
    void codes_of_other_peoples_systems_are_listed_as_their_table_has_them() throws IOException {
        assertThat(read("ValueSet-social-z-code").at("/compose/include/0/concept"))
                .hasSameSizeAs(ProgramTable.load("z-code").rows());
        assertThat(read("ValueSet-dhcs-priority-z-code").at("/compose/include/0/concept"))
                .hasSize(25);
        assertThat(read("ValueSet-community-support-modifier").at("/compose/include/0/concept"))
                .extracting(concept -> concept.get("code").asText())
                .contains("U8", "GQ")
                .doesNotHaveDuplicates();
    }

    @Test
    void what_a_table_says_of_other_peoples_codes_supplements_their_system() throws IOException {
        JsonNode supplement = read("CodeSystem-social-z-code");
        assertThat(supplement.get("content").asText()).isEqualTo("supplement");
        assertThat(supplement.get("supplements").asText()).isEqualTo("http://hl7.org/fhir/sid/icd-10-cm");
        assertThat(supplement.get("url").asText()).isEqualTo(Canonical.system("social-z-code"));
        assertThat(supplement.get("concept"))
                .hasSameSizeAs(ProgramTable.load("z-code").rows());
        assertThat(supplement.at("/concept/0/designation/0/value").asText()).isNotBlank();
        assertThat(supplement.at("/concept/0").has("display")).isFalse();
        assertThat(read("CodeSystem-community-support-procedure").get("concept"))
                .extracting(concept -> concept.get("code").asText())
                .doesNotHaveDuplicates();
        assertThat(out.resolve("CodeSystem-sensitive-hiv-test.json")).doesNotExist();
    }

    @Test
    void codes_from_memory_are_in_their_set_and_say_so() throws IOException {
        JsonNode supplement = read("CodeSystem-sensitive-substance-use-procedure");
        assertThat(read("ValueSet-sensitive-substance-use-procedure").at("/compose/include/0/concept"))
                .extracting(concept -> concept.get("code").asText())
                .contains("H0008", "H0001", "G2067", "G2080")
                .doesNotContain("H0004", "H0006");
        assertThat(supplement.get("concept"))
                .filteredOn(concept -> concept.get("code").asText().equals("H0001"))
                .singleElement()
                .satisfies(concept -> assertThat(concept.get("property").findValuesAsText("valueCode"))
                        .containsExactly("unverified-memory"));
    }

    /** The block Z30-Z39 of ICD-10-CM ends with Z3A: letters follow the digits in each place. */
    @Test
    void a_family_of_codes_holds_the_category_that_ends_its_block() throws IOException {
        String pattern = read("ValueSet-sensitive-reproductive-diagnosis")
                .at("/compose/include/0/filter/0/value")
                .asText();
        assertThat("Z3A.20").matches(pattern);
        assertThat("Z3B").doesNotMatch(pattern);
    }

    @Test
    void every_code_system_has_its_value_set() throws IOException {
        for (Row row : ProgramTable.load("code-system").rows()) {
            JsonNode include = read("ValueSet-" + row.get("id")).at("/compose/include");
            assertThat(include.findValuesAsText("system")).containsExactly(Canonical.system(row.get("id")));
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
