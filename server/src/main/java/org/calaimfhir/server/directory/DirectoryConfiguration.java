package org.calaimfhir.server.directory;

import org.calaimfhir.server.storage.FhirStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    Plans plans(FhirStore store) {
        return new Plans(store);
    }

    @Bean
    ServiceCatalog serviceCatalog() {
        return ServiceCatalog.load();
    }

    @Bean
    ServiceOfferings serviceOfferings(ServiceCatalog catalog, FhirStore store) {
        return new ServiceOfferings(catalog, PopulationAvailability.load(), new PlanElections(store));
    }
}
