package org.calaimfhir.server.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What we say of standards is what tests show. After a change of a table or of {@link Shows}, write the pages anew:
 * {@code mvn -pl server -am test -Dtest=ConformanceTablesTest -Dsurefire.failIfNoSpecifiedTests=false -Dconformance.write}.
 */
class ConformanceTablesTest {

    private static final Path FOLDER = Path.of("..", "docs", "conformance");
    private static final String PACKAGE = "org.calaimfhir.server";

    private static List<Standard> standards;
    private static ShownBy tests;

    @BeforeAll
    static void read() throws IOException {
        standards = Standard.in(FOLDER);
        tests = ShownBy.testsOf(PACKAGE);
    }

    @Test
    void tables_and_tests_agree() {
        assertThat(TableFaults.of(
                        standards.stream()
                                .flatMap(standard -> standard.statements().stream())
                                .toList(),
                        tests))
                .isEmpty();
    }

    @Test
    void each_page_says_what_its_table_and_the_tests_say() throws IOException {
        assertThat(standards).isNotEmpty();
        for (Standard standard : standards) {
            Path page = FOLDER.resolve(standard.file() + ".md");
            String written = StandardPage.of(standard, tests);
            if (System.getProperty("conformance.write") != null) {
                Files.writeString(page, written);
            }
            assertThat(page).content().isEqualTo(written);
        }
    }

    @Test
    void there_is_no_table_or_page_beside_those_listed() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("README.md", "standards.csv"),
                                    standards.stream()
                                            .flatMap(standard ->
                                                    Stream.of(standard.file() + ".csv", standard.file() + ".md")))
                            .toList());
        }
    }
}
