package org.calaimfhir.server.storage;

import ca.uhn.fhir.batch2.api.IJobCoordinator;
import ca.uhn.fhir.batch2.model.JobDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.dao.SearchBuilderFactory;
import ca.uhn.fhir.jpa.dao.tx.IHapiTransactionService;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.calaimfhir.server.conformance.Definitions;
import org.calaimfhir.server.conformance.RequestValidation;
import org.calaimfhir.server.conformance.ServedCapabilities;
import org.calaimfhir.server.conformance.StoredJson;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 1000;

    @Bean
    JdbcTemplate jdbcTemplate(DataSource data) {
        return new JdbcTemplate(data);
    }

    @Bean
    ReferencePrefetch referencePrefetch(JdbcTemplate jdbc, EntityManager entities) {
        return new ReferencePrefetch(jdbc, entities);
    }

    @Bean
    StoreOnce storeOnce(
            DaoRegistry daos,
            IHapiTransactionService transactions,
            EntityManager entities,
            ReferencePrefetch references) {
        return new StoreOnce(daos, transactions, entities, references);
    }

    @Bean
    FhirStore fhirStore(
            FhirContext context,
            DaoRegistry daos,
            MatchUrlService matchUrls,
            IHapiTransactionService transactions,
            StoreOnce storeOnce,
            DirectSearch searches,
            JdbcTemplate jdbc) {
        return new HapiFhirStore(context, daos, matchUrls, transactions, storeOnce, searches, jdbc);
    }

    @Bean
    StoredJson storedJson(FhirContext context, FhirStore store) {
        return (type, id) -> store.read(
                        context.getResourceDefinition(type)
                                .getImplementingClass()
                                .asSubclass(Resource.class),
                        id)
                .map(found -> context.newJsonParser().encodeResourceToString(found));
    }

    @Bean
    StoredTexts storedTexts(@Qualifier("readPool") DataSource reads) {
        return new StoredTexts(new JdbcTemplate(reads));
    }

    @Bean
    DirectSearch directSearch(
            FhirContext context,
            MatchUrlService matchUrls,
            SearchBuilderFactory<JpaPid> builders,
            IHapiTransactionService transactions,
            JdbcTemplate jdbc) {
        return new DirectSearch(context, matchUrls, builders, transactions, new StoredTexts(jdbc));
    }

    @Bean
    PageSizes pageSizes() {
        return new PageSizes(USUAL_PAGE, LARGEST_PAGE);
    }

    @Bean
    DirectAnswers directAnswers(
            ServedCapabilities capabilities, StoredTexts texts, DirectSearch searches, PageSizes pages, Clock clock) {
        return new DirectAnswers(capabilities, texts, searches, pages, clock);
    }

    @Bean
    SearchConditions searchConditions(
            ServedCapabilities capabilities, ISearchParamRegistry parameters, Definitions definitions) {
        return new SearchConditions(capabilities, parameters, definitions.chain());
    }

    @Bean
    SearchChecks searchChecks(ServedCapabilities capabilities, SearchConditions conditions) {
        return new SearchChecks(capabilities, conditions);
    }

    @Bean
    Deletions deletions(JdbcTemplate jdbc) {
        return new Deletions(jdbc);
    }

    @Bean
    ConditionalCreations conditionalCreations(JdbcTemplate jdbc, DirectSearch searches) {
        return new ConditionalCreations(jdbc, searches);
    }

    @Bean
    ParametersAnswers parametersAnswers(FhirContext context) {
        return new ParametersAnswers(new ParametersJson(context));
    }

    @Bean
    AnswerLabels answerLabels() {
        return new AnswerLabels();
    }

    @Bean
    LateFlush lateFlush() {
        return new LateFlush();
    }

    @Bean
    StablePages stablePages(PageSizes pages) {
        return new StablePages(pages);
    }

    @Bean
    StorageValidation storageValidation(FhirContext context, RequestValidation validation) {
        return new StorageValidation(context, validation);
    }

    @Bean
    ExportChecks exportChecks(FhirContext context, ServedCapabilities capabilities, SearchConditions conditions) {
        return new ExportChecks(new ExportParameters(context, capabilities.storedTypes(), conditions));
    }

    @Bean
    ExportOfServedTypes exportOfServedTypes(ServedCapabilities capabilities) {
        return new ExportOfServedTypes(capabilities.storedTypes());
    }

    @Bean
    JobParts jobParts(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new JobParts(jdbc, new TransactionTemplate(transactions));
    }

    /** HAPI knows a job by its bean. */
    @Bean
    JobDefinition<?> memberJob(
            ObjectProvider<MemberTask> task, JobParts parts, FhirContext context, ObjectProvider<RecordLabels> labels) {
        Supplier<Optional<Viewer>> viewer = () -> labels.stream()
                .map(each -> new Viewer("", each.reporting(), true, false))
                .findFirst();
        return new MemberJobSteps(task::getObject, parts, new LinesJson(context), viewer).definition();
    }

    @Bean
    MemberJobs memberJobs(IJobCoordinator jobs, JobParts parts) {
        return new MemberJobs(jobs, parts);
    }

    @Bean
    EverCovered everCovered(JdbcTemplate jdbc) {
        return new EverCovered(jdbc);
    }

    @Bean
    JobResumption jobResumption(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new JobResumption(jdbc, new TransactionTemplate(transactions));
    }

    /** Records that are written without it are not known to who sees what: the next start with it begins anew. */
    @Bean
    @ConditionalOnProperty(name = "calaim.access.records", havingValue = "all", matchIfMissing = true)
    @DependsOn("schema")
    Object withoutSeenRecords(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> SeenRecordsStart.forget(jdbc));
        return new Object();
    }
}
