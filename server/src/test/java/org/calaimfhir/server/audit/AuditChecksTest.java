package org.calaimfhir.server.audit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.calaimfhir.server.storage.StartupProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where data of real people is, the trail is there and closed with a key. */
class AuditChecksTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @CsvSource({
        "sometimes, '', false, false, neither on nor off",
        "on, short, false, false, shorter than 32",
        "off, '', true, true, CALAIM_AUDIT is off",
        "on, '', true, false, needs a key",
        "on, '', true, true, needs a key"
    })
    void it_does_not_start(String mode, String key, boolean production, boolean tokens, String why) {
        assertThatThrownBy(() -> AuditChecks.check(settings(mode, key), production, tokens))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({
        "on, '', false, false",
        "on, '', false, true",
        "off, '', false, true",
        "off, '', true, false",
        "on, " + KEY + ", true, true"
    })
    void it_starts(String mode, String key, boolean production, boolean tokens) {
        assertThatCode(() -> AuditChecks.check(settings(mode, key), production, tokens))
                .doesNotThrowAnyException();
    }

    @Test
    void no_refusal_repeats_the_key() {
        assertThatThrownBy(() -> AuditChecks.check(settings("on", "secret"), false, false))
                .hasMessageNotContaining("secret");
    }

    private static AuditSettings settings(String mode, String key) {
        return new AuditSettings(mode, key, Duration.ofSeconds(1));
    }
}
