package org.calaimfhir.server.storage;

import ca.uhn.fhir.batch2.api.IJobCoordinator;
import ca.uhn.fhir.batch2.jobs.config.BatchCommonCtx;
import ca.uhn.fhir.batch2.jobs.export.BulkDataExportProvider;
import ca.uhn.fhir.batch2.jobs.export.BulkExportAppCtx;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.bulk.export.api.IBulkExportProcessor;
import ca.uhn.fhir.jpa.config.JpaConfig;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.dao.ITransactionProcessorVersionAdapter;
import ca.uhn.fhir.jpa.dao.ThreadPoolFactory;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirPostgresDialect;
import ca.uhn.fhir.jpa.model.sched.ISchedulerService;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.jpa.search.IStaleSearchDeletingSvc;
import ca.uhn.fhir.jpa.search.StaleSearchDeletingSvcImpl;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import ca.uhn.fhir.rest.api.IResourceSupportedSvc;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.validation.IInstanceValidatorModule;
import jakarta.persistence.EntityManagerFactory;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.calaimfhir.server.conformance.Definitions;
import org.calaimfhir.server.conformance.FhirPackage;
import org.calaimfhir.server.conformance.ServedCapabilities;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.search.mapper.orm.cfg.HibernateOrmMapperSettings;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/** HAPI's JPA engine on our database. */
@Configuration
@Import({
    JpaR4Config.class,
    JpaBatch2Config.class,
    BatchCommonCtx.class,
    BulkExportAppCtx.class,
    SubscriptionChannelConfig.class
})
class EngineConfiguration {

    private static final String JDBC_BATCH_SIZE = "50";
    private static final int TIMERS_AFTER_SECONDS = 5;

    @Bean
    static EngineTrimming engineTrimming() {
        return new EngineTrimming();
    }

    /** What {@code $validate} answers with. */
    @Bean("myInstanceValidator")
    IInstanceValidatorModule instanceValidator(FhirContext context, Definitions definitions) {
        FhirInstanceValidator validator = new FhirInstanceValidator(context);
        validator.setWrappedWorkerContext(definitions.chain(), definitions.forValidator());
        validator.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        return validator;
    }

    @Bean
    static JobsWithoutGates jobsWithoutGates() {
        return new JobsWithoutGates();
    }

    @Bean
    ThreadPoolFactory viewerThreads(ObjectProvider<CarriedAlong> others) {
        return new ViewerThreads(others);
    }

    /** In place of HAPI's, by its name. */
    @Bean("schedulerService")
    ISchedulerService laterTimers() {
        return new LaterTimers(CompletableFuture.delayedExecutor(TIMERS_AFTER_SECONDS, TimeUnit.SECONDS));
    }

    /** In place of HAPI's, by its name. */
    @Bean("jpaBulkExportProcessor")
    IBulkExportProcessor<JpaPid> exportAboutMembers(AutowireCapableBeanFactory beans) {
        return beans.createBean(ExportAboutMembers.class);
    }

    /** In place of HAPI's, by its name. */
    @Bean("bulkDataExportProvider")
    BulkDataExportProvider exportPolls(FhirContext context, IJobCoordinator jobs) {
        return new ExportPolls(context, jobs);
    }

    @Bean
    JpaStorageSettings storageSettings() {
        return FinalStorageSettings.create();
    }

    @Bean
    @Primary
    ITransactionProcessorVersionAdapter<Bundle, BundleEntryComponent> batchEntryOutcomes() {
        return new BatchEntryOutcomes();
    }

    /** Before any DAO asks: only the types of the CapabilityStatement exist, and those that HAPI itself reads. */
    @Bean
    IResourceSupportedSvc resourceSupportedSvc(ServedCapabilities capabilities) {
        return new ServedTypes(capabilities.storedTypes())::isSupported;
    }

    @Bean
    IStaleSearchDeletingSvc staleSearchDeletingSvc() {
        return new StaleSearchDeletingSvcImpl();
    }

    /** The engine's search beans ask for one; the FHIR endpoint does not use it, so no search is kept in the database. */
    @Bean
    DatabaseBackedPagingProvider pagingProvider() {
        return new DatabaseBackedPagingProvider();
    }

    @Bean
    PartitionSettings partitionSettings() {
        return new PartitionSettings();
    }

    @Bean
    SubscriptionSettings subscriptionSettings() {
        return new SubscriptionSettings();
    }

    @Bean
    @Primary
    PackagedSearchParameters searchParamProvider(
            FhirContext context, FhirPackage fhirPackage, ServedCapabilities capabilities) {
        return new PackagedSearchParameters(context, fhirPackage, capabilities);
    }

    @Bean
    ISearchParamRegistry searchParamRegistry(PackagedSearchParameters packaged) {
        return new PackagedSearchParamRegistry(packaged);
    }

    @Bean
    @Primary
    FhirContext primaryFhirContext(DefinitionsStart.Reading reading) {
        return reading.context().join();
    }

    @Bean(JpaConfig.JPA_VALIDATION_SUPPORT_CHAIN)
    @Primary
    IValidationSupport validationSupport(Definitions definitions) {
        return definitions.chain();
    }

    @Bean
    WorkerContextValidationSupportAdapter workerContextValidationSupportAdapter(Definitions definitions) {
        return definitions.forValidator();
    }

    @Bean
    @Primary
    @DependsOn("schema")
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
            ConfigurableListableBeanFactory beans, FhirContext context, JpaStorageSettings settings, DataSource data) {
        LocalContainerEntityManagerFactoryBean factory =
                HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans, context, settings);
        factory.setPersistenceUnitName("calaim-fhir");
        factory.setDataSource(data);
        factory.setJpaProperties(hibernate());
        return factory;
    }

    private static Properties hibernate() {
        Properties properties = new Properties();
        properties.put(AvailableSettings.DIALECT, HapiFhirPostgresDialect.class.getName());
        properties.put(AvailableSettings.HBM2DDL_AUTO, "none");
        properties.put(
                AvailableSettings.PHYSICAL_NAMING_STRATEGY,
                "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy");
        properties.put(AvailableSettings.STATEMENT_BATCH_SIZE, JDBC_BATCH_SIZE);
        properties.put(AvailableSettings.ORDER_INSERTS, "true");
        properties.put(AvailableSettings.ORDER_UPDATES, "true");
        properties.put(AvailableSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, "true");
        // HAPI alone makes these entities, and the tables have their constraints.
        properties.put(AvailableSettings.JAKARTA_VALIDATION_MODE, "none");
        properties.put(AvailableSettings.CHECK_NULLABILITY, "false");
        properties.put(AvailableSettings.USE_SECOND_LEVEL_CACHE, "false");
        properties.put(AvailableSettings.USE_QUERY_CACHE, "false");
        properties.put(HibernateOrmMapperSettings.ENABLED, "false");
        return properties;
    }

    @Bean
    @Primary
    JpaTransactionManager transactionManager(EntityManagerFactory factory) {
        return new JpaTransactionManager(factory);
    }
}
