package org.calaimfhir.server.consent;

import java.time.Clock;
import org.calaimfhir.server.conformance.FhirPackage;
import org.calaimfhir.server.storage.RecordLabels;
import org.calaimfhir.terminology.ProgramTables;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Together with who sees which record: without that there is nothing that a consent could open. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "calaim.access.records", havingValue = "related")
class ConsentConfiguration {

    @Bean
    RecordLabels recordLabels(ProgramTables tables, FhirPackage definitions, Clock clock) {
        return new GuardRules(tables, definitions, clock.getZone());
    }
}
