package org.calaimfhir.server.audit;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reading the audit trail. */
@Configuration(proxyBeanMethods = false)
class TrailConfiguration {

    @Bean
    AuditEventProvider auditEventProvider(@Qualifier("auditPool") DataSource data) {
        return new AuditEventProvider(new EventReader(new JdbcTemplate(data)));
    }

    @Bean
    UncountedPages uncountedPages() {
        return new UncountedPages();
    }
}
