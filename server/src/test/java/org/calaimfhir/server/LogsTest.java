package org.calaimfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** What the server writes down about a request: that it failed and under which id, never what it said of a member. */
class LogsTest extends ServerTest {

    private static final String SECRET = "Zerafina";
    private static final String REQUEST_ID = "request-of-the-logs-test";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(lines);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "201; POST; /Patient; {'resourceType': 'Patient', 'name': [{'family': '@'}], 'birthDate': '1980-01-01'}",
                "200; GET; /Patient?name=@;",
                "400; GET; /Patient?birthdate=@;",
                "400; GET; /Patient?nickname=@;",
                "400; GET; /Patient?name:@=x;",
                "404; GET; /Patient/@;",
                "404; GET; /@/1;",
                "400; POST; /Patient; {'resourceType': 'Patient', 'name': [{'family': '@'",
                "400; POST; /Patient; {'resourceType': 'Patient', '@': true}",
                "400; POST; /Patient; {'resourceType': 'Patient', 'gender': '@'}",
                "400; POST; /Patient; {'resourceType': 'Patient', 'birthDate': '@'}",
                "422; POST; /Coverage; {'resourceType': 'Coverage', 'status': 'active', 'beneficiary': {'reference': 'Patient/@'}}",
                "405; DELETE; /Patient?name=@;",
                "400; POST; /; {'resourceType': 'Bundle', 'type': 'transaction', 'entry': [{'fullUrl': 'urn:@', 'request': {'method': 'POST', 'url': 'Patient'}, 'resource': {'resourceType': 'Patient', 'gender': '@'}}]}",
                "200; POST; /; {'resourceType': 'Bundle', 'type': 'batch', 'entry': [{'request': {'method': 'GET', 'url': 'Patient?name=@&birthdate=@'}}]}"
            })
    void a_request_leaves_nothing_of_a_member_in_the_log(int status, String method, String address, String body) {
        Response answer = fhir().header("X-Request-ID", REQUEST_ID)
                .body(body == null ? "" : body.replace('\'', '"').replace("@", SECRET))
                .request(method, address.replace("@", SECRET));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(written()).noneMatch(line -> line.contains(SECRET));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "412; /calaim-patient-view; {'hook': 'patient-view', 'hookInstance': '@', 'context': {'patientId': '@'}}",
                "400; /calaim-patient-view; {'hook': 'patient-view', 'hookInstance': '@', 'context': {'patientId': '@'}, 'prefetch': {'patient': {'resourceType': 'Patient', 'gender': '@'}}}",
                "200; /calaim-patient-view; {'hook': 'patient-view', 'hookInstance': '@', 'context': {'patientId': '@'}, 'prefetch': {'patient': {'resourceType': 'Patient', 'id': '@', 'name': [{'family': '@'}]}}}",
                "404; /@; {'hook': '@'}",
                "400; /calaim-patient-view; {'hook': '@'",
                "200; /calaim-patient-view/feedback; {'feedback': [{'card': '@', 'outcome': 'overridden', 'outcomeTimestamp': '@', 'overrideReason': {'userComment': '@'}}]}"
            })
    void nor_does_a_call_of_a_cds_client(int status, String address, String body) {
        Response answer = fhir().basePath("/cds-services")
                .header("X-Request-ID", REQUEST_ID)
                .body(body.replace('\'', '"').replace("@", SECRET))
                .post(address.replace("@", SECRET));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(written()).noneMatch(line -> line.contains(SECRET));
    }

    /** Without it, the tests above would also pass with a log that nobody hears. */
    @Test
    void what_is_written_is_heard_here() {
        LoggerFactory.getLogger(LogsTest.class).error("control {}", SECRET, new IllegalStateException(SECRET));

        assertThat(written()).hasSize(1).first().asString().contains("control " + SECRET, "IllegalStateException");
    }

    private List<String> written() {
        return List.copyOf(lines.list).stream().map(LogsTest::whole).toList();
    }

    private static String whole(ILoggingEvent event) {
        Map<String, String> context = event.getMDCPropertyMap();
        StringBuilder line = new StringBuilder(event.getFormattedMessage()).append(context);
        for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            line.append(cause.getClassName()).append(cause.getMessage());
        }
        return line.toString();
    }
}
