package org.calaimfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.terminology.ProgramTable;
import org.junit.jupiter.api.Test;

/** The guide tells people which tables the server goes by: those that its capabilities ask for, and no others. */
class TableReadersTest {

    private static final Pattern ASKED = Pattern.compile("(?:get|load)\\(\\s*\"([a-z0-9-]+)\"\\)");

    @Test
    void the_server_is_named_for_the_tables_that_its_capabilities_ask_for() throws IOException {
        Set<String> tables = ProgramTable.load("table").rows().stream()
                .map(row -> row.get("table"))
                .collect(Collectors.toSet());
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher found = ASKED.matcher(Files.readString(file));
                while (found.find()) {
                    if (tables.contains(found.group(1))) {
                        asked.add(found.group(1) + " " + file.getParent().getFileName());
                    }
                }
            }
        }
        assertThat(asked).isNotEmpty();
        Set<String> told = ProgramTable.load("reader").rows().stream()
                .filter(row -> row.get("reader").equals("server"))
                .map(row -> row.get("table") + " " + row.get("use"))
                .collect(Collectors.toSet());
        assertThat(told).isEqualTo(asked);
    }
}
