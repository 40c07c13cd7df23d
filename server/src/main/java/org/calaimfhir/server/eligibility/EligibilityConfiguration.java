package org.calaimfhir.server.eligibility;

import java.time.Clock;
import org.calaimfhir.server.conformance.FhirPackage;
import org.calaimfhir.server.coverage.Enrolments;
import org.calaimfhir.server.directory.Plans;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.calaimfhir.server.directory.ServiceOfferings;
import org.calaimfhir.server.storage.FhirStore;
import org.calaimfhir.terminology.ProgramTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EligibilityConfiguration {

    @Bean
    CheckEligibilityProvider checkEligibilityProvider(
            FhirStore store,
            Enrolments enrolments,
            Plans plans,
            ServiceCatalog catalog,
            ServiceOfferings offerings,
            FhirPackage definitions,
            ProgramTables tables,
            Clock clock) {
        KnownFacts facts = KnownFacts.of(tables);
        Counties counties = new Counties(tables);
        return new CheckEligibilityProvider(
                new ReadEligibilityRequest(catalog, new ReadFacts(facts), counties, clock),
                new MemberRecords(store, enrolments, plans, offerings, counties),
                new DecideEligibility(ProgramRules.of(tables, catalog, facts, definitions)),
                new KeptDecisions(store, clock));
    }
}
