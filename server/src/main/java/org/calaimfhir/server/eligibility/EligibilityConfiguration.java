package org.calaimfhir.server.eligibility;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.util.concurrent.Executor;
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
    KnownFacts knownFacts(ProgramTables tables) {
        return KnownFacts.of(tables);
    }

    @Bean
    ProgramRules programRules(ProgramTables tables, ServiceCatalog catalog, KnownFacts facts, FhirPackage definitions) {
        return ProgramRules.of(tables, catalog, facts, definitions);
    }

    @Bean
    MemberRecords memberRecords(
            FhirStore store,
            Enrolments enrolments,
            Plans plans,
            ServiceOfferings offerings,
            ProgramTables tables,
            ObjectProvider<PublishedLogic> logic) {
        return new MemberRecords(store, logic::getObject, enrolments, plans, offerings, new Counties(tables));
    }

    @Bean
    DecideEligibility decideEligibility(ProgramRules rules, ObjectProvider<PublishedLogic> logic) {
        return new DecideEligibility(rules, logic::getObject);
    }

    @Bean
    CheckEligibilityProvider checkEligibilityProvider(
            FhirStore store,
            ServiceCatalog catalog,
            KnownFacts facts,
            ProgramTables tables,
            MemberRecords members,
            DecideEligibility decide,
            Clock clock) {
        return new CheckEligibilityProvider(
                new ReadEligibilityRequest(catalog, new ReadFacts(facts), new Counties(tables), clock),
                members,
                decide,
                new KeptDecisions(store, clock));
    }
}
