package org.calaimfhir.server.eligibility;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.calaimfhir.server.conformance.FhirPackage;
import org.calaimfhir.server.coverage.Enrolments;
import org.calaimfhir.server.directory.Plans;
import org.calaimfhir.server.directory.ServiceCatalog;
import org.calaimfhir.server.directory.ServiceOfferings;
import org.calaimfhir.server.storage.EverCovered;
import org.calaimfhir.server.storage.FhirStore;
import org.calaimfhir.server.storage.MemberJobs;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

@Configuration(proxyBeanMethods = false)
class EligibilityConfiguration {

    /** Compiled and tried beside the rest of the start, which waits for it at its end. */
    @Bean(bootstrap = Bean.Bootstrap.BACKGROUND)
    PublishedLogic publishedLogic(
            FhirPackage definitions,
            FhirContext context,
            Clock clock,
            ProgramRules rules,
            ProgramTables tables,
            ServiceCatalog catalog) {
        PublishedLogic logic = PublishedLogic.of(definitions, context, clock);
        DecideEligibility decide = new DecideEligibility(rules, ServiceCircumstances.of(tables, catalog), () -> logic);
        new EligibilityWarmUp(context, decide, catalog, clock).over(definitions.examples(), logic.types());
        return logic;
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
    ReadEligibilityRequest readEligibilityRequest(
            ServiceCatalog catalog, KnownFacts facts, ProgramTables tables, Clock clock) {
        return new ReadEligibilityRequest(catalog, new ReadFacts(facts), new Counties(tables), clock);
    }

    @Bean
    MemberRecords memberRecords(
            FhirStore store,
            ObjectProvider<PublishedLogic> logic,
            Enrolments enrolments,
            Plans plans,
            ServiceOfferings offerings,
            ProgramTables tables,
            KnownFacts facts) {
        return new MemberRecords(
                store,
                logic::getObject,
                enrolments,
                plans,
                offerings,
                new Counties(tables),
                new Requesters(store),
                new AnsweredFacts(
                        facts,
                        new AttestedCriteria(tables, facts),
                        new TickedDefinitions(tables, facts),
                        housingStatus(tables)));
    }

    /** By which codes an Observation tells where somebody lives. */
    private static CodeableConcept housingStatus(ProgramTables tables) {
        CodeableConcept code = new CodeableConcept();
        tables.get("evidence-code").rows().stream()
                .filter(row -> row.get("fact").equals("housing-status")
                        && row.get("element").equals("observation-code"))
                .forEach(row ->
                        code.addCoding(new Coding().setSystem(row.get("system")).setCode(row.get("code"))));
        return code;
    }

    @Bean
    DecideEligibility decideEligibility(
            ProgramRules rules, ProgramTables tables, ServiceCatalog catalog, ObjectProvider<PublishedLogic> logic) {
        return new DecideEligibility(rules, ServiceCircumstances.of(tables, catalog), logic::getObject);
    }

    @Bean
    KeptDecisions keptDecisions(FhirStore store, Clock clock) {
        return new KeptDecisions(store, clock);
    }

    @Bean
    CheckEligibilityProvider checkEligibilityProvider(
            ReadEligibilityRequest read, MemberRecords members, DecideEligibility decide, KeptDecisions kept) {
        return new CheckEligibilityProvider(read, members, decide, kept);
    }

    @Bean
    SubmitProvider submitProvider(
            ReadEligibilityRequest read,
            ServiceCatalog catalog,
            Plans plans,
            MemberRecords members,
            DecideEligibility decide,
            KeptDecisions kept) {
        return new SubmitProvider(new ReadSubmittedRequest(read, catalog), new Insurers(plans), members, decide, kept);
    }

    @Bean
    ExplainProvider explainProvider(KnownFacts facts) {
        return new ExplainProvider(new ExplainChange(facts));
    }

    @Bean
    ReachedMembers reachedMembers(FhirStore store, EverCovered covered) {
        return new ReachedMembers(store, covered);
    }

    @Bean
    ReachTask reachTask(ReachedMembers lists, ServiceCatalog catalog, MemberRecords records, DecideEligibility decide) {
        return new ReachTask(lists, catalog, records, decide);
    }

    @Bean
    ReachProvider reachProvider(ReadEligibilityRequest read, ReachedMembers lists, MemberJobs jobs) {
        return new ReachProvider(read, lists, jobs);
    }

    @Bean
    JobsProvider jobsProvider(
            FhirContext context, MemberJobs jobs, ServiceCatalog catalog, ProgramTables tables, KnownFacts facts) {
        return new JobsProvider(context, jobs, new ReachSummary(catalog, new Counties(tables), facts));
    }
}
