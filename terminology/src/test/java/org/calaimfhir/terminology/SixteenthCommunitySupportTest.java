package org.calaimfhir.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When DHCS adds a service, a row in each table that knows it is all there is to do. */
class SixteenthCommunitySupportTest {

    @TempDir
    private Path tables;

    @TempDir
    private Path out;

    @BeforeEach
    void a_copy_of_the_tables_with_one_more_service() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("tables"))) {
            for (Path file : files.toList()) {
                Files.copy(file, tables.resolve(file.getFileName()));
            }
        }
        add("community-support", List.of("code", "moving-help", "dhcs_name", "Moving Help"));
        add("cs-hcpcs", List.of("service", "moving-help", "component", "move", "hcpcs", "X0001", "modifiers", "U1;U2"));
        new GenerateTerminology(tables, out, "0.1.0").run();
    }

    @Test
    void it_is_a_concept_of_the_code_system() throws IOException {
        JsonNode concepts = read("CodeSystem-community-support").get("concept");
        assertThat(concepts).hasSize(16);
        assertThat(concepts.get(15).get("code").asText()).isEqualTo("moving-help");
        assertThat(concepts.get(15).get("display").asText()).isEqualTo("Moving Help");
    }

    @Test
    void its_procedure_code_and_modifiers_stand_in_the_map_and_the_value_set() throws IOException {
        JsonNode target = read("ConceptMap-community-support-to-hcpcs")
                .at("/group/0/element")
                .get(15)
                .at("/target/0");
        assertThat(target.get("code").asText()).isEqualTo("X0001");
        assertThat(target.get("product").findValuesAsText("value")).containsExactly("U1", "U2");
        assertThat(read("ValueSet-community-support-procedure")
                        .at("/compose/include/0/concept")
                        .findValuesAsText("code"))
                .contains("X0001");
    }

    private void add(String table, List<String> cells) throws IOException {
        Path file = tables.resolve(table + ".csv");
        String row = Stream.of(Files.readAllLines(file).get(0).split(","))
                .map(column -> cell(column, cells))
                .collect(Collectors.joining(","));
        Files.writeString(file, Files.readString(file) + row + "\n");
    }

    private static String cell(String column, List<String> cells) {
        if (column.equals("source") || column.equals("confidence")) {
            return "ours";
        }
        int found = cells.indexOf(column);
        return found < 0 ? "" : cells.get(found + 1);
    }

    private JsonNode read(String name) throws IOException {
        return new ObjectMapper().readTree(out.resolve(name + ".json").toFile());
    }
}
