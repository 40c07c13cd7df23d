package org.calaimfhir.server.storage;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.util.UUID;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No part of a search or of a condition is left out: what means nothing is refused. */
class SearchChecksTest extends ServerTest {

    private static final String TEAM = "{\"resourceType\": \"CareTeam\", \"status\": \"proposed\", \"name\": \"A\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient?identifier=%7C",
                "Patient?identifier=%7C%7C",
                "Patient?identifier=",
                "Patient?identifier",
                "Patient?_id=,",
                "Patient?_id=%20",
                "Patient?birthdate=,",
                "Patient?birthdate=ge",
                "Patient?name=%E2%80%8B",
                "Patient?_lastUpdated=,",
                "Patient?name:exact=,",
                "Patient?birthdate:exact=2020",
                "Patient?name:missing=maybe",
                "Patient?_since=2020-01-01",
                "Patient?_at=2020",
                "Patient?_type=Patient",
                "Patient?_mdm=true",
                "Patient?_maxresults=1",
                "Patient?_containedType=container",
                "Patient?_source=x",
                "Patient?organization=Organization/",
                "Patient?organization.name=",
                "Patient?organization.=x",
                "Patient?_has:Coverage:patient:status=%7C",
                "Task?status=%7C",
                "Task?patient.identifier=%7C",
                "Task?patient:Patient.birthdate=,",
                "Group?code:in=zzz%7C",
                "Endpoint?connection-type:not-in=zzz%7C",
                "Condition?code:in=http://hl7.org/fhir/ValueSet/condition-code",
                "Task?status:in=http://nowhere.example/ValueSet/x",
                "Task?status:not-in=http://nowhere.example/ValueSet/x",
                "HealthcareService?capacity=eq1700-01-01",
                "HealthcareService?capacity:below=-",
                "ValueSet?url:missing=true",
                "ValueSet?url=",
                "CapabilityStatement?name:missing=true",
                "StructureDefinition?version:missing=true",
                "Questionnaire?name:exact=x"
            })
    void a_search_is_answered_whole_or_not_at_all(String search) {
        refused(fhir().get("/" + search), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient?identifier=urn:x%7C",
                "Patient?identifier=%7Cx",
                "Patient?birthdate=ge1900",
                "Patient?birthdate:missing=true",
                "Patient?name:exact=Zz",
                "Patient?organization.name=Zz",
                "Patient?organization:Organization.name=Zz",
                "Patient?_lastUpdated=ge2030",
                "Patient?_has:Coverage:patient:status=cancelled",
                "Task?status:not=requested&_count=1",
                "Task?status:in=http://hl7.org/fhir/ValueSet/task-status",
                "ValueSet?url=http://nowhere.example&_format=json",
                "Patient?name=zz&_total=accurate&_summary=count&_format=json&_pretty=true",
                "Patient?name=zz&_total=none&_elements=id&_contained=false"
            })
    void a_search_that_means_something_is_answered(String search) {
        fhir().get("/" + search).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient?_has:Condition:patient:code:in=http://hl7.org/fhir/ValueSet/condition-code",
                "Condition?code:below=http://snomed.info/sct%7C1",
                "Condition?code:above=x",
                "Patient?identifier:of-type=a%7Cb%7Cc",
                "Patient?identifier:of-type=a",
                "Patient?name:text=x",
                "Condition?code:text=x",
                "HealthcareService?capacity=5",
                "HealthcareService?capacity:missing=true",
                "Observation?value-quantity=5%7C%7Ckg",
                "Observation?code-value-quantity=a$5",
                "Task?owner:identifier=x%7Cy",
                "Task?owner:Organization.name:exact=x",
                "Task?_has:Provenance:target:agent=x",
                "Patient?_id:not=x",
                "Patient?_lastUpdated:missing=true",
                "Patient?_id:missing=true"
            })
    void whatever_is_asked_nothing_breaks(String search) {
        fhir().get("/" + search).then().statusCode(oneOf(200, 400, 404, 422));
    }

    @Test
    void a_search_in_a_batch_is_held_to_the_same() {
        fhir().body(bundle("batch", "{\"request\": {\"method\": \"GET\", \"url\": \"Patient?identifier=%7C\"}}"))
                .post("/")
                .then()
                .statusCode(200)
                .body("entry[0].response.status", startsWith("400"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_id=,",
                "identifier=%7C",
                "identifier=,",
                "status:nonsense=active",
                "_text=zzz",
                "_count=0",
                "_offset=7",
                "&",
                "zzz"
            })
    void a_condition_means_something(String condition) {
        String address = "/CareTeam?" + condition;
        String stored = create("CareTeam", TEAM);
        String withId = TEAM.replace("{\"res", "{\"id\": \"" + stored + "\", \"res");

        refused(fhir().header("If-None-Exist", condition).body(TEAM).post("/CareTeam"), 400, 412);
        refused(fhir().body(withId).put(address), 400, 412);
        refused(
                fhir().contentType("application/json-patch+json")
                        .body("[{\"op\": \"replace\", \"path\": \"/status\", \"value\": \"active\"}]")
                        .patch(address),
                400,
                405,
                412);
        refused(fhir().delete(address), 400, 405, 412);
        refused(
                fhir().body(bundle("transaction", """
                                {"resource": %s, "request": {"method": "POST", "url": "CareTeam", "ifNoneExist": "%s"}}
                                """.formatted(TEAM, condition)))
                        .post("/"),
                400,
                412);
        refused(
                fhir().body(bundle("transaction", """
                                {"resource": %s, "request": {"method": "PUT", "url": "%s"}}
                                """.formatted(TEAM, address.substring(1))))
                        .post("/"),
                400,
                412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Patient?identifier=%7C", "Patient?zzz=1", "Patient?", "javascript:alert(1)?x", "Nonsense?name=x"
            })
    void a_reference_by_condition_means_something(String reference) {
        refused(fhir().body(bundle("transaction", """
                                {"resource": {"resourceType": "CareTeam", "subject": {"reference": "%s"}},
                                 "request": {"method": "POST", "url": "CareTeam"}}
                                """.formatted(reference))).post("/"), 400, 422);
    }

    @Test
    void a_reference_by_condition_finds_what_it_means() {
        String name = "Cond" + UUID.randomUUID().toString().substring(0, 8);
        String member = createReference("Patient", """
                {"resourceType": "Patient", "name": [{"family": "%s"}], "birthDate": "1980-01-01"}""".formatted(name));
        String team = fhir().body(bundle("transaction", """
                        {"resource": {"resourceType": "CareTeam", "subject": {"reference": "Patient?family=%s"}},
                         "request": {"method": "POST", "url": "CareTeam"}}
                        """.formatted(name)))
                .post("/")
                .then()
                .statusCode(200)
                .extract()
                .path("entry[0].response.location");
        fhir().get("/" + team).then().body("subject.reference", equalTo(member));
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction", "batch"})
    void an_entry_changes_a_type_that_is_stored(String type) {
        refused(entry(type, "POST", "Parameters", "{\"resourceType\": \"Parameters\"}"), 400, 422);
        refused(entry(type, "POST", "OperationOutcome", """
                {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "invalid"}]}"""), 400);
        refused(entry(type, "PATCH", "Organization/x", "{\"resourceType\": \"Organization\", \"name\": \"x\"}"), 400);
        refused(
                fhir().body(bundle(type, "{\"request\": {\"method\": \"DELETE\", \"url\": \"Parameters\"}}"))
                        .post("/"),
                400);
        refused(entry(type, "PATCH", "Organization", """
                {"resourceType": "Binary", "contentType": "application/json-patch+json", "data": "W10="}"""), 400);
    }

    private Response entry(String type, String method, String url, String resource) {
        return fhir().body(bundle(type, """
                        {"resource": %s, "request": {"method": "%s", "url": "%s"}}""".formatted(resource, method, url))).post("/");
    }

    private static String bundle(String type, String entry) {
        return "{\"resourceType\": \"Bundle\", \"type\": \"" + type + "\", \"entry\": [" + entry + "]}";
    }

    private static void refused(Response answer, Integer... statuses) {
        answer.then().statusCode(oneOf(statuses)).body("issue.details.text", everyItem(not(blankOrNullString())));
    }
}
