package org.calaimfhir.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.calaimfhir.server.security.access.AddedClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.support.GenericApplicationContext;

/** Where the demo has clients, and above all where it has none. */
class DemoClientsStartTest {

    @TempDir
    private Path folder;

    @Test
    void the_demo_in_the_embedded_database_has_clients_and_makes_no_key_before_it_is_asked() {
        assertThat(hasClients()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calaim.demo=false",
                "spring.profiles.active=production",
                "calaim.database.url=jdbc:postgresql://database.example/calaim"
            })
    void none_in_production_none_in_a_database_of_others_none_without_a_demo(String setting) {
        assertThat(hasClients(setting)).isFalse();
    }

    /** Also against what somebody set. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.profiles.active=production",
                "calaim.database.url=jdbc:postgresql://database.example/calaim"
            })
    void nor_where_the_demo_is_asked_for(String setting) {
        assertThat(hasClients(setting, "calaim.demo=true", "calaim.access.mode=tokens"))
                .isFalse();
    }

    private boolean hasClients(String... settings) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            TestPropertyValues.of(settings)
                    .and("calaim.database.folder=" + folder)
                    .applyTo(context);
            new DemoClientsStart().initialize(context);
            return context.getBeanFactory().getBeanNamesForType(AddedClients.class, true, false).length > 0;
        }
    }
}
