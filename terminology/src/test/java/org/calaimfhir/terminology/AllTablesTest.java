package org.calaimfhir.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.junit.jupiter.api.Test;

/** What a reader of any table may rely on, asked of every table there is. */
class AllTablesTest {

    private static final Set<String> CONFIDENCE =
            Set.of("verified-primary", "verified-secondary", "corroborated", "unverified-memory", "ours");

    @Test
    void every_table_is_listed_once() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("tables"))) {
            List<String> tables = files.map(
                            file -> file.getFileName().toString().replaceFirst("\\.csv$", ""))
                    .filter(name -> !ProgramTables.MANIFESTS.contains(name))
                    .toList();
            assertThat(names()).containsExactlyInAnyOrderElementsOf(tables);
        }
    }

    @Test
    void every_row_says_where_it_was_read_and_how_sure_it_is() {
        for (String name : names()) {
            for (Row row : ProgramTable.load(name).rows()) {
                assertThat(row.get("source")).as(row.place()).isNotBlank();
                assertThat(row.get("confidence")).as(row.place()).isIn(CONFIDENCE);
            }
        }
    }

    @Test
    void every_second_mark_is_one_of_the_same_words() {
        for (String name : names()) {
            for (Row row : ProgramTable.load(name).rows()) {
                row.cells().forEach((column, cell) -> {
                    if (column.endsWith("_confidence") || column.startsWith("confidence_for_")) {
                        assertThat(cell)
                                .as(row.place() + " " + column)
                                .satisfiesAnyOf(mark -> assertThat(mark).isEmpty(), mark -> assertThat(mark)
                                        .isIn(CONFIDENCE));
                    }
                });
            }
        }
    }

    private static List<String> names() {
        return ProgramTable.load("table").rows().stream()
                .map(row -> row.get("table"))
                .toList();
    }
}
