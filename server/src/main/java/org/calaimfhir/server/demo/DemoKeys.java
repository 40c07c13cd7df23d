package org.calaimfhir.server.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/** Private keys of the demo's clients as JSON Web Keys: EC on P-384, for ES384. */
final class DemoKeys {

    private DemoKeys() {}

    static ECKey make() {
        try {
            return new ECKeyGenerator(Curve.P_384)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES384)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java has no EC keys on P-384", e);
        }
    }

    /** @return nothing when it is no key such as are made here */
    static Optional<ECKey> read(Map<String, Object> jwk) {
        try {
            return Optional.of(ECKey.parse(jwk))
                    .filter(key -> key.isPrivate()
                            && key.getCurve().equals(Curve.P_384)
                            && key.getKeyID() != null
                            && JWSAlgorithm.ES384.equals(key.getAlgorithm()));
        } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
