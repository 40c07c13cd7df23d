package org.calaimfhir.server.security;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RequestLimits.class, ListedOrigins.class})
class SecurityConfiguration {

    /** Before anything is asked of a token: a browser's question beforehand carries none. */
    private static final int BEFORE_THE_DOOR = Ordered.HIGHEST_PRECEDENCE + 3;

    private static final int AFTER_EVERY_REQUEST = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    OutcomeWriter outcomeWriter(FhirContext context) {
        return new OutcomeWriter(context);
    }

    @Bean
    FilterRegistrationBean<EveryRequestFilter> everyRequestFilter(OutcomeWriter outcomes) {
        FilterRegistrationBean<EveryRequestFilter> registration =
                new FilterRegistrationBean<>(new EveryRequestFilter(outcomes));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<CrossOrigin> crossOrigin(ListedOrigins listed, OutcomeWriter outcomes) {
        FilterRegistrationBean<CrossOrigin> registration =
                new FilterRegistrationBean<>(new CrossOrigin(Set.copyOf(listed.origins()), outcomes));
        registration.addUrlPatterns("/fhir/*", "/cds-services/*", "/oauth2/*");
        registration.setOrder(BEFORE_THE_DOOR);
        return registration;
    }

    @Bean
    FilterRegistrationBean<FhirRequestFilter> fhirRequestFilter(
            RequestLimits limits, OutcomeWriter outcomes, FhirContext context, ObjectMapper json) {
        FilterRegistrationBean<FhirRequestFilter> registration =
                new FilterRegistrationBean<>(new FhirRequestFilter(limits, outcomes, context, json));
        registration.addUrlPatterns("/fhir/*", "/cds-services/*");
        registration.setOrder(AFTER_EVERY_REQUEST);
        return registration;
    }

    @Bean
    StrictReading strictReading(FhirContext context, ObjectMapper json, RequestLimits limits) {
        return new StrictReading(context, json, limits);
    }

    @Bean
    PatchRehearsal patchRehearsal(FhirContext context, ObjectMapper json, RequestLimits limits) {
        return new PatchRehearsal(context, json, limits);
    }

    @Bean
    ResourceReader resourceReader(FhirContext context) {
        return new ResourceReader(context);
    }

    @Bean
    PageSize pageSize(RequestLimits limits) {
        return new PageSize(limits);
    }

    @Bean
    ErrorAnswers errorAnswers() {
        return new ErrorAnswers();
    }

    @Bean
    ErrorPage errorPage(OutcomeWriter outcomes) {
        return new ErrorPage(outcomes);
    }

    @Bean
    ControllerErrors controllerErrors(OutcomeWriter outcomes) {
        return new ControllerErrors(outcomes);
    }

    /** Last, so that its valve stands inside of Boot's and speaks first. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatErrors(OutcomeWriter outcomes) {
        return new TomcatCustomizer(outcomes);
    }

    private record TomcatCustomizer(OutcomeWriter outcomes)
            implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            // Tomcat answers TRACE by itself with nothing; the filters refuse it with words.
            factory.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
            factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new TomcatErrors(outcomes)));
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
