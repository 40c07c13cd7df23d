package org.calaimfhir.server.security.access;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.SearchTargets;
import org.calaimfhir.server.conformance.ServedCapabilities;
import org.calaimfhir.server.security.OutcomeWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.AbstractSecurityWebApplicationInitializer;

/** All of access, or nothing of it: without tokens no class of Spring Security is asked for anything. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "calaim.access.mode", havingValue = AccessProperties.TOKENS)
@EnableConfigurationProperties(AccessProperties.class)
@EnableWebSecurity
class AccessConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AccessConfiguration.class);

    /** Behind the filter that names every request, before the one that reads bodies: strangers get none read. */
    static final int BEHIND_EVERY_REQUEST = Ordered.HIGHEST_PRECEDENCE + 5;

    @Bean
    Clients clients(AccessProperties access, ObjectProvider<AddedClients> added) {
        // Whoever gives the tokens does not know those that are made here.
        Stream<AddedClients> here = access.hasOtherIssuer() ? Stream.empty() : added.stream();
        List<AddedClient> others =
                here.flatMap(each -> each.clients(access.tokenUrl()).stream()).toList();
        Clients clients = new Clients(access.clients(), new KeysByUrl(), access.hasOtherIssuer(), others);
        LOG.info(
                "Access: by tokens of {}, {} clients are known",
                access.hasOtherIssuer() ? access.issuer() : access.tokenUrl(),
                clients.size());
        return clients;
    }

    @Bean
    DoorRefusals doorRefusals(OutcomeWriter outcomes) {
        return new DoorRefusals(outcomes);
    }

    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(2)
    SecurityFilterChain resourceDoor(
            HttpSecurity http, ServedCapabilities capabilities, TakenTokens tokens, DoorRefusals door)
            throws Exception {
        PublicAddresses anyone = new PublicAddresses(capabilities.definitionTypes());
        return new ResourceDoor(anyone, tokens.decoder(), door).chain(http);
    }

    @Bean
    FilterRegistrationBean<PlainAddress> plainAddress(DoorRefusals door) {
        FilterRegistrationBean<PlainAddress> registration = new FilterRegistrationBean<>(new PlainAddress(door));
        registration.setOrder(BEHIND_EVERY_REQUEST - 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RateOfSystems> rateOfSystems(
            AccessProperties access, Clients clients, OutcomeWriter outcomes, Clock clock) {
        FilterRegistrationBean<RateOfSystems> registration = new FilterRegistrationBean<>(
                new RateOfSystems(clients, new Rates(clock), access.rate(), new RateRefusals(outcomes)));
        registration.setOrder(BEHIND_EVERY_REQUEST + 1);
        return registration;
    }

    @Bean
    DelegatingFilterProxyRegistrationBean door() {
        DelegatingFilterProxyRegistrationBean registration = new DelegatingFilterProxyRegistrationBean(
                AbstractSecurityWebApplicationInitializer.DEFAULT_FILTER_NAME);
        registration.setOrder(BEHIND_EVERY_REQUEST);
        return registration;
    }

    @Bean
    ServletRegistrationBean<Discovery> smartConfiguration(
            AccessProperties access, TakenTokens tokens, ObjectMapper json, OutcomeWriter outcomes) {
        ServletRegistrationBean<Discovery> registration = new ServletRegistrationBean<>(
                new Discovery(access.introspectionUrl(), tokens.endpoints(), json, outcomes), Discovery.PATH);
        registration.setName("smart-configuration");
        return registration;
    }

    @Bean
    ServletRegistrationBean<Introspection> introspection(TakenTokens tokens, ObjectMapper json) {
        ServletRegistrationBean<Introspection> registration = new ServletRegistrationBean<>(
                new Introspection(tokens.decoder(), json), AccessProperties.INTROSPECTION_PATH);
        registration.setName("introspection");
        return registration;
    }

    @Bean
    StatedAccess statedAccess(AccessProperties access) {
        return new StatedAccess(access.records().equals(AccessProperties.RELATED));
    }

    @Bean
    ScopeCheck scopeCheck(ServedCapabilities capabilities, SearchTargets targets, FhirContext context) {
        RequestNeeds needs = new RequestNeeds(capabilities.recordTypes(), capabilities.definitionTypes(), targets::of);
        return new ScopeCheck(needs, context);
    }
}
