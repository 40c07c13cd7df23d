package org.calaimfhir.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.calaimfhir.server.CalaimFhirServer;
import org.junit.jupiter.api.Test;

/** The command that operators run beside the server, as a process of its own. */
class VerifyAuditTest extends TrailServerTest {

    private record Ended(int code, String said) {}

    @Test
    void a_trail_that_is_whole_is_told_with_its_end() throws Exception {
        fhir().get("/Patient/" + patient()).then().statusCode(200);

        Ended ended = verify();

        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(ended.said())
                .containsPattern("\\d+ events, unbroken from the first to number \\d+ with hash [0-9a-f]{64}");
    }

    @Test
    void another_key_finds_the_first_event_that_was_not_made_with_it() throws Exception {
        patient();

        Ended ended = verify("--calaim.audit.key=0123456789abcdef0123456789abcdef");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains("number 1 was changed, or the key is another");
    }

    @Test
    void an_event_that_was_known_otherwise_is_found() throws Exception {
        patient();

        Ended ended = verify("1:" + "0".repeat(64));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains("number 1 is not the one that was known");
    }

    @Test
    void without_a_server_on_the_folder_it_says_what_to_do() throws Exception {
        Ended ended = verify("--calaim.database.folder="
                + Path.of("target", "no-such-folder").toAbsolutePath());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains("No server runs on the data folder", "Start the server on it");
    }

    private static Ended verify(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.endsWith("test-classes"))
                        .collect(Collectors.joining(File.pathSeparator)),
                CalaimFhirServer.class.getName(),
                VerifyAudit.COMMAND));
        if (Arrays.stream(arguments).noneMatch(argument -> argument.startsWith("--calaim.database.folder="))) {
            command.add("--calaim.database.folder=" + Path.of("target", "test-database"));
        }
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("CALAIM_") || name.startsWith("SPRING_"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
