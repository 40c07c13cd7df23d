package org.calaimfhir.server.security.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An issuer that is away for a while keeps nobody waiting but the one request that looks whether it is back. */
class OtherIssuerTest {

    private static final int AWAY = 503;
    private static final int BACK = 200;

    private final Hand clock = new Hand();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile int status = AWAY;
    private HttpServer http;
    private OtherIssuer issuer;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String address = "http://localhost:" + http.getAddress().getPort();
        byte[] body = "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\"}"
                .formatted(address)
                .getBytes(StandardCharsets.UTF_8);
        http.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.start();
        issuer = new OtherIssuer(address, new KeysByUrl(), clock);
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    @Test
    void a_silent_one_is_left_alone_for_a_while() {
        assertThatThrownBy(issuer::says).isInstanceOf(IssuerSilent.class);
        assertThatThrownBy(issuer::says).isInstanceOf(IssuerSilent.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void and_then_asked_again_until_it_has_answered_once() {
        assertThatThrownBy(issuer::says).isInstanceOf(IssuerSilent.class);
        status = BACK;
        clock.pass(Duration.ofSeconds(6));
        assertThat(issuer.says().path("jwks_uri").asText()).endsWith("/keys");
        status = AWAY;
        clock.pass(Duration.ofDays(1));
        assertThat(issuer.says().path("jwks_uri").asText()).endsWith("/keys");
        assertThat(asked).hasValue(2);
    }
}
