package org.calaimfhir.server;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Base of every test that talks to the server over HTTP. The server and its PostgreSQL are started once for the whole
 * run, because Spring keeps a context while its settings stay the same: tests below this class add no settings, mocks
 * or beans of their own, and make the resources that they need instead of expecting an empty database.
 */
@AutoConfigureObservability(tracing = false)
@Import(RequestStatements.OnEveryPool.class)
@SpringBootTest(classes = CalaimFhirServer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class ServerTest {

    // Left alone, REST Assured says ISO-8859-1, which FHIR does not have.
    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));

    /** Whose pages may call; every other origin's may not. */
    protected static final String LISTED_ORIGIN = "https://ehr.example.org";

    private static final Path DATABASE = Path.of("target", "test-database");

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void onFreshDatabase(DynamicPropertyRegistry properties) throws IOException {
        FileSystemUtils.deleteRecursively(DATABASE);
        properties.add("calaim.database.folder", DATABASE::toString);
        properties.add("calaim.demo", () -> false);
        properties.add("calaim.cors.origins", () -> LISTED_ORIGIN);
    }

    protected final int port() {
        return port;
    }

    /** A request to {@code /fhir}, JSON in and out; bodies are sent as they are given. */
    protected final RequestSpecification fhir() {
        return given().spec(new RequestSpecBuilder()
                .setBaseUri("http://localhost")
                .setPort(port)
                .setBasePath("/fhir")
                .setUrlEncodingEnabled(false)
                .setContentType("application/fhir+json")
                .setAccept("application/fhir+json")
                .setConfig(UTF_8)
                .build());
    }

    /** @return the new resource's id */
    protected final String create(String type, String body) {
        return create(fhir(), type, body);
    }

    /** @return {@code Type/id} of the new resource */
    protected final String createReference(String type, String body) {
        return createReference(fhir(), type, body);
    }

    /** The same on another server. */
    public static String createReference(RequestSpecification fhir, String type, String body) {
        return type + "/" + create(fhir, type, body);
    }

    private static String create(RequestSpecification fhir, String type, String body) {
        return fhir.body(body).post("/" + type).then().statusCode(201).extract().path("id");
    }
}
