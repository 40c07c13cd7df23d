package org.calaimfhir.server.security.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calaimfhir.server.standards.Shows.SMART;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.calaimfhir.server.standards.Shows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A start with settings of access that are not clear is refused. */
class AccessChecksTest {

    private static final int RATE = 200;
    private static final Duration USUAL = Duration.ofMinutes(5);
    private static final String HERE = "http://localhost:8080";

    @TempDir
    private Path folder;

    private String clients;

    @BeforeEach
    void nobody() throws IOException {
        clients = Files.writeString(folder.resolve("clients.json"), "{\"clients\": []}")
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "tokens", "Tokens"})
    void there_are_two_modes(String mode) {
        assertThatCode(() -> check(mode, HERE, "")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "closed", "token", "true", "tokens "})
    void and_no_others(String mode) {
        assertThatThrownBy(() -> check(mode, HERE, ""))
                .isInstanceOf(AccessProblem.class)
                .hasMessageContaining("CALAIM_ACCESS is no mode");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "ftp://a.example",
                "https://",
                "https://a.example/",
                "https://a.example?b=c",
                "a b"
            })
    void the_address_is_one_that_clients_can_use(String address) {
        assertThatThrownBy(() -> check("tokens", address, "")).hasMessageContaining("CALAIM_ACCESS_ADDRESS");
    }

    @Test
    void a_signing_key_is_private_and_on_the_right_curve_and_never_told() throws JOSEException {
        JWK good = new ECKeyGenerator(Curve.P_384).generate();
        assertThatCode(() -> check("tokens", HERE, good.toJSONString())).doesNotThrowAnyException();

        for (JWK bad : List.of(
                good.toPublicJWK(), new ECKeyGenerator(Curve.P_256).generate(), new RSAKeyGenerator(2048).generate())) {
            assertThatThrownBy(() -> check("tokens", HERE, bad.toJSONString()))
                    .isInstanceOf(AccessProblem.class)
                    .hasMessageContaining("CALAIM_ACCESS_SIGNING_KEY")
                    .hasMessageNotContaining("kty");
        }
        assertThatThrownBy(() -> check("tokens", HERE, "garbage")).isInstanceOf(AccessProblem.class);
    }

    @Test
    void tokens_need_clients() {
        assertThatThrownBy(() -> AccessChecks.check(
                        new AccessProperties("tokens", "all", " ", HERE, "", "", RATE, RATE, USUAL), false))
                .hasMessageContaining("file");
        assertThatThrownBy(() -> AccessChecks.check(
                        new AccessProperties("tokens", "all", "/no/such", HERE, "", "", RATE, RATE, USUAL), true))
                .hasMessageContaining("cannot be read");
    }

    @Test
    void unless_others_are_known_without_a_file() {
        assertThatCode(() -> AccessChecks.check(
                        new AccessProperties("tokens", "all", "", HERE, "", "", RATE, RATE, USUAL), true))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-5M", "PT1H1S"})
    @Shows(SMART + 91)
    void a_token_lives_a_while_and_not_long(String lifetime) {
        AccessProperties access =
                new AccessProperties("tokens", "all", clients, HERE, "", "", RATE, RATE, Duration.parse(lifetime));
        assertThatThrownBy(() -> AccessChecks.check(access, false)).hasMessageContaining("lifetime");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://issuer.example", "issuer", "file:///etc/passwd", "https://", "%"})
    void keys_of_another_issuer_come_from_a_safe_address(String issuer) {
        AccessProperties access = new AccessProperties("tokens", "all", clients, HERE, "", issuer, RATE, RATE, USUAL);
        assertThatThrownBy(() -> AccessChecks.check(access, false)).hasMessageContaining("CALAIM_ACCESS_ISSUER");
    }

    @Test
    void a_rate_lets_something_through() {
        for (int[] rates : new int[][] {{0, RATE}, {RATE, 0}, {-1, RATE}}) {
            AccessProperties access =
                    new AccessProperties("tokens", "all", clients, HERE, "", "", rates[0], rates[1], USUAL);
            assertThatThrownBy(() -> AccessChecks.check(access, false)).hasMessageContaining("rate");
        }
    }

    private void check(String mode, String address, String key) {
        AccessChecks.check(new AccessProperties(mode, "all", clients, address, key, "", RATE, RATE, USUAL), false);
    }
}
