package org.calaimfhir.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableLibraryTest {

    @TempDir
    private Path folder;

    @Test
    void a_library_holds_every_cell_of_its_table() throws IOException {
        Map<String, ObjectNode> made = TerminologyResources.of(ProgramTables.packaged(), "0.1.0");
        List<Row> tables = ProgramTable.load("table").rows();
        assertThat(tables).hasSizeGreaterThan(70);
        for (Row listed : tables) {
            String name = listed.get("table");
            JsonNode library = made.get("Library-table-" + name + ".json");
            assertThat(library.at("/type/coding/0/code").asText()).isEqualTo("asset-collection");
            assertThat(library.get("name").asText()).matches("[A-Z][A-Za-z0-9_]*");
            ProgramTable packaged = ProgramTable.load(name);
            ProgramTable read = read(library);
            assertThat(read.columns()).isEqualTo(packaged.columns());
            assertThat(read.rows())
                    .extracting(Row::cells)
                    .isEqualTo(packaged.rows().stream().map(Row::cells).toList());
        }
    }

    @Test
    void it_says_on_which_days_its_rows_hold_unless_they_are_open() {
        Map<String, ObjectNode> made = TerminologyResources.of(ProgramTables.packaged(), "0.1.0");
        JsonNode supports = made.get("Library-table-community-support.json");
        assertThat(supports.at("/effectivePeriod/start").asText()).isEqualTo("2022-01-01");
        assertThat(supports.at("/effectivePeriod/end").isMissingNode()).isTrue();
        assertThat(made.get("Library-table-county.json").has("effectivePeriod")).isFalse();
    }

    private ProgramTable read(JsonNode library) throws IOException {
        JsonNode content = library.at("/content/0");
        assertThat(content.get("contentType").asText()).isEqualTo("text/csv");
        Path file = folder.resolve(content.get("title").asText());
        Files.write(file, content.get("data").binaryValue());
        return ProgramTable.load(file, file.toString());
    }
}
