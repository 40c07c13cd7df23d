package org.calaimfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole process: what an operator reads when the server cannot start. */
class RefusedStartTest {

    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private record Ended(int code, String said) {}

    @Test
    void production_without_a_database_is_refused_in_two_sentences() throws Exception {
        Ended ended = start(Map.of("SPRING_PROFILES_ACTIVE", "production", "SERVER_PORT", "0"));
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said())
                .contains("Production mode needs a PostgreSQL server")
                .contains("SPRING_DATASOURCE_URL");
        saysNothingElse(ended);
    }

    @Test
    void a_taken_port_is_refused_before_a_database_is_made() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = start(Map.of("SERVER_PORT", Integer.toString(taken.getLocalPort())));
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.said()).contains("port " + taken.getLocalPort()).contains("SERVER_PORT=<port>");
            saysNothingElse(ended);
        }
    }

    @ParameterizedTest
    @CsvSource({"SERVER_PORT, abc", "SERVER_PORT, 70000", "SERVER_ADDRESS, nowhere.invalid", "CALAIM_ACCESS, closed"})
    void a_setting_that_is_none_is_named(String setting, String value) throws Exception {
        Ended ended = start(Map.of(setting, value));
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains(setting + " is no ");
        saysNothingElse(ended);
    }

    private void saysNothingElse(Ended ended) {
        assertThat(ended.said().strip().lines()).as(ended.said()).hasSize(1);
        assertThat(ended.said()).doesNotContain("APPLICATION FAILED").doesNotContain("\\n");
        assertThat(ended.said()).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private Ended start(Map<String, String> environment) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path output = folder.resolve("output");
        ProcessBuilder server = new ProcessBuilder(List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                CalaimFhirServer.class.getName()));
        server.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("SERVER_"));
        server.environment().put("CALAIM_DATA_FOLDER", folder.resolve("data").toString());
        server.environment().putAll(environment);
        Process process =
                server.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }
}
