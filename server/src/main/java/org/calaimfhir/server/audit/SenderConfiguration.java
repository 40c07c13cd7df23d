package org.calaimfhir.server.audit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;

/** Who asks, heard from the door, which knows it before it refuses anything. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "calaim.access.mode", havingValue = "tokens")
class SenderConfiguration {

    @Bean
    AuthenticationEventPublisher authenticationEvents(ApplicationEventPublisher events) {
        return new DefaultAuthenticationEventPublisher(events);
    }

    @Bean
    ApplicationListener<AuthenticationSuccessEvent> senderIsKnown() {
        return event -> Exchange.current().ifPresent(exchange -> exchange.sentBy(Sender.of(event.getAuthentication())));
    }
}
