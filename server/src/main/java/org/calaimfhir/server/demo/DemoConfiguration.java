package org.calaimfhir.server.demo;

import ca.uhn.fhir.context.FhirContext;
import org.calaimfhir.server.storage.FhirStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Nothing of this exists in production, whatever the settings say. */
@Configuration(proxyBeanMethods = false)
@Profile(DemoWanted.NOT_IN)
class DemoConfiguration {

    @Bean
    LoadDemo loadDemo(FhirContext context, FhirStore store) {
        return new LoadDemo(context, store);
    }

    /** Runs when everything is wired and before readiness is announced. */
    @Bean
    @Conditional(DemoWanted.class)
    ApplicationRunner loadDemoAtStart(LoadDemo demo) {
        return arguments -> demo.atStart();
    }

    @Bean
    @Conditional(DemoWanted.class)
    DemoReport demoReport(LoadDemo demo, ObjectProvider<DemoClients> clients) {
        return new DemoReport(demo, clients);
    }
}
