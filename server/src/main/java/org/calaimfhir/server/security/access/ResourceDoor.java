package org.calaimfhir.server.security.access;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;

/** Lets through what is public, and requests with a token of this server; which scopes they need is asked further in. */
final class ResourceDoor {

    private static final String HOOKS = "/cds-services/";
    private static final String FEEDBACK = "/feedback";

    private final PublicAddresses anyone;
    private final JwtDecoder tokens;
    private final DoorRefusals refusals;

    ResourceDoor(PublicAddresses anyone, JwtDecoder tokens, DoorRefusals refusals) {
        this.anyone = anyone;
        this.tokens = tokens;
        this.refusals = refusals;
    }

    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(
                        all -> all.requestMatchers(request -> anyone.has(request.getMethod(), request.getRequestURI()))
                                .permitAll()
                                .requestMatchers(request -> asksForCards(request.getRequestURI()))
                                .access((sender, request) -> {
                                    MissingScopes.refuse(OperationNeeds.ofHook(), MissingScopes.scopes(sender.get()));
                                    return new AuthorizationDecision(true);
                                })
                                .anyRequest()
                                .authenticated())
                // In the header only: addresses are written to logs, and forms are read by the filters behind.
                .oauth2ResourceServer(server -> server.bearerTokenResolver(new DefaultBearerTokenResolver())
                        .jwt(jwt -> jwt.decoder(tokens))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // The filters behind set ours, address by address.
                .headers(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Feedback tells and asks nothing, so that any token will do. */
    private static boolean asksForCards(String path) {
        return path.startsWith(HOOKS) && !path.endsWith(FEEDBACK);
    }
}
