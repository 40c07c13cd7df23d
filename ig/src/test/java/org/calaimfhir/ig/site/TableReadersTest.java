package org.calaimfhir.ig.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTables;
import org.junit.jupiter.api.Test;

/** Who goes by the rows of a table is told as it is. That of the server is held by a test of its own. */
class TableReadersTest {

    @Test
    void the_guide_is_named_for_the_tables_that_its_code_names() throws IOException {
        String code = code("src/main/java") + code("../terminology/src/main/java/org/calaimfhir/terminology/criteria");
        Set<String> named = ProgramTable.load("table").rows().stream()
                .map(row -> row.get("table"))
                .filter(table -> code.contains("\"" + table + "\""))
                .collect(Collectors.toSet());
        assertThat(ProgramTable.load("reader").rows().stream()
                        .filter(row -> row.get("reader").equals("guide"))
                        .map(row -> row.get("table"))
                        .collect(Collectors.toSet()))
                .isEqualTo(named);
    }

    @Test
    void a_table_says_who_reads_it_and_for_what() {
        TableReaders readers = new TableReaders(ProgramTables.packaged());
        assertThat(readers.of("ecm-population-of-focus"))
                .containsExactly("guide (forms, logic, services)", "server (directory, eligibility)");
        assertThat(readers.of("community-support-limit")).containsExactly("guide (services)", "server (eligibility)");
        assertThat(readers.of("scrub-rule")).isEmpty();
    }

    private static String code(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(TableReadersTest::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
