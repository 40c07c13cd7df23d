package org.calaimfhir.server.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import jakarta.persistence.EntityManager;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees which record, kept and enforced in the database. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "calaim.access.records", havingValue = "related")
class RecordStorageConfiguration {

    @Bean
    GuardedRecords guardedRecords(RecordLabels labels, JdbcTemplate jdbc, FhirContext context) {
        return new GuardedRecords(labels, jdbc, context);
    }

    /** Complete before anybody is answered. */
    @Bean
    @DependsOn("schema")
    SeenRecordsStart seenRecords(
            RecordRights rights,
            RecordLabels labels,
            GuardedRecords guarded,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            FhirContext context) {
        RestrictedRole.prepare(jdbc, new TransactionTemplate(transactions));
        SeenRecordsStart start =
                new SeenRecordsStart(rights, labels, jdbc, new TransactionTemplate(transactions), guarded, context);
        start.complete();
        return start;
    }

    /** With the engine and not only with its servlet: what the server writes by itself is somebody's too. */
    @Bean
    RecordKeeper recordKeeper(
            RecordRights rights,
            RecordLabels labels,
            GuardedRecords guarded,
            JdbcTemplate jdbc,
            EntityManager entities,
            IInterceptorService interceptors,
            SeenRecordsStart complete) {
        RecordKeeper keeper = new RecordKeeper(rights, labels, new SeenRecords(jdbc, guarded), entities);
        interceptors.registerInterceptor(keeper);
        interceptors.registerInterceptor(new LabelWriter(rights, labels, jdbc));
        interceptors.registerInterceptor(new ExportWithoutGuarded(jdbc, labels.reporting()));
        return keeper;
    }

    @Bean
    RecordSight recordSight(JdbcTemplate jdbc, RecordKeeper keeper) {
        return new RecordSight(jdbc);
    }
}
