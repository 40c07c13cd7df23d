package org.calaimfhir.server.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody takes the time of all others: a system by its requests, a stranger by guessing. */
class RateTest {

    private static final int SAVED_SECONDS = 10;
    private static final int TOO_MANY = 429;
    private static final int ON_ONE_CONNECTION = 100;

    private final AccessServer server = AccessServer.running();

    @Test
    void a_system_that_asks_too_often_waits_and_another_does_not() {
        String token = server.client(AccessServer.SLOW).token("system/Task.rs");
        List<Response> answers = new ArrayList<>();
        for (int times = 0; times < 3 * SAVED_SECONDS * AccessServer.SLOW_RATE; times++) {
            answers.add(
                    server.stranger().header("Authorization", "Bearer " + token).get("/Task?_count=1"));
        }
        Response last = answers.get(answers.size() - 1);
        last.then().statusCode(TOO_MANY);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 2);
        assertThat(last.<String>path("resourceType")).isEqualTo("OperationOutcome");
        assertThat(last.<String>path("issue[0].code")).isEqualTo("throttled");
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 200)
                .hasSizeGreaterThanOrEqualTo(SAVED_SECONDS * AccessServer.SLOW_RATE);
        server.with("system/Task.rs").get("/Task?_count=1").then().statusCode(200);
    }

    @Test
    void whoever_guesses_waits_and_others_get_their_tokens() throws IOException {
        int refused = 0;
        int told = 0;
        for (int tries = 0; tries < 2 * SAVED_SECONDS * AccessServer.REFUSALS; tries += ON_ONE_CONNECTION) {
            for (int status : guesses()) {
                refused += status == 401 || status == 400 ? 1 : 0;
                told += status == TOO_MANY ? 1 : 0;
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(SAVED_SECONDS * AccessServer.REFUSALS);
        assertThat(told).isPositive();
        server.client(AccessServer.READER).ask("system/Task.rs").then().statusCode(200);
    }

    /** Of another address of this machine. */
    private List<Integer> guesses() throws IOException {
        URI address = URI.create(server.address());
        String guess = "POST /oauth2/token HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n\r\n";
        List<Integer> statuses = new ArrayList<>();
        try (Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), address.getPort(), InetAddress.getByName("127.0.0.9"), 0);
                BufferedReader answers = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            socket.getOutputStream().write(guess.repeat(ON_ONE_CONNECTION).getBytes(StandardCharsets.ISO_8859_1));
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                int status = line.indexOf("HTTP/1.1 ");
                if (status >= 0) {
                    statuses.add(Integer.parseInt(line.substring(status + 9, status + 12)));
                }
                if (statuses.size() == ON_ONE_CONNECTION) {
                    return statuses;
                }
            }
        }
        return statuses;
    }

    @Test
    void what_was_not_used_is_saved_for_a_while_and_comes_again_with_time() {
        Hand hand = new Hand();
        Rates rates = new Rates(hand);
        for (int times = 0; times < 2 * SAVED_SECONDS; times++) {
            assertThat(rates.look("a", 2)).isZero();
            assertThat(rates.wait("a", 2)).isZero();
        }
        assertThat(rates.wait("a", 2)).isEqualTo(Duration.ofMillis(500));
        assertThat(rates.look("a", 2)).isEqualTo(Duration.ofMillis(500));
        assertThat(rates.wait("b", 2)).isZero();
        hand.pass(Duration.ofMillis(500));
        assertThat(rates.wait("a", 2)).isZero();
        assertThat(rates.wait("a", 2)).isPositive();
    }
}
