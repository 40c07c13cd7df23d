package org.calaimfhir.server.coverage;

import org.calaimfhir.server.conformance.FhirPackage;
import org.calaimfhir.server.storage.FhirStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CoverageConfiguration {

    @Bean
    Enrolments enrolments(FhirStore store, FhirPackage definitions) {
        return new Enrolments(store, MediCalMarks.load(definitions));
    }
}
