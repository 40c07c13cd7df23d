package org.calaimfhir.server.storage;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With every stored type: what /metadata says can be done to it is done, and everything else is refused. */
class InteractionsTest extends EachTypeTest {

    private static final String PATCH = """
            [{"op": "add", "path": "/language", "value": "en"}]""";

    @ParameterizedTest
    @MethodSource("types")
    void it_is_created_or_the_attempt_refused(String type) {
        Response answer = fhir().body(RESOURCES.resource(type, this::stored)).post("/" + type);

        declared(type, "create", answer, 201);
    }

    @ParameterizedTest
    @MethodSource("types")
    void it_is_replaced_or_the_attempt_refused(String type) {
        String one = another(type);
        Response answer = fhir().body(withId(one)).put("/" + one);

        if (declared(type, "update", answer, 200)) {
            answer.then().header("ETag", equalTo("W/\"2\""));
        }
        unchangedUnless(type, "update", one);
    }

    @ParameterizedTest
    @MethodSource("types")
    void it_is_patched_or_the_attempt_refused(String type) {
        String one = another(type);
        Response answer =
                fhir().contentType("application/json-patch+json").body(PATCH).patch("/" + one);

        if (declared(type, "patch", answer, 200)) {
            fhir().get("/" + one).then().body("language", equalTo("en"));
        }
        unchangedUnless(type, "patch", one);
    }

    @ParameterizedTest
    @MethodSource("types")
    void it_is_deleted_or_the_attempt_refused(String type) {
        String one = another(type);
        Response answer = fhir().delete("/" + one);

        if (declared(type, "delete", answer, 200)) {
            fhir().get("/" + one).then().statusCode(410);
        }
        unchangedUnless(type, "delete", one);
    }

    @ParameterizedTest
    @MethodSource("types")
    void its_versions_are_shown_or_refused(String type) {
        String one = another(type);

        Response version = fhir().get("/" + one + "/_history/1");
        if (declared(type, "vread", version, 200)) {
            version.then().body("meta.versionId", equalTo("1"));
        }
        Response history = fhir().get("/" + one + "/_history");
        if (declared(type, "history-instance", history, 200)) {
            history.then().body("entry", hasSize(1));
        }
        declared(type, "history-type", fhir().get("/" + type + "/_history"), 200);
    }

    @ParameterizedTest
    @MethodSource("types")
    void it_is_searched_or_the_attempt_refused(String type) {
        declared(type, "search-type", fhir().get("/" + type), 200);
        declared(type, "search-type", fhir().get("/" + type + "?_lastUpdated=ge2026-01-01"), 200);
    }

    private boolean declared(String type, String interaction, Response answer, int status) {
        if (does(type, interaction)) {
            answer.then().statusCode(status);
            return true;
        }
        answer.then()
                .statusCode(405)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue", hasSize(1))
                .body("issue[0].details.text", containsString(type))
                .body("issue[0].diagnostics", not(blankOrNullString()));
        return false;
    }

    private void unchangedUnless(String type, String interaction, String one) {
        if (!does(type, interaction)) {
            fhir().get("/" + one).then().statusCode(200).header("ETag", oneOf("W/\"1\"", "1"));
        }
    }

    private String withId(String one) {
        String type = one.substring(0, one.indexOf('/'));
        String id = one.substring(one.indexOf('/') + 1);
        return RESOURCES
                .resource(type, this::stored)
                .replaceFirst("\\{\"resourceType\"", "{\"id\":\"" + id + "\",\"language\":\"en\",\"resourceType\"");
    }
}
