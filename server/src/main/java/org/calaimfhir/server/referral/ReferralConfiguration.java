package org.calaimfhir.server.referral;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import org.calaimfhir.server.conformance.BilledServices;
import org.calaimfhir.server.conformance.PlainClaims;
import org.calaimfhir.server.conformance.ReferralCompletion;
import org.calaimfhir.server.conformance.ServedCapabilities;
import org.calaimfhir.server.coverage.Enrolments;
import org.calaimfhir.server.directory.Plans;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.calaimfhir.server.storage.FhirStore;
import org.calaimfhir.server.storage.TransactionHandler;
import org.calaimfhir.terminology.ProgramTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {

    @Bean
    SubmitReferral submitReferral(
            FhirContext context,
            FhirStore store,
            JdbcTemplate jdbc,
            ServiceCatalog catalog,
            Enrolments enrolments,
            Plans plans,
            ProgramTables tables,
            ServedCapabilities capabilities,
            Clock clock) {
        return new SubmitReferral(
                context,
                store,
                new SubmissionLog(jdbc),
                new ServicesOnDate(catalog),
                new IfNoneExist(store, capabilities),
                new RouteReferral(enrolments, plans),
                new ReferralAnswer(tables.get("timeframe")),
                clock);
    }

    @Bean
    TaskStepCheck taskStepCheck(ProgramTables tables) {
        return new TaskStepCheck(new TaskTransitions(tables.get("referral-task-transition")));
    }

    @Bean
    TransactionHandler referralTransactions(SubmitReferral submit, ReferralCompletion completion) {
        return new ReferralTransactions(submit, completion);
    }

    @Bean
    TellUnrouted tellUnrouted(BilledServices billed, PlainClaims claims) {
        return new TellUnrouted(new UnroutedOrder(billed), claims);
    }
}
