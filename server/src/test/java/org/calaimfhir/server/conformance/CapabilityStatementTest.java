package org.calaimfhir.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the statement names is served, and nothing else is. */
class CapabilityStatementTest extends ServerTest {

    private static final int LARGEST = 150 * 1024;
    private static final String TYPE = "rest[0].resource.find{it.type=='%s'}";

    private static final String VALUE_SET = """
            {"resourceType": "ValueSet", "id": "1", "status": "active"}""";

    @Autowired
    private FhirPackage fhirPackage;

    @Test
    void it_is_small_and_describes_this_instance() {
        ValidatableResponse answer = statement()
                .body("resourceType", equalTo("CapabilityStatement"))
                .body("kind", equalTo("instance"))
                .body("fhirVersion", equalTo("4.0.1"))
                .body("software.name", equalTo("calaim-fhir"))
                .body("software.version", equalTo(fhirPackage.version()))
                .body("implementation.url", equalTo("http://localhost:" + port() + "/fhir"))
                .body("rest", hasSize(1));
        assertThat(answer.extract().asByteArray()).hasSizeLessThan(LARGEST);
    }

    @Test
    void it_names_our_profiles_and_operations() {
        statement()
                .body(
                        TYPE.formatted("Patient") + ".supportedProfile",
                        contains(Canonicals.structureDefinition("calaim-member")))
                .body(
                        TYPE.formatted("ServiceRequest") + ".supportedProfile",
                        containsInAnyOrder(
                                Canonicals.structureDefinition("calaim-ecm-referral"),
                                Canonicals.structureDefinition("calaim-community-support-referral")))
                .body(
                        TYPE.formatted("Patient") + ".operation.name",
                        containsInAnyOrder("export", "check-eligibility", "validate"))
                .body(
                        TYPE.formatted("Group") + ".operation.name",
                        containsInAnyOrder("export", "check-eligibility", "validate"));
    }

    /** Those of the stored types are tried in the test of the start. */
    @Test
    void every_definition_type_is_read_and_found() {
        List<String> types = statement().extract().path("rest[0].resource.findAll{it.versioning=='no-version'}.type");
        assertThat(types).contains("StructureDefinition", "ValueSet", "CodeSystem", "OperationDefinition");
        for (String type : types) {
            String id = fhir().get("/" + type)
                    .then()
                    .statusCode(200)
                    .body("type", equalTo("searchset"))
                    .extract()
                    .path("entry[0].resource.id");
            Response read = fhir().get("/" + type + "/" + id);
            assertThat(read.statusCode()).as(type + "/" + id + read.asString()).isEqualTo(200);
            fhir().get("/" + type + "?_id=" + id).then().statusCode(200).body("entry", hasSize(1));
        }
    }

