package org.calaimfhir.server.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.calaimfhir.server.CalaimFhirServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The operator's commands: what they write is what the server takes, and what they refuse changes nothing. */
class ClientCommandsTest {

    private static final int OPERATORS = 4;
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void a_client_is_registered_listed_rotated_disabled_and_enabled() throws IOException, JOSEException {
        assertThat(register("plan-1", keys("first"))).isZero();
        assertThat(found("plan-1")).isTrue();
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        assertThat(run("rotate", "plan-1", "--jwks", keys("second"), "--keep")).isZero();
        assertThat(run("list")).isZero();
        assertThat(said.toString())
                .contains("plan-1  plan  Organization/a  enabled", "scope system/*.rs", "keys second, first");

        assertThat(run("rotate", "plan-1", "--jwks", keys("third"))).isZero();
        assertThat(Files.readString(file())).contains("third").doesNotContain("first", "second");

        assertThat(run("rotate", "plan-1", "--jwks-uri", "https://keys.example/jwks"))
                .isZero();
        assertThat(Files.readString(file())).contains("keys.example").doesNotContain("third");

        assertThat(run("disable", "plan-1")).isZero();
        assertThat(found("plan-1")).isFalse();
        assertThat(run("enable", "plan-1")).isZero();
        assertThat(found("plan-1")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            register plan-1 --actor plan --organization Organization/a --scope system/*.rs --jwks KEYS      | 1 | There is a client plan-1 already
            register plan-2 --actor payer --organization Organization/a --scope system/*.rs --jwks KEYS     | 1 | actor is none of
            register plan-2 --actor plan --organization riverbend --scope system/*.rs --jwks KEYS           | 1 | organization is no reference
            register plan-2 --actor plan --organization Organization/a --scope patient/*.rs --jwks KEYS     | 1 | scope is not taken
            register plan-2 --actor plan --organization Organization/a --scope system/*.rs --jwks PRIVATE   | 1 | holds a private or shared key
            register plan-2 --actor plan --organization Organization/a --scope system/*.rs --jwks FOLDER    | 1 | cannot be read
            register plan-2 --actor plan --organization Organization/a --scope system/*.rs --jwks-uri http://keys.example | 1 | no address that begins with https
            register plan-2 --actor plan --organization Organization/a --scope system/*.rs                  | 1 | keys stand neither
            register plan-2 --actor plan --organization Organization/a --scope system/*.rs --jwks KEYS --jwks-uri https://a | 2 | mutually exclusive
            rotate plan-2 --jwks KEYS                                                                       | 1 | There is no client plan-2
            rotate plan-1 --jwks PRIVATE                                                                    | 1 | holds a private or shared key
            disable plan-2                                                                                  | 1 | There is no client plan-2
            forget plan-1                                                                                   | 2 | forget
            """)
    void what_is_wrong_is_said_and_changes_nothing(String line, int exit, String message)
            throws IOException, JOSEException {
        register("plan-1", keys("first"));
        String before = Files.readString(file());
        Path secret = folder.resolve("private.json");
        Files.writeString(secret, new JWKSet(key("secret")).toString(false));
        String[] arguments = line.replace("KEYS", keys("other"))
                .replace("PRIVATE", secret.toString())
                .replace("FOLDER", folder.toString())
                .split(" ");
        assertThat(run(arguments)).isEqualTo(exit).isIn(REFUSED, MISUSED);
        assertThat(said.toString()).contains(message).doesNotContain("\tat ");
        assertThat(Files.readString(file())).isEqualTo(before);
    }

    @Test
    void where_another_server_checks_keys_none_are_needed() throws IOException, JOSEException {
        String[] line = "register plan-2 --actor plan --organization Organization/a --scope system/*.rs".split(" ");
        List<String> all = new ArrayList<>(List.of(line));
        all.addAll(List.of("--file=" + file(), "--issuer=https://issuer.example"));
        assertThat(run(commandLine(), all.toArray(String[]::new))).isZero();
        assertThat(new Clients(file().toString(), new KeysByUrl(), true, List.of()).find("plan-2"))
                .isPresent();
        assertThat(run("list")).isEqualTo(REFUSED);
    }

    @Test
    void a_file_that_the_server_would_not_take_is_left_as_it_is() throws IOException, JOSEException {
        Files.writeString(file(), "{\"clients\": [");
        assertThat(register("plan-1", keys("first"))).isEqualTo(REFUSED);
        assertThat(said.toString()).contains("is not the JSON that it should be");
        assertThat(Files.readString(file())).isEqualTo("{\"clients\": [");
    }

    @Test
    void without_a_file_it_says_how_to_name_one() {
        assertThat(run(commandLine(), "list", "--file=")).isEqualTo(REFUSED);
        assertThat(said.toString()).contains("CALAIM_ACCESS_CLIENTS");
    }

    @Test
    void several_who_register_at_once_lose_nobody() throws IOException, JOSEException, InterruptedException {
        List<Process> operators = new ArrayList<>();
        for (int number = 0; number < OPERATORS; number++) {
            List<String> line = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    CalaimFhirServer.class.getName(),
                    "clients"));
            line.addAll(List.of(arguments("plan-" + number, keys("key-" + number), file().toString())));
            operators.add(new ProcessBuilder(line).inheritIO().start());
        }
        for (Process operator : operators) {
            assertThat(operator.waitFor()).isZero();
        }
        assertThat(clients().size()).isEqualTo(OPERATORS);
    }

    @Test
    void a_server_that_runs_takes_each_change_at_once() throws IOException, JOSEException {
        AccessServer server = AccessServer.running();
        String file = AccessServer.clients().toString();
        JWK first = key("first");
        JWK second = key("second");
        run(commandLine(), arguments("by-command", written(first), file));
        TokenClient old = new TokenClient(server.address(), "by-command", first);
        TokenClient fresh = new TokenClient(server.address(), "by-command", second);
        assertThat(old.ask("system/Task.rs").statusCode()).isEqualTo(200);
        assertThat(fresh.ask("system/Task.rs").statusCode()).isEqualTo(401);

        run(commandLine(), "rotate", "by-command", "--jwks", written(second), "--file", file);
        assertThat(old.ask("system/Task.rs").statusCode()).isEqualTo(401);
        assertThat(fresh.ask("system/Task.rs").statusCode()).isEqualTo(200);

        String token = fresh.token("system/Task.rs");
        assertThat(tasks(server, token)).isEqualTo(200);
        run(commandLine(), "disable", "by-command", "--file", file);
        assertThat(fresh.ask("system/Task.rs").statusCode()).isEqualTo(401);
        assertThat(tasks(server, token)).as("a token that it had").isEqualTo(401);
    }

    private static int tasks(AccessServer server, String token) {
        return server.stranger()
                .header("Authorization", "Bearer " + token)
                .get("/Task?_count=1")
                .statusCode();
    }

    private int register(String id, String keys) {
        return run(commandLine(), arguments(id, keys, file().toString()));
    }

    private static String[] arguments(String id, String keys, String file) {
        return new String[] {
            "register",
            id,
            "--actor",
            "plan",
            "--organization",
            "Organization/a",
            "--scope",
            "system/*.rs",
            "--jwks",
            keys,
            "--file",
            file
        };
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--file=" + file());
        return run(commandLine(), all.toArray(String[]::new));
    }

    private static int run(CommandLine line, String... arguments) {
        return line.execute(arguments);
    }

    private CommandLine commandLine() {
        PrintWriter words = new PrintWriter(said, true);
        return ClientCommands.commandLine().setOut(words).setErr(words);
    }

    private boolean found(String id) {
        return clients().find(id).isPresent();
    }

    private Clients clients() {
        return new Clients(file().toString(), new KeysByUrl(), false, List.of());
    }

    private Path file() {
        return folder.resolve("clients.json");
    }

    private String keys(String id) throws IOException, JOSEException {
        return written(key(id));
    }

    private String written(JWK key) throws IOException {
        Path file = folder.resolve(key.getKeyID() + ".json");
        Files.writeString(file, new JWKSet(key.toPublicJWK()).toString());
        return file.toString();
    }

    private static JWK key(String id) throws JOSEException {
        return new ECKeyGenerator(Curve.P_384).keyID(id).generate();
    }
}
