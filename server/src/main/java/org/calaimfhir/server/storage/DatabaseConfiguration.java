package org.calaimfhir.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The connection pool, and the embedded PostgreSQL behind it unless a database URL is given. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    private static final int AUDIT_CONNECTIONS = 4;
    private static final long AUDIT_PATIENCE_MS = 5_000;

    /** Closed by whoever started it. */
    @Bean(destroyMethod = "")
    @ConditionalOnExpression("'${calaim.database.url:}'.isBlank()")
    EmbeddedDatabase embeddedDatabase(EmbeddedDatabaseStart.Starting starting) {
        return starting.await();
    }

    @Bean(destroyMethod = "close")
    @Primary
    HikariDataSource dataSource(
            DatabaseProperties properties, ObjectProvider<EmbeddedDatabase> embedded, ViewerConnections viewers) {
        HikariConfig pool = pool(properties, embedded);
        pool.setPoolName("calaim-fhir");
        pool.setMaximumPoolSize(properties.connections());
        pool.setAutoCommit(false);
        return new ViewedPool(pool, viewers);
    }

    /** For single statements outside a transaction: each is one round trip, without BEGIN and COMMIT around it. */
    @Bean(destroyMethod = "close")
    HikariDataSource readPool(
            DatabaseProperties properties, ObjectProvider<EmbeddedDatabase> embedded, ViewerConnections viewers) {
        HikariConfig pool = pool(properties, embedded);
        pool.setPoolName("calaim-fhir-reads");
        pool.setMaximumPoolSize(properties.readConnections());
        pool.setMinimumIdle(1);
        pool.setAutoCommit(true);
        return new ViewedPool(pool, viewers);
    }

    /** Made when somebody first looks at records of theirs only, so that a server without such has no connection more. */
    @Bean(destroyMethod = "close")
    ViewerConnections viewerConnections(
            DatabaseProperties properties, ObjectProvider<EmbeddedDatabase> embedded, Clock clock) {
        return new ViewerConnections(
                () -> {
                    HikariConfig pool = pool(properties, embedded);
                    pool.setPoolName("calaim-fhir-viewers");
                    pool.setMaximumPoolSize(properties.connections());
                    pool.setMinimumIdle(1);
                    return pool;
                },
                clock);
    }

    /** For the audit trail, which waits for no request and is restricted by none. */
    @Bean(destroyMethod = "close")
    HikariDataSource auditPool(DatabaseProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
        HikariConfig pool = pool(properties, embedded);
        pool.setPoolName("calaim-fhir-audit");
        pool.setMaximumPoolSize(AUDIT_CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setAutoCommit(true);
        pool.setConnectionTimeout(AUDIT_PATIENCE_MS);
        return new HikariDataSource(pool);
    }

    private static HikariConfig pool(DatabaseProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
        Optional<EmbeddedDatabase> own = Optional.ofNullable(embedded.getIfAvailable());
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(own.map(EmbeddedDatabase::jdbcUrl).orElse(properties.url()));
        pool.setUsername(own.map(e -> EmbeddedDatabase.USER).orElse(properties.username()));
        pool.setPassword(own.map(EmbeddedDatabase::password).orElse(properties.password()));
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "calaim-fhir");
        return pool;
    }
}
