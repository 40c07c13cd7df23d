package org.calaimfhir.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ca.uhn.fhir.context.FhirContext;
import org.calaimfhir.server.storage.FhirStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** When the demo is loaded, and above all when it is not. */
class DemoConfigurationTest {

    private static final String ELSEWHERE = "calaim.database.url=jdbc:postgresql://database.example/calaim";

    private final FhirStore store = mock(FhirStore.class);
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(DemoConfiguration.class)
            .withBean(FhirContext.class, FhirContext::forR4Cached)
            .withBean(FhirStore.class, () -> store);

    @Test
    void it_is_loaded_into_the_embedded_database() {
        application.run(context -> assertThat(context).hasBean("loadDemoAtStart"));
    }

    @Test
    void it_is_loaded_into_another_database_when_somebody_asks_for_it() {
        application.withPropertyValues(ELSEWHERE, "calaim.demo=true").run(context -> assertThat(context)
                .hasBean("loadDemoAtStart"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ELSEWHERE, "calaim.demo=false"})
    void it_is_not_loaded_into_another_database_nor_against_the_setting(String setting) {
        application.withPropertyValues(setting).run(context -> assertThat(context)
                .doesNotHaveBean("loadDemoAtStart"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ELSEWHERE, "calaim.demo=true"})
    void nothing_of_it_exists_in_production(String setting) {
        application
                .withPropertyValues("spring.profiles.active=production", setting)
                .run(context -> assertThat(context).doesNotHaveBean(LoadDemo.class));
    }

    @Test
    void a_demo_that_cannot_be_loaded_does_not_stop_the_start() {
        when(store.inTransaction(any(), any())).thenThrow(new IllegalStateException("an id is taken"));
        LoadDemo demo = new LoadDemo(FhirContext.forR4Cached(), store);

        assertThatNoException().isThrownBy(demo::atStart);
        assertThat(demo.isThere()).isFalse();
    }
}
