package org.calaimfhir.server.directory;

import org.calaimfhir.server.storage.FhirStore;
import org.calaimfhir.terminology.ProgramTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    Plans plans(FhirStore store) {
        return new Plans(store);
    }

    @Bean
    ServiceCatalog serviceCatalog(ProgramTables tables) {
        return ServiceCatalog.of(tables);
    }

    @Bean
    ServiceOfferings serviceOfferings(ProgramTables tables, FhirStore store) {
        return new ServiceOfferings(
                PopulationAvailability.of(tables), new PlanElections(store), PublishedElections.of(tables));
    }
}
