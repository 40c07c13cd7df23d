package org.calaimfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private static final Pattern NAMED = Pattern.compile("\"([a-z0-9-]+)\"");

    @Test
    void the_server_is_named_for_the_tables_that_its_capabilities_ask_for() throws IOException {
        Set<String> tables = ProgramTable.load("table").rows().stream()
                .map(row -> row.get("table"))
                .collect(Collectors.toSet());
        Set<String> ofCriteria = new TreeSet<>();
        for (Path file : files(Path.of("../terminology/src/main/java/org/calaimfhir/terminology/criteria"))) {
            ofCriteria.addAll(found(NAMED, file, tables));
        }
        assertThat(ofCriteria).contains("criterion-fact");
        Set<String> asked = new TreeSet<>();
        for (Path file : files(Path.of("src/main/java"))) {
            Set<String> here = found(ASKED, file, tables);
            if (Files.readString(file).contains("import org.calaimfhir.terminology.criteria.ProgramCriteria;")) {
                here.addAll(ofCriteria);
            }
            here.forEach(table -> asked.add(table + " " + file.getParent().getFileName()));
        }
        assertThat(asked).isNotEmpty();
        Set<String> told = ProgramTable.load("reader").rows().stream()
                .filter(row -> row.get("reader").equals("server"))
                .map(row -> row.get("table") + " " + row.get("use"))
                .collect(Collectors.toSet());
        assertThat(told).isEqualTo(asked);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Set<String> found(Pattern pattern, Path file, Set<String> tables) throws IOException {
        Set<String> asked = new TreeSet<>();
        Matcher found = pattern.matcher(Files.readString(file));
        while (found.find()) {
            if (tables.contains(found.group(1))) {
                asked.add(found.group(1));
            }
        }
        return asked;
    }
}
