package org.calaimfhir.server.security.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calaimfhir.server.standards.Shows.SMART;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.calaimfhir.server.standards.Shows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator's file: what is taken, what is refused and how that is said. */
class ClientsTest {

    private static final String CLIENT = "{'clientId': 'plan-1', 'actor': 'plan', 'organization': 'Organization/a',"
            + " 'scope': 'system/*.rs', 'jwksUri': 'https://keys.example/jwks'}";

    @TempDir
    private Path folder;

    @Test
    void a_change_of_the_file_counts_at_once() throws IOException {
        Clients clients = clients(CLIENT);
        assertThat(clients.find("plan-1")).isPresent();
        assertThat(clients.find("nobody")).isEmpty();

        write(CLIENT.replace("'scope'", "'disabled': true, 'scope'"));
        assertThat(clients.find("plan-1")).isEmpty();

        write(CLIENT);
        assertThat(clients.find("plan-1")).isPresent();
    }

    @Test
    void a_file_that_breaks_or_goes_opens_nothing() throws IOException {
        Clients clients = clients(CLIENT);
        Files.writeString(file(), "{\"clients\": [");
        assertThat(clients.find("plan-1")).isEmpty();

        write(CLIENT);
        assertThat(clients.find("plan-1")).isPresent();
        Files.delete(file());
        assertThat(clients.find("plan-1")).isEmpty();
    }

    @Test
    void others_are_known_beside_the_file_which_has_the_last_word() throws IOException, JOSEException {
        List<AddedClient> others = List.of(added("plan-1"), added("plan-2"));
        write(CLIENT);
        Clients clients = new Clients(file().toString(), new KeysByUrl(), false, others);
        assertThat(clients.size()).isEqualTo(2);
        assertThat(clients.find("plan-1")).hasValueSatisfying(of("system/*.rs"));
        assertThat(clients.find("plan-2")).hasValueSatisfying(of("system/Task.rs"));

        write(CLIENT.replace("plan-1", "plan-2").replace("'scope'", "'disabled': true, 'scope'"));
        assertThat(clients.find("plan-2")).isEmpty();
        assertThat(clients.find("plan-1")).hasValueSatisfying(of("system/Task.rs"));

        Files.writeString(file(), "broken");
        assertThat(clients.size()).isZero();
    }

    @Test
    void without_a_file_only_the_others_are_known_and_only_their_public_halves() throws JOSEException {
        Clients clients = new Clients("", new KeysByUrl(), false, List.of(added("plan-2")));

        RegisteredSystem system = clients.find("plan-2").orElseThrow();
        assertThat(system.actor()).isEqualTo(RegisteredSystem.Actor.PLAN);
        assertThat(((ImmutableJWKSet<?>) system.keys()).getJWKSet().getKeys())
                .hasSize(1)
                .noneMatch(JWK::isPrivate);
        assertThat(clients.find("plan-1")).isEmpty();
    }

    private static AddedClient added(String id) throws JOSEException {
        JWK key = new ECKeyGenerator(Curve.P_384).keyID("k").generate();
        return new AddedClient(id, "plan", "Organization/a", "system/Task.rs", key);
    }

    private static Consumer<RegisteredSystem> of(String scope) {
        return system ->
                assertThat(system.scopes()).extracting(SmartScope::text).containsExactly(scope);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'plan-1'             | ''                     | clientId",
                "'plan'               | 'doctor'               | actor",
                "Organization/a       | Practitioner/a         | organization",
                "system/*.rs          | system/*.sr            | letters",
                "system/*.rs          | system/Task.rs?code=1  | query",
                "system/*.rs          | user/*.rs              | users",
                "system/*.rs          |                        | scope is missing",
                "https://keys.example | http://keys.example    | https",
                "https://keys.example | ftp://keys.example     | https",
                "'jwksUri'            | 'jwks'                 | jwks",
                "'actor'              | 'unknown': 1, 'actor'  | JSON"
            })
    @Shows(SMART + 316)
    void what_cannot_be_meant_so_is_named(String good, String bad, String named) throws IOException {
        write(CLIENT.replace(good, bad == null ? "" : bad));
        refused(named);
    }

    @Test
    @Shows(SMART + 316)
    void a_client_stands_there_once() throws IOException {
        write(CLIENT + "," + CLIENT);
        refused("twice");
    }

    @Test
    void keys_are_public_and_long_enough() throws IOException, JOSEException {
        JWK good = new ECKeyGenerator(Curve.P_384).keyID("k").generate();
        write(withKeys(good.toPublicJWK()));
        assertThat(new Clients(file().toString(), new KeysByUrl(), false, List.of()).find("plan-1"))
                .isPresent();

        for (JWK bad : List.of(
                good,
                new RSAKeyGenerator(2048).keyID("k").generate(),
                new OctetSequenceKey.Builder(new byte[48]).keyID("k").build())) {
            write(withKeys(bad));
            refused("private or shared");
        }
        for (JWK bad : List.of(
                new ECKeyGenerator(Curve.P_256).keyID("k").generate(),
                new ECKeyGenerator(Curve.P_384).generate(),
                new RSAKeyGenerator(1024, true).keyID("k").generate())) {
            write(withKeys(bad.toPublicJWK()));
            refused("jwks holds a key");
        }
    }

    private static String withKeys(JWK key) {
        String keys = new JWKSet(key).toString(false).replace('"', '\'');
        return CLIENT.replace("'jwksUri': 'https://keys.example/jwks'", "'jwks': " + keys);
    }

    private void refused(String named) {
        assertThatThrownBy(() -> ClientsFile.read(file().toString(), new KeysByUrl(), false))
                .isInstanceOf(AccessProblem.class)
                .hasMessageContaining(named)
                .hasMessageNotContaining("'d'")
                .hasMessageNotContaining("Exception");
    }

    private Clients clients(String clients) throws IOException {
        write(clients);
        return new Clients(file().toString(), new KeysByUrl(), false, List.of());
    }

    private void write(String clients) throws IOException {
        Files.writeString(file(), ("{'clients': [" + clients + "]}").replace('\'', '"'));
    }

    private Path file() {
        return folder.resolve("clients.json");
    }
}
