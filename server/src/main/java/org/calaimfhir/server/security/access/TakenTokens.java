package org.calaimfhir.server.security.access;

import java.util.function.Supplier;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * The tokens that open something here.
 *
 * @param decoder reads one, whole and checked, or refuses it
 * @param endpoints where one is got; throws {@link IssuerSilent} when that cannot be told now
 */
record TakenTokens(JwtDecoder decoder, Supplier<TokenEndpoints> endpoints) {}
