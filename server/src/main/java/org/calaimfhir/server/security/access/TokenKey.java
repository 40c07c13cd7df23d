package org.calaimfhir.server.security.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;

/**
 * What the server signs its tokens with.
 *
 * @param key private EC key on P-384, named by its thumbprint
 * @param fromSettings whether the operator gave it; else it is of this process only
 */
record TokenKey(ECKey key, boolean fromSettings) {

    /**
     * @param jwk JSON Web Key; blank: a new one is made
     * @throws AccessProblem when it is no private EC key on P-384; never says what was sent
     */
    static TokenKey of(String jwk) {
        try {
            boolean given = !jwk.isBlank();
            ECKey key = given ? ECKey.parse(jwk) : new ECKeyGenerator(Curve.P_384).generate();
            if (!key.isPrivate() || !key.getCurve().equals(Curve.P_384)) {
                throw unusable();
            }
            ECKey named = new ECKey.Builder(key)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES384)
                    .keyIDFromThumbprint()
                    .build();
            return new TokenKey(named, given);
        } catch (ParseException | JOSEException | IllegalStateException e) {
            throw unusable();
        }
    }

    private static AccessProblem unusable() {
        return new AccessProblem(
                "CALAIM_ACCESS_SIGNING_KEY is no private EC key on P-384 as a JSON Web Key.",
                "Make one as docs/run.md shows, or leave it out: then the server makes one at each start.");
    }

    JWKSource<SecurityContext> source() {
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Override
    public String toString() {
        return "TokenKey " + key.getKeyID();
    }
}
