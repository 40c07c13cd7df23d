package org.calaimfhir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our package in HAPI's JPA server as its library sets it up, on a PostgreSQL of its own, as somebody installs it who has
 * nothing else of ours. It takes a minute and a second engine, and so stands beside the comparisons.
 */
class PlainPackageTest {

    private static final Path PACKAGES = Path.of("../ig/target/classes/fhir-package");
    private static final Pattern COUNT = Pattern.compile("(?m)^(\\w+) +(\\d+) of +(\\d+)$");
    private static final long PATIENCE_MINUTES = 8;

    @TempDir
    private Path folder;

    @Test
    void all_that_is_in_force_is_installed() throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process hapi = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Dbench.folder=" + folder,
                        "-Dbench.package=" + packed(),
                        "-Dserver.port=0",
                        "-cp",
                        withoutOurServer(),
                        PlainHapiServer.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(hapi.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        } finally {
            hapi.destroyForcibly();
        }
        String said = Files.readString(output);
        assertThat(hapi.exitValue()).as(said).isZero();
        Map<String, Integer> installed = installed(said);
        assertThat(installed).containsKeys("StructureDefinition", "ValueSet", "CodeSystem", "SearchParameter");
        assertThat(installed).containsKeys("Questionnaire", "CapabilityStatement", "OperationDefinition", "ConceptMap");
        assertThat(installed.values().stream().mapToInt(Integer::intValue).sum())
                .isGreaterThan(400);
    }

    /** What our server adds to any start, such as a database of its own, has no place here. */
    private static String withoutOurServer() {
        Path ours = Path.of("target/classes").toAbsolutePath();
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !Path.of(entry).toAbsolutePath().equals(ours))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Map<String, Integer> installed(String said) {
        Map<String, Integer> installed = new TreeMap<>();
        Matcher count = COUNT.matcher(said);
        while (count.find()) {
            assertThat(count.group(2)).as(count.group()).isEqualTo(count.group(3));
            installed.put(count.group(1), Integer.parseInt(count.group(2)));
        }
        return installed;
    }

    private static Path packed() throws IOException {
        try (Stream<Path> files = Files.list(PACKAGES)) {
            return files.filter(file -> file.toString().endsWith(".tgz"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }
}
