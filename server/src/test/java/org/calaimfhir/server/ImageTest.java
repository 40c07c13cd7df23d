package org.calaimfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What can be held against the image's recipe and the compose file without an engine that builds them. */
class ImageTest extends ServerTest {

    private static final Path ROOT = Path.of("..");
    private static final Path SCRIPTS = ROOT.resolve("server/src/image");
    private static final Pattern VERSIONED = Pattern.compile("\\S+:\\S*\\d\\S*");

    @Test
    void the_health_check_tells_a_server_that_lives_from_none() throws Exception {
        assertThat(isAlive(port())).isZero();
        assertThat(isAlive(portOfNobody())).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"is-alive", "train-aot-cache"})
    void scripts_are_programs_that_the_shell_understands(String script) throws Exception {
        Path file = SCRIPTS.resolve(script);
        assertThat(Files.isExecutable(file)).isTrue();
        assertThat(run(new ProcessBuilder("bash", "-n", file.toString()))).isZero();
    }

    @Test
    void what_the_recipe_copies_is_there_and_is_sent_to_the_builder() throws IOException {
        List<String> copied = recipe().stream()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
                .flatMap(line -> Arrays.stream(line.split(" ")).skip(1))
                .filter(word -> !word.startsWith("--") && !word.startsWith("/") && !word.equals("."))
                .toList();
        assertThat(copied).isNotEmpty().allSatisfy(path -> assertThat(ROOT.resolve(path))
                .exists());
        assertThat(Files.readAllLines(ROOT.resolve(".dockerignore")))
                .contains(".git", ".env", "data", "**/target")
                .doesNotContain("server", "profiles", "ig", "terminology", "server/src/image");
    }

    @Test
    void every_base_has_a_version_and_the_server_runs_as_nobody_in_particular() throws IOException {
        List<String> bases = recipe().stream()
                .filter(line -> line.startsWith("FROM "))
                .map(line -> line.split(" ")[1])
                .toList();
        assertThat(bases).hasSize(3).allMatch(base -> VERSIONED.matcher(base).matches());
        assertThat(recipe())
                .contains("USER calaim")
                .anyMatch(line -> line.contains("SPRING_PROFILES_ACTIVE=production"));
    }

    @Test
    void compose_has_no_password_of_its_own_and_opens_the_port_on_this_machine_only() throws IOException {
        Map<String, Object> compose = new Yaml().load(Files.readString(ROOT.resolve("compose.yaml")));
        Map<?, ?> services = (Map<?, ?>) compose.get("services");
        Map<?, ?> server = (Map<?, ?>) services.get("server");
        Map<?, ?> database = (Map<?, ?>) services.get("database");

        assertThat(environment(server)).containsKeys("SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME");
        assertThat(List.of(
                        environment(server).get("SPRING_DATASOURCE_PASSWORD"),
                        environment(database).get("POSTGRES_PASSWORD")))
                .allSatisfy(password -> assertThat(password).startsWith("${POSTGRES_PASSWORD:?"));
        assertThat((List<?>) server.get("ports"))
                .allSatisfy(opened -> assertThat((String) opened).startsWith("127.0.0.1:"));
        assertThat(database.containsKey("ports")).isFalse();
        assertThat(database.get("image").toString()).matches(VERSIONED);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> environment(Map<?, ?> service) {
        return (Map<String, String>) service.get("environment");
    }

    /** Instructions, each on one line. */
    private static List<String> recipe() throws IOException {
        return Files.readString(ROOT.resolve("Dockerfile"))
                .replaceAll("\\\\\n\\s*", "")
                .lines()
                .toList();
    }

    private static int isAlive(int port) throws Exception {
        ProcessBuilder check =
                new ProcessBuilder("bash", SCRIPTS.resolve("is-alive").toString());
        check.environment().put("SERVER_PORT", String.valueOf(port));
        return run(check);
    }

    private static int run(ProcessBuilder program) throws Exception {
        return program.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static int portOfNobody() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
