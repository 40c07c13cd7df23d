package org.calaimfhir.server.storage;

import com.zaxxer.hikari.HikariDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A marker bean: whoever needs tables depends on it. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaConfiguration.class);

    /** Says that the schema is at this release. */
    record MigratedSchema() {}

    @Bean
    MigratedSchema schema(HikariDataSource pool) {
        LOG.info("Database: PostgreSQL is up, bringing its schema to this release");
        // HAPI's migrator commits nothing by itself, opens a connection per step and closes the data source at its end.
        SingleConnectionDataSource connection =
                new SingleConnectionDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword(), true);
        try {
            connection.setAutoCommit(true);
            Schema.migrate(new DelegatingDataSource(connection));
            LOG.info("Schema: at this release, starting the FHIR engine");
            return new MigratedSchema();
        } finally {
            connection.destroy();
        }
    }
}
