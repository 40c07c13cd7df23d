package org.calaimfhir.server.audit;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import java.time.Clock;
import javax.sql.DataSource;
import org.calaimfhir.server.conformance.ServedCapabilities;
import org.calaimfhir.server.security.OutcomeWriter;
import org.calaimfhir.server.storage.CarriedAlong;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writing down. Reading what was written is wired by itself, and is there with the audit off too. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "calaim.audit.mode", havingValue = AuditSettings.ON, matchIfMissing = true)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

    /** Behind the filter that names every request, outside of all others. */
    private static final int BEHIND_EVERY_REQUEST = Ordered.HIGHEST_PRECEDENCE + 1;

    @Bean
    @DependsOn("schema")
    EventWriter eventWriter(@Qualifier("auditPool") DataSource data, AuditSettings settings, Clock clock) {
        return new EventWriter(new EventStore(data, Chain.of(settings.key())), clock, settings.patience());
    }

    /** With the engine and not only with its servlet: what the server writes by itself is a change too. */
    @Bean
    WriteKeeper writeKeeper(JdbcTemplate jdbc, EventWriter writer, Clock clock, IInterceptorService interceptors) {
        WriteKeeper keeper = new WriteKeeper(jdbc, writer, clock);
        interceptors.registerInterceptor(keeper);
        return keeper;
    }

    @Bean
    CarriedAlong exchangeCarriedAlong() {
        return Exchange::carried;
    }

    @Bean
    FilterRegistrationBean<AuditFilter> auditFilter(
            EventWriter writer, ServedCapabilities capabilities, OutcomeWriter outcomes, Clock clock) {
        FilterRegistrationBean<AuditFilter> registration = new FilterRegistrationBean<>(
                new AuditFilter(writer, new NobodysData(capabilities.definitionTypes()), outcomes, clock));
        registration.addUrlPatterns("/fhir/*", "/cds-services/*");
        registration.setOrder(BEHIND_EVERY_REQUEST);
        return registration;
    }

    @Bean
    AskedContent askedContent() {
        return new AskedContent();
    }

    @Bean
    HookMember hookMember() {
        return new HookMember();
    }

    @Bean
    AuditHealth auditHealthIndicator(EventWriter writer) {
        return new AuditHealth(writer);
    }
}
