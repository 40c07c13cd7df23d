package org.calaimfhir.server.conformance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import java.util.List;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidePagesTest extends ServerTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ig", "/ig/"})
    void its_address_leads_to_the_first_page(String address) {
        given().port(port())
                .redirects()
                .follow(false)
                .get(address)
                .then()
                .statusCode(302)
                .header("Location", endsWith("/ig/index.html"));
    }

    @ParameterizedTest
    @CsvSource({
        "index.html, text/html",
        "style.css, text/css",
        "search.js, javascript",
        "search-index.json, application/json",
        "StructureDefinition-calaim-ecm-referral.html, text/html"
    })
    void pages_and_what_they_need_are_served(String file, String type) {
        given().port(port())
                .get("/ig/" + file)
                .then()
                .statusCode(200)
                .contentType(containsString(type))
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.html", "../application.yaml", "%2e%2e/application.yaml", "..%2fapplication.yaml"})
    void nothing_else_is(String file) {
        int status = given().port(port())
                .urlEncodingEnabled(false)
                .get("/ig/" + file)
                .statusCode();
        assertThat(status).isBetween(400, 499);
    }

    @Test
    void lists_are_offered_to_be_written_out_where_the_server_does_so() {
        List<String> ids = fhir().get("/ValueSet?_count=1000").path("entry.resource.id");
        assertThat(ids).isNotEmpty();
        assertThat(ids).allSatisfy(id -> {
            int status = fhir().get("/ValueSet/" + id + "/$expand").statusCode();
            String page =
                    given().port(port()).get("/ig/ValueSet-" + id + ".html").asString();
            assertThat(page.contains("$expand")).as("%s, %s", id, status).isEqualTo(status == 200);
        });
    }
}
