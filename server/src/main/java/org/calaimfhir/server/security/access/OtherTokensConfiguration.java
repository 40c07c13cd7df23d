package org.calaimfhir.server.security.access;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Another server gives the tokens; nothing of ours that does is there. */
@Configuration(proxyBeanMethods = false)
@Conditional(OtherTokensConfiguration.Tokens.class)
class OtherTokensConfiguration {

    static final class Tokens implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Mode.of(context) == Mode.OTHER;
        }
    }

    @Bean
    TakenTokens takenTokens(AccessProperties access, Clients clients, Clock clock) {
        KeysByUrl remote = new KeysByUrl();
        OtherIssuer issuer = new OtherIssuer(access.issuer(), remote, clock);
        return new TakenTokens(
                new OtherTokens(issuer, access.audience(), clients, remote, clock),
                () -> TokenEndpoints.of(issuer.says()));
    }
}
