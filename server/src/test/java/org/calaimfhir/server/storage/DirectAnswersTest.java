package org.calaimfhir.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers from the stored text against HAPI's own, which the harmless parameter {@code _pretty} asks for. */
class DirectAnswersTest extends ServerTest {

    private static final String HAPI = "_pretty=false";

    private final ObjectMapper json = new ObjectMapper();
    private final String number = UUID.randomUUID().toString();
    private final List<String> ids = new ArrayList<>();

    @BeforeEach
    void organizations() {
        for (int i = 0; i < 5; i++) {
            ids.add(fhir().body("""
                            {"resourceType": "Organization", "active": true, "name": "Söhne \\"%d\\" & Co – 家",
                             "meta": {%s}, "identifier": [{"system": "urn:test", "value": "%s"}],
                             "address": [{"line": ["\\u003cb\\u003e \\\\ \\n"]}], "telecom": [{"system": "phone", "rank": %d, "value": "1"}]}
                            """.formatted(i, meta(i), number, i + 1))
                    .post("/Organization")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
    }

    private static String meta(int i) {
        return switch (i) {
            case 0 -> "\"tag\": [{\"system\": \"urn:tag\", \"code\": \"a\"}]";
            case 1 -> "\"security\": [{\"system\": \"urn:s\", \"code\": \"R\"}], \"tag\": [{\"code\": \"b\"}]";
            case 2 -> "\"source\": \"urn:source\"";
            case 3 -> "\"extension\": [{\"url\": \"urn:e\", \"valueString\": \"x\"}]";
            default -> "\"profile\": [\"http://hl7.org/fhir/StructureDefinition/Organization\"]";
        };
    }

    @Test
    void a_read_is_the_same_to_the_byte() {
        for (String id : ids) {
            String direct = fhir().get("/Organization/" + id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            String hapi = fhir().get("/Organization/" + id + "?" + HAPI)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(direct).isEqualTo(hapi);
        }
    }

    @Test
    void a_read_shows_the_newest_version_and_nothing_of_a_deleted_one() {
        String address = "/Organization/" + ids.get(0);
        fhir().body("{\"resourceType\": \"Organization\", \"id\": \"" + ids.get(0) + "\", \"name\": \"new\"}")
                .put(address)
                .then()
                .statusCode(200);
        assertThat(fhir().get(address).then().statusCode(200).extract().<String>path("meta.versionId"))
                .isEqualTo("2");
        fhir().delete(address).then().statusCode(200);
        fhir().get(address).then().statusCode(410);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identifier=urn:test%7C{n}&_sort=name",
                "identifier=urn:test%7C{n}&_sort=-name&_count=2",
                "identifier=urn:test%7C{n}&_sort=-_lastUpdated,name&_count=2&_offset=2",
                "identifier=urn:test%7C{n}&name=s%C3%B6hne&_sort=_id",
                "identifier=urn:test%7C{n}&_sort=_id&_lastUpdated=gt2020-01-01",
                "identifier=urn:test%7Cnobody"
            })
    void a_search_finds_the_same_in_the_same_order(String query) throws IOException {
        String asked = "/Organization?" + query.replace("{n}", number);
        JsonNode direct = bundle(asked);
        JsonNode hapi = bundle(asked + "&" + HAPI);
        assertThat(resources(direct)).isEqualTo(resources(hapi));
        assertThat(relations(direct)).isEqualTo(relations(hapi));
    }

    @Test
    void its_pages_lead_through_all_matches_once() throws IOException {
        List<String> seen = new ArrayList<>();
        String next = "/Organization?identifier=urn:test%7C" + number + "&_sort=name&_count=2";
        while (next != null) {
            JsonNode page = bundle(next);
            page.path("entry")
                    .forEach(entry -> seen.add(entry.path("resource").path("id").asText()));
            next = null;
            for (JsonNode link : page.path("link")) {
                if (link.path("relation").asText().equals("next")) {
                    next = link.path("url").asText().replaceFirst("^.*/fhir", "");
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void a_transaction_whose_entries_refer_to_each_other_in_a_circle_is_stored() {
        String bundle = """
                {"resourceType": "Bundle", "type": "transaction", "entry": [
                 {"fullUrl": "urn:uuid:0e1d7b3c-1111-4f4e-9a51-000000000001", "request": {"method": "POST", "url": "Organization"},
                  "resource": {"resourceType": "Organization", "name": "a",
                   "partOf": {"reference": "urn:uuid:0e1d7b3c-1111-4f4e-9a51-000000000002"}}},
                 {"fullUrl": "urn:uuid:0e1d7b3c-1111-4f4e-9a51-000000000002", "request": {"method": "POST", "url": "Organization"},
                  "resource": {"resourceType": "Organization", "name": "b",
                   "partOf": {"reference": "urn:uuid:0e1d7b3c-1111-4f4e-9a51-000000000001"}}}]}
                """;
        String location =
                fhir().body(bundle).post("/").then().statusCode(200).extract().path("entry[0].response.location");
        assertThat(fhir().get("/" + location.replaceFirst("/_history.*", ""))
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("partOf.reference"))
                .startsWith("Organization/");
    }

    private JsonNode bundle(String address) throws IOException {
        return json.readTree(
                fhir().get(address).then().statusCode(200).extract().asString());
    }

    private static List<JsonNode> resources(JsonNode bundle) {
        List<JsonNode> entries = new ArrayList<>();
        bundle.path("entry").forEach(entries::add);
        return entries;
    }

    private static List<String> relations(JsonNode bundle) {
        List<String> relations = new ArrayList<>();
        bundle.path("link").forEach(link -> relations.add(link.path("relation").asText()));
        return relations;
    }
}
