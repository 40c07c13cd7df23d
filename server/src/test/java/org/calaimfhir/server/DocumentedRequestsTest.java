package org.calaimfhir.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/** Whoever copies the requests of a document, from its top to its end, gets answers to all of them. */
class DocumentedRequestsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path FOLDER = Path.of("target", "documented-requests").toAbsolutePath();
    private static final Pattern REQUEST = Pattern.compile("(?s).*\\bcurl\\b.*|[A-Z]+=.*");

    private static ServerProcess server;

    @BeforeAll
    static void the_server_with_its_demo() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER.resolve("data"));
        Path program = FOLDER.resolve("curl");
        Files.writeString(
                program,
                "#!/usr/bin/env bash\nexec node '"
                        + Path.of("src/test/javascript/documents/curl.mjs").toAbsolutePath() + "' \"$@\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        server = ServerProcess.start(FOLDER.resolve("data"), "--calaim.demo=true");
        // Whoever reads along copies from the console, where the demo is announced last.
        await().atMost(Duration.ofMinutes(1))
                .until(() -> server.fhir().get("/Patient/brian").statusCode() == 200);
    }

    @AfterAll
    static void nothing_is_left() throws InterruptedException {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "README.md, 3",
        "docs/clinic.md, 6",
        "docs/ehr.md, 11",
        "docs/plan.md, 10",
        "docs/state.md, 7",
        "ig/input/pagecontent/vendor.md, 6",
        "ig/input/pagecontent/referrer.md, 2",
        "ig/input/pagecontent/plan.md, 3",
        "ig/input/pagecontent/provider.md, 3",
        "ig/input/pagecontent/state.md, 4",
    })
    void each_is_answered(String document, int atLeast) throws Exception {
        List<String> requests = requests(Files.readString(ROOT.resolve(document)));
        assertThat(requests).filteredOn(each -> each.contains("curl")).hasSizeGreaterThanOrEqualTo(atLeast);
        Path script = FOLDER.resolve(document.replace('/', '-') + ".sh");
        Files.writeString(script, requests.stream().collect(Collectors.joining("\n", "set -euo pipefail\n", "\n")));
        Path said = FOLDER.resolve(document.replace('/', '-') + ".txt");
        ProcessBuilder shell = new ProcessBuilder("bash", script.toString())
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        shell.environment().merge("PATH", FOLDER.toString(), (path, first) -> first + ":" + path);
        shell.environment().put("TRIED_SERVER", server.address());

        int exit = shell.start().waitFor();

        String answers = Files.readString(said);
        assertThat(exit)
                .as("%s ended with: %s", document, answers.substring(Math.max(0, answers.length() - 3000)))
                .isZero();
    }

    /** The demo is there, and access is open. */
    @Test
    void without_tokens_no_key_is_made() {
        assertThat(FOLDER.resolve("data").resolve("demo")).doesNotExist();
    }

    /** Indented blocks that send something, and what they set before. A block is one piece: a body has many lines. */
    private static List<String> requests(String document) {
        List<String> requests = new ArrayList<>();
        for (String paragraph : document.split("\n\\s*\n", -1)) {
            if (paragraph.lines().allMatch(line -> line.startsWith("    "))
                    && REQUEST.matcher(paragraph.strip()).matches()) {
                requests.addAll(
                        paragraph.contains("'{\n")
                                ? List.of(paragraph.stripIndent())
                                : paragraph.lines().map(String::strip).toList());
            }
        }
        return requests;
    }
}
