package org.calaimfhir.server.demo;

import ca.uhn.fhir.context.FhirContext;
import org.calaimfhir.server.storage.FhirStore;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Nothing of this exists in production, whatever the settings say. */
@Configuration(proxyBeanMethods = false)
@Profile("!production")
class DemoConfiguration {

    /** Unless it is set: into the embedded database, and never by itself into one that somebody else keeps. */
    private static final String WANTED = "${calaim.demo:'${calaim.database.url:}'.isBlank()}";

    @Bean
    LoadDemo loadDemo(FhirContext context, FhirStore store) {
        return new LoadDemo(context, store);
    }

    /** Runs when everything is wired and before readiness is announced. */
    @Bean
    @ConditionalOnExpression(WANTED)
    ApplicationRunner loadDemoAtStart(LoadDemo demo) {
        return arguments -> demo.atStart();
    }

    @Bean
    @ConditionalOnExpression(WANTED)
    DemoReport demoReport(LoadDemo demo) {
        return new DemoReport(demo);
    }
}
