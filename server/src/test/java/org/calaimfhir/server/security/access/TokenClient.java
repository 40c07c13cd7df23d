package org.calaimfhir.server.security.access;

import static io.restassured.RestAssured.given;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** A system that asks for tokens as SMART Backend Services has it. */
public final class TokenClient {

    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final long SECONDS = 240;

    private final String tokenUrl;
    private final String id;
    private final JWK key;

    public TokenClient(String address, String id, JWK key) {
        this(id, key, address + "/oauth2/token");
    }

    private TokenClient(String id, JWK key, String tokenUrl) {
        this.tokenUrl = tokenUrl;
        this.id = id;
        this.key = key;
    }

    /** One that gets its tokens elsewhere. */
    static TokenClient at(String tokenUrl, String id, JWK key) {
        return new TokenClient(id, key, tokenUrl);
    }

    String tokenUrl() {
        return tokenUrl;
    }

    /** What a good assertion says; tests spoil one thing of it. */
    JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(id)
                .subject(id)
                .audience(tokenUrl())
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(Instant.now().plusSeconds(SECONDS)));
    }

    JWSHeader.Builder header() {
        JWSAlgorithm algorithm = key instanceof ECKey ? JWSAlgorithm.ES384 : JWSAlgorithm.RS384;
        return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(key.getKeyID());
    }

    String signed(JWSHeader header, JWTClaimsSet claims) {
        try {
            JWSSigner signer = key instanceof ECKey curve ? new ECDSASigner(curve) : new RSASSASigner(key.toRSAKey());
            SignedJWT assertion = new SignedJWT(header, claims);
            assertion.sign(signer);
            return assertion.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String signed(JWTClaimsSet claims) {
        return signed(header().build(), claims);
    }

    Response ask(String scope) {
        return send(signed(claims().build()), scope);
    }

    Response send(String assertion, String scope) {
        RequestSpecification form = given().contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .formParam("grant_type", "client_credentials")
                .formParam("client_assertion_type", TYPE)
                .formParam("client_assertion", assertion);
        if (scope != null) {
            form.formParam("scope", scope);
        }
        return form.post(tokenUrl());
    }

    public String token(String scope) {
        return ask(scope).then().statusCode(200).extract().path("access_token");
    }
}
