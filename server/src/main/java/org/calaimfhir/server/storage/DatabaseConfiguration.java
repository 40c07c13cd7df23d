package org.calaimfhir.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection pool, and the embedded PostgreSQL behind it unless a database URL is given. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${calaim.database.url:}'.isBlank()")
    EmbeddedDatabase embeddedDatabase(EmbeddedDatabaseStart.Starting starting) {
        return starting.await();
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
        Optional<EmbeddedDatabase> own = Optional.ofNullable(embedded.getIfAvailable());
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("calaim-fhir");
        pool.setJdbcUrl(own.map(EmbeddedDatabase::jdbcUrl).orElse(properties.url()));
        pool.setUsername(own.map(e -> EmbeddedDatabase.USER).orElse(properties.username()));
        pool.setPassword(own.map(EmbeddedDatabase::password).orElse(properties.password()));
        pool.setMaximumPoolSize(properties.connections());
        pool.setAutoCommit(false);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "calaim-fhir");
        return new HikariDataSource(pool);
    }
}
