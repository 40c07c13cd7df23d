package org.calaimfhir.server.storage;

import ca.uhn.fhir.jpa.migrate.DriverTypeEnum;
import ca.uhn.fhir.jpa.migrate.HapiMigrationStorageSvc;
import ca.uhn.fhir.jpa.migrate.MigrationTaskList;
import ca.uhn.fhir.jpa.migrate.SchemaMigrator;
import ca.uhn.fhir.jpa.migrate.dao.HapiMigrationDao;
import ca.uhn.fhir.jpa.migrate.tasks.HapiFhirJpaMigrationTasks;
import ca.uhn.fhir.util.VersionEnum;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings the database to this release: HAPI's tables by HAPI's own migrator, ours by Flyway in a schema of their own. */
final class Schema {

    static final String OURS = "calaim";

    private Schema() {}

    static void migrate(DataSource data) {
        migrateEngineTables(data);
        Flyway.configure()
                .dataSource(data)
                .schemas(OURS)
                .defaultSchema(OURS)
                .locations("classpath:org/calaimfhir/server/storage/migration")
                .load()
                .migrate();
        // What is added every month is no migration: each start sees to it, before anybody asks.
        new JdbcTemplate(data).execute("SELECT calaim.audit_partition(now())");
    }

    private static void migrateEngineTables(DataSource data) {
        DriverTypeEnum postgres = DriverTypeEnum.POSTGRES_9_4;
        HapiMigrationStorageSvc applied = new HapiMigrationStorageSvc(
                new HapiMigrationDao(data, postgres, SchemaMigrator.HAPI_FHIR_MIGRATION_TABLENAME));
        MigrationTaskList tasks = new HapiFhirJpaMigrationTasks(Set.of()).getAllTasks(VersionEnum.values());
        SchemaMigrator migrator = new SchemaMigrator(
                "HAPI FHIR", SchemaMigrator.HAPI_FHIR_MIGRATION_TABLENAME, data, new Properties(), tasks, applied);
        migrator.setDriverType(postgres);
        migrator.createMigrationTableIfRequired();
        migrator.migrate();
    }
}
