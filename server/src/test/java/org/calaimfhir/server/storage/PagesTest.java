package org.calaimfhir.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows the pages of a search sees each match once, in whatever order and whoever answers. */
@TestInstance(Lifecycle.PER_CLASS)
class PagesTest extends ServerTest {

    private static final int PATIENTS = 60;
    private static final String HAPI = "&_pretty=false";

    private final String family = "Pages" + UUID.randomUUID().toString().substring(0, 8);
    private String plan;

    @BeforeAll
    void equalPatientsAndTheirTasks() {
        plan = createReference("Organization", "{\"resourceType\": \"Organization\", \"name\": \"A Plan\"}");
        String entries =
                IntStream.range(0, PATIENTS).mapToObj(this::patientAndTask).collect(Collectors.joining(","));
        fhir().body("{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": [" + entries + "]}")
                .post("/")
                .then()
                .statusCode(200);
    }

    private String patientAndTask(int number) {
        String member = "urn:uuid:" + UUID.randomUUID();
        return """
                {"fullUrl": "%s", "request": {"method": "POST", "url": "Patient"}, "resource": {
                  "resourceType": "Patient", "birthDate": "1980-01-01", "gender": "female",
                  "name": [{"family": "%s", "given": ["A"]}, {"family": "%sB"}]}},
                {"request": {"method": "POST", "url": "Task"}, "resource": {
                  "resourceType": "Task", "status": "requested", "intent": "order", "owner": {"reference": "%s"},
                  "for": {"reference": "%s"}}}""".formatted(member, family, family, plan, member);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&_sort=birthdate",
                "&_sort=-birthdate",
                "&_sort=_lastUpdated",
                "&_sort=-_lastUpdated",
                "&_sort=family",
                "&_sort=-family",
                "&_sort=gender,birthdate"
            })
    void every_patient_stands_on_one_page(String sort) {
        List<String> direct = followed("/Patient?name=" + family + "&_count=7" + sort);
        assertThat(direct).hasSize(PATIENTS).doesNotHaveDuplicates();
        assertThat(followed("/Patient?name=" + family + "&_count=7" + sort + HAPI))
                .isEqualTo(direct);
    }

    @Test
    void a_work_list_is_complete() {
        assertThat(followed("/Task?owner=" + plan + "&status=requested&_sort=status&_count=7"))
                .hasSize(PATIENTS)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_first_page_holds_what_it_includes() {
        fhir().get("/Task?owner=" + plan + "&status=requested&_include=Task:patient&_count=5")
                .then()
                .statusCode(200)
                .body("entry.findAll { it.search.mode == 'match' }", hasSize(5))
                .body("entry.findAll { it.search.mode == 'include' }", hasSize(5));
        assertThat(followed("/Task?owner=" + plan + "&_include=Task:patient&_count=7"))
                .hasSize(2 * PATIENTS)
                .doesNotHaveDuplicates();
    }

    /** The work list of docs/plan.md. */
    @Test
    void what_is_included_takes_no_place_of_a_match() {
        String search = "Task?owner=" + plan + "&status=requested&_sort=authored-on&_count=50&_include=Task:patient";
        fhir().get("/" + search)
                .then()
                .statusCode(200)
                .body("entry.findAll { it.search.mode == 'match' }", hasSize(50))
                .body("entry.findAll { it.search.mode == 'include' }", hasSize(50));
        fhir().body("""
                        {"resourceType": "Bundle", "type": "batch", "entry": [
                          {"request": {"method": "GET", "url": "%s"}},
                          {"request": {"method": "GET", "url": "Patient?name=%s&_offset=1000"}}]}
                        """.formatted(search, family))
                .post("/")
                .then()
                .statusCode(200)
                .body("entry[0].resource.entry", hasSize(100))
                .body("entry[1].resource.total", equalTo(null));
    }

    @Test
    void what_refers_to_a_match_takes_no_place_either() {
        assertThat(followed("/Patient?name=" + family + "&_revinclude=Task:patient&_count=7"))
                .hasSize(2 * PATIENTS)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_search_that_is_posted_has_pages_too() {
        String next = fhir().contentType("application/x-www-form-urlencoded")
                .body("name=" + family + "&_count=7")
                .post("/Patient/_search")
                .then()
                .statusCode(200)
                .body("entry", hasSize(7))
                .extract()
                .path("link.find { it.relation == 'next' }.url");
        assertThat(followed(next.replaceFirst("^.*/fhir", "")))
                .hasSize(PATIENTS - 7)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HAPI})
    void beyond_the_end_there_is_no_guess_how_many_there_are(String way) {
        fhir().get("/Patient?name=" + family + "&_offset=1000" + way)
                .then()
                .statusCode(200)
                .body("entry", equalTo(null))
                .body("total", equalTo(null));
    }

    private List<String> followed(String first) {
        List<String> seen = new ArrayList<>();
        String next = first;
        while (next != null) {
            JsonPath page = fhir().get(next).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("entry.resource.id"));
            String link = page.getString("link.find { it.relation == 'next' }?.url");
            next = link == null ? null : link.replaceFirst("^.*/fhir", "");
        }
        return seen;
    }
}
