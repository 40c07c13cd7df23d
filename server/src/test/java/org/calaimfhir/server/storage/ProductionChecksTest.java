package org.calaimfhir.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionChecksTest {

    private static final String URL = "jdbc:postgresql://db.example.org:5432/calaim";

    @Test
    void a_server_with_a_password_of_its_own_may_start() {
        assertThatCode(() -> ProductionChecks.check(database(URL, "calaim_app", "f2b9c1d07ae64a53")))
                .doesNotThrowAnyException();
    }

    @Test
    void the_embedded_database_is_not_for_production() {
        assertThat(refusal("", "", "")).hasMessageContaining("PostgreSQL server");
    }

    @Test
    void another_database_than_postgresql_is_refused() {
        assertThat(refusal("jdbc:h2:mem:calaim", "calaim_app", "f2b9c1d07ae64a53"))
                .hasMessageContaining("PostgreSQL");
    }

    @Test
    void a_user_and_a_password_are_needed() {
        assertThat(refusal(URL, " ", "f2b9c1d07ae64a53")).hasMessageContaining("user");
        assertThat(refusal(URL, "calaim_app", " ")).hasMessageContaining("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "password", "changeme", "secret", "admin", "calaim", "calaim_app"})
    void a_password_that_anyone_would_try_is_refused(String password) {
        assertThat(refusal(URL, "calaim_app", password)).hasMessageContaining("try first");
        assertThat(refusal(URL, "calaim_app", password.toUpperCase(Locale.ROOT)))
                .hasMessageContaining("try first");
    }

    @Test
    void no_refusal_repeats_the_password() {
        StartupProblem refusal = refusal(URL, "calaim_app", "changeme");
        assertThat(refusal.getMessage() + refusal.remedy()).doesNotContain("changeme");
    }

    private static StartupProblem refusal(String url, String user, String password) {
        return catchThrowableOfType(StartupProblem.class, () -> ProductionChecks.check(database(url, user, password)));
    }

    private static DatabaseProperties database(String url, String user, String password) {
        return new DatabaseProperties(url, user, password, Path.of("data"), 16, 8);
    }
}
