package org.calaimfhir.server.security.access;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * {@code /oauth2/token} and {@code /oauth2/jwks}: Spring Authorization Server, of which all but one grant and one way to
 * say who asks are taken out. Its other addresses are not reached, because this chain does not stand before them.
 */
final class TokenEndpoint {

    private final AccessProperties access;
    private final RegisteredClients clients;
    private final Assertions assertions;
    private final AccessTokens tokens;
    private final TokenRefusals refusals;
    private final DoorRefusals door;

    TokenEndpoint(
            AccessProperties access,
            RegisteredClients clients,
            Assertions assertions,
            AccessTokens tokens,
            TokenRefusals refusals,
            DoorRefusals door) {
        this.access = access;
        this.clients = clients;
        this.assertions = assertions;
        this.tokens = tokens;
        this.refusals = refusals;
        this.door = door;
    }

    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        NothingKept nothing = new NothingKept();
        return http.securityMatcher(request -> isMine(request.getRequestURI()))
                .with(
                        OAuth2AuthorizationServerConfigurer.authorizationServer(),
                        server -> server.registeredClientRepository(clients)
                                .authorizationService(nothing)
                                .authorizationServerSettings(settings())
                                .tokenGenerator(tokens)
                                .clientAuthentication(client -> client.authenticationConverters(converters -> {
                                            converters.clear();
                                            converters.add(new AssertionConverter());
                                        })
                                        .authenticationProviders(providers -> {
                                            providers.clear();
                                            providers.add(provider(nothing));
                                        })
                                        .errorResponseHandler(refusals))
                                .tokenEndpoint(token -> token.accessTokenRequestConverters(
                                                converters -> converters.removeIf(other -> !(other
                                                        instanceof OAuth2ClientCredentialsAuthenticationConverter)))
                                        .authenticationProviders(providers -> providers.forEach(provider -> {
                                            if (provider
                                                    instanceof
                                                    OAuth2ClientCredentialsAuthenticationProvider credentials) {
                                                credentials.setAuthenticationValidator(new RequestedScopes());
                                            }
                                        }))
                                        .errorResponseHandler(refusals)))
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(door).accessDeniedHandler(door))
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static boolean isMine(String path) {
        return path.equals(AccessProperties.TOKEN_PATH) || path.equals(AccessProperties.KEYS_PATH);
    }

    private JwtClientAssertionAuthenticationProvider provider(NothingKept nothing) {
        JwtClientAssertionAuthenticationProvider provider =
                new JwtClientAssertionAuthenticationProvider(clients, nothing);
        provider.setJwtDecoderFactory(assertions);
        return provider;
    }

    private AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder()
                .issuer(access.address())
                .tokenEndpoint(AccessProperties.TOKEN_PATH)
                .jwkSetEndpoint(AccessProperties.KEYS_PATH)
                .build();
    }
}
