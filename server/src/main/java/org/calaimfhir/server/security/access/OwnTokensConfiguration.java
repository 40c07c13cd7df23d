package org.calaimfhir.server.security.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import org.calaimfhir.server.security.OutcomeWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** This server gives the tokens itself. */
@Configuration(proxyBeanMethods = false)
@Conditional(OwnTokensConfiguration.Tokens.class)
class OwnTokensConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(OwnTokensConfiguration.class);

    /** With tokens, and no other server to give them. */
    static final class Tokens implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Mode.of(context) == Mode.OWN;
        }
    }

    @Bean
    TakenTokens takenTokens(AccessProperties access, AccessTokens tokens) {
        return new TakenTokens(tokens.decoder(), () -> TokenEndpoints.own(access));
    }

    @Bean
    TokenKey tokenKey(AccessProperties access) {
        TokenKey key = TokenKey.of(access.signingKey());
        if (!key.fromSettings()) {
            LOG.warn("Access: no CALAIM_ACCESS_SIGNING_KEY is set, so a new key was made; tokens end with this process,"
                    + " and no other node takes them.");
        }
        return key;
    }

    /** Under the type by which Spring Authorization Server looks for what it publishes. */
    @Bean
    JWKSource<SecurityContext> tokenKeys(TokenKey key) {
        return key.source();
    }

    @Bean
    AccessTokens accessTokens(AccessProperties access, TokenKey key, Clients clients, Clock clock) {
        return new AccessTokens(access, key, clients, clock);
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenEndpoint(
            HttpSecurity http,
            AccessProperties access,
            Clients clients,
            AccessTokens tokens,
            DoorRefusals door,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ObjectMapper json,
            Clock clock)
            throws Exception {
        UsedAssertions used = new UsedAssertions(jdbc, new TransactionTemplate(transactions));
        return new TokenEndpoint(
                        access,
                        new RegisteredClients(clients, access.lifetime()),
                        new Assertions(access.tokenUrl(), used, clock),
                        tokens,
                        new TokenRefusals(json),
                        door)
                .chain(http);
    }

    @Bean
    FilterRegistrationBean<RateOfTokenRefusals> rateOfTokenRefusals(
            AccessProperties access, OutcomeWriter outcomes, Clock clock) {
        FilterRegistrationBean<RateOfTokenRefusals> registration = new FilterRegistrationBean<>(
                new RateOfTokenRefusals(new Rates(clock), access.refusals(), new RateRefusals(outcomes)));
        registration.addUrlPatterns(AccessProperties.TOKEN_PATH);
        registration.setOrder(AccessConfiguration.BEHIND_EVERY_REQUEST - 1);
        return registration;
    }
}
