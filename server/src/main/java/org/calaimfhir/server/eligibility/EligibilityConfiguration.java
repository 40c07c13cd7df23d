package org.calaimfhir.server.eligibility;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.calaimfhir.server.conformance.FhirPackage;
import org.calaimfhir.server.coverage.Enrolments;
import org.calaimfhir.server.directory.Plans;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.calaimfhir.server.directory.ServiceOfferings;
import org.calaimfhir.server.storage.FhirStore;
import org.calaimfhir.terminology.ProgramTables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

@Configuration(proxyBeanMethods = false)
class EligibilityConfiguration {

    /** Compiled beside the rest of the start, which waits for it at its end. */
    @Bean(bootstrap = Bean.Bootstrap.BACKGROUND)
    PublishedLogic publishedLogic(FhirPackage definitions, FhirContext context, Clock clock) {
        return PublishedLogic.of(definitions, context, clock);
    }

    @Bean
    Executor bootstrapExecutor() {
        return new SimpleAsyncTaskExecutor("start-");
    }

    @Bean
    CheckEligibilityProvider checkEligibilityProvider(
            FhirStore store,
            Enrolments enrolments,
            Plans plans,
            ServiceCatalog catalog,
            ServiceOfferings offerings,
            FhirPackage definitions,
            ProgramTables tables,
            ObjectProvider<PublishedLogic> published,
            Clock clock) {
        KnownFacts facts = KnownFacts.of(tables);
        Supplier<PublishedLogic> logic = published::getObject;
        Counties counties = new Counties(tables);
        return new CheckEligibilityProvider(
                new ReadEligibilityRequest(catalog, new ReadFacts(facts), counties, clock),
                new MemberRecords(store, logic, enrolments, plans, offerings, counties),
                new DecideEligibility(ProgramRules.of(tables, catalog, facts, definitions), logic),
                new KeptDecisions(store, clock));
    }
}
