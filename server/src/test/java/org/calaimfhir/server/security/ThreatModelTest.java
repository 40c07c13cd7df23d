package org.calaimfhir.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The threat model names a test for whatever it calls answered, and the test exists. After a change of the table write the
 * page anew: {@code mvn -pl server -am test -Dtest=ThreatModelTest -Dsurefire.failIfNoSpecifiedTests=false -Dthreats.write}.
 */
class ThreatModelTest {

    private static final Path FOLDER = Path.of("..", "docs", "security");
    private static final Path PAGE = FOLDER.resolve("threat-model.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Set<String> STRIDE = Set.of(
            "spoofing",
            "tampering",
            "repudiation",
            "information disclosure",
            "denial of service",
            "elevation of privilege");

    private record Threat(String wayIn, String stride, String threat, String answer, String state, List<String> tests) {

        static Threat of(NamedCsvRecord row) {
            return new Threat(
                    row.getField("way_in"),
                    row.getField("stride"),
                    row.getField("threat"),
                    row.getField("answer"),
                    row.getField("state"),
                    Stream.of(row.getField("tests").split(";"))
                            .filter(test -> !test.isEmpty())
                            .toList());
        }

        String line() {
            return "| " + String.join(" | ", threat, stride, answer, state, testsText()) + " |";
        }

        private String testsText() {
            return tests.stream().map(test -> "`" + test + "`").collect(Collectors.joining("<br>"));
        }
    }

    @Test
    void what_is_called_answered_is_shown_by_tests_that_exist() throws IOException {
        Map<String, String> sources = sources();
        List<String> faults = new ArrayList<>();
        for (Threat threat : threats()) {
            if (!STRIDE.contains(threat.stride())) {
                faults.add("no kind of threat: " + threat.stride());
            }
            if (!Set.of("answered", "in part", "open").contains(threat.state())) {
                faults.add("no state: " + threat.state());
            }
            if (!threat.state().equals("open") && threat.tests().isEmpty()) {
                faults.add("no test: " + threat.threat());
            }
            for (String test : threat.tests()) {
                String[] parts = test.split("#");
                if (parts.length != 2 || !sources.getOrDefault(parts[0], "").contains("void " + parts[1] + "(")) {
                    faults.add("no such test: " + test);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void the_page_says_what_the_table_says() throws IOException {
        String page = page();
        if (System.getProperty("threats.write") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page);
    }

    private static String page() throws IOException {
        Map<String, List<Threat>> byWayIn = threats().stream()
                .collect(Collectors.groupingBy(Threat::wayIn, LinkedHashMap::new, Collectors.toList()));
        Map<String, Long> states =
                threats().stream().collect(Collectors.groupingBy(Threat::state, Collectors.counting()));
        StringBuilder text = new StringBuilder("""
                # Threat model

                What can be done to the server and to the people whose records it keeps, way in by way in, after STRIDE; what answers it,
                and which test shows that. The page is written from [threats.csv](threats.csv); a test holds it to that, and to tests that exist.

                """);
        text.append("%d threats: %d answered, %d in part, %d open.%n"
                .formatted(
                        threats().size(),
                        states.getOrDefault("answered", 0L),
                        states.getOrDefault("in part", 0L),
                        states.getOrDefault("open", 0L)));
        byWayIn.forEach((wayIn, threats) -> {
            text.append("\n## ").append(wayIn).append("\n\n");
            text.append("| threat | kind | answer | state | shown by |\n| --- | --- | --- | --- | --- |\n");
            threats.forEach(threat -> text.append(threat.line()).append('\n'));
        });
        return text.toString();
    }

    private static List<Threat> threats() throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("threats.csv"))) {
            return csv.stream().map(Threat::of).toList();
        }
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), ThreatModelTest::read));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