    @Test
    void every_canonical_that_it_names_of_ours_can_be_read_here() {
        Set<String> canonicals =
                Set.copyOf(statement().extract().<List<List<String>>>path("rest[0].resource.supportedProfile").stream()
                        .filter(profiles -> profiles != null)
                        .flatMap(List::stream)
                        .toList());
        assertThat(canonicals).isNotEmpty();
        List<String> missing = new ArrayList<>();
        for (String canonical : canonicals) {
            int found = fhir().get("/StructureDefinition?url=" + canonical)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("entry.size()");
            if (found != 1) {
                missing.add(canonical);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void it_says_that_there_is_no_access_control() {
        statement()
                .body("rest[0].security.service", nullValue())
                .body("rest[0].security.description", containsString("no access control"));
    }

    @Test
    void every_include_that_it_names_is_answered() {
        List<String> refused = new ArrayList<>();
        for (Map<String, Object> resource : statement().extract().<List<Map<String, Object>>>path("rest[0].resource")) {
            for (String kind : List.of("Include", "Revinclude")) {
                Object named = resource.get(kind.equals("Include") ? "searchInclude" : "searchRevInclude");
                for (Object include : named instanceof List<?> list ? list : List.of()) {
                    String search =
                            "/" + resource.get("type") + "?_id=none&_" + kind.toLowerCase(Locale.ROOT) + "=" + include;
                    if (fhir().get(search).statusCode() != 200) {
                        refused.add(search);
                    }
                }
            }
        }
        assertThat(refused).isEmpty();
        statement()
                .body(TYPE.formatted("Task") + ".searchInclude", hasItem("Task:focus"))
                .body(TYPE.formatted("ServiceRequest") + ".searchRevInclude", hasItem("Task:focus"));
    }

    @Test
    void an_include_that_it_names_brings_the_other_resource() {
        String patient = create("Patient", "{\"resourceType\": \"Patient\", \"name\": [{\"family\": \"Sample\"}]}");
        String relative = create("RelatedPerson", """
                {"resourceType": "RelatedPerson", "patient": {"reference": "Patient/%s"}}""".formatted(patient));
        fhir().get("/RelatedPerson?_id=" + relative + "&_include=RelatedPerson:patient")
                .then()
                .body("entry.resource.id", containsInAnyOrder(relative, patient));
        fhir().get("/Patient?_id=" + patient + "&_revinclude=RelatedPerson:patient")
                .then()
                .body("entry.resource.id", containsInAnyOrder(relative, patient));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ServiceRequest?_include=ServiceRequest:encounter",
                "/Task?_include=Task:nothing",
                "/Patient?_revinclude=Encounter:diagnosis"
            })
    void an_include_that_it_does_not_name_is_refused(String address) {
        refused(fhir().get(address).then(), 400);
    }

    @Test
    void what_is_missing_can_be_searched_for() {
        String task = "{\"resourceType\": \"Task\", \"status\": \"requested\", \"intent\": \"order\"}";
        String id = create("Task", task);
        fhir().get("/Task?_id=" + id + "&owner:missing=true").then().body("entry", hasSize(1));
        fhir().get("/Task?_id=" + id + "&owner:missing=false").then().body("entry", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Medication", "/Medication/1", "/Media?_id=1", "/Bundle", "/Measure", "/Media"})
    void a_type_that_it_does_not_name_is_not_found(String address) {
        refused(fhir().get(address).then(), 404);
    }

    @Test
    void a_type_that_it_does_not_name_is_not_stored() {
        refused(
                fhir().body("{\"resourceType\": \"Medication\", \"status\": \"active\"}")
                        .post("/Medication")
                        .then(),
                404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Patient?phone=5551234",
                "/Patient?nonsense=1",
                "/Task?description=x",
                "/Task?_text=x",
                "/ValueSet?description=x",
                "/ServiceRequest?occurrence=2026",
                "/Location?near=37|122",
                "/Patient?_has:Observation:patient:value-quantity=1"
            })
    void a_search_parameter_that_it_does_not_name_is_refused(String address) {
        refused(fhir().get(address.replace("|", "%7C")).then(), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/_history",
        "DELETE,/Patient?identifier=x",
        "GET,/Patient/1/$everything",
        "GET,/Patient/1/$meta",
        "GET,/$meta",
        "POST,/$expunge",
        "POST,/$reindex",
        "POST,/Patient/$expunge",
        "POST,/$process-message",
        "GET,/$get-resource-counts",
        "GET,/Observation/$lastn",
        "POST,/Patient/$merge",
        "POST,/ValueSet",
        "PUT,/ValueSet/1",
        "DELETE,/StructureDefinition/calaim-member",
        "GET,/StructureDefinition/calaim-member/_history"
    })
    void an_interaction_that_it_does_not_name_is_refused(String method, String address) {
        refused(
                fhir().body(method.equals("GET") ? "" : VALUE_SET)
                        .request(method, address)
                        .then(),
                405);
    }

    @Test
    void search_parameters_are_named_where_it_searches_and_nowhere_else() {
        List<String> searched = statement()
                .extract()
                .path("rest[0].resource.findAll{it.interaction.code.contains('search-type')}.type");
        List<String> withParameters =
                statement().extract().path("rest[0].resource.findAll{it.searchParam != null}.type");
        assertThat(withParameters).isNotEmpty().isEqualTo(searched);
    }

    private ValidatableResponse statement() {
        return fhir().get("/metadata").then().statusCode(200);
    }

    private static void refused(ValidatableResponse answer, int status) {
        answer.statusCode(status)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue", hasSize(1))
                .body("issue[0].details.text", not(blankOrNullString()))
                .body("issue[0].diagnostics", not(blankOrNullString()));
    }
}
