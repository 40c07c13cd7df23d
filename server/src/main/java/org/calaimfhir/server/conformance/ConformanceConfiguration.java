package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConformanceConfiguration {

    @Bean
    FhirPackage fhirPackage(FhirContext context) {
        return FhirPackage.load(context);
    }

    @Bean
    ServedCapabilities servedCapabilities(FhirPackage fhirPackage) {
        return new ServedCapabilities(fhirPackage);
    }
}
