package org.calaimfhir.server.eligibility;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;

/** Base of the tests that call as a CDS client does. */
abstract class HookServerTest extends EligibilityServerTest {

    static final String PATIENT_VIEW = "calaim-patient-view";
    static final String ORDER_SIGN = "calaim-order-sign";
    static final String HOMELESS = "Z59.02";
    static final String SERVICE = "day-habilitation";
    static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Clock clock;

    final LocalDate today() {
        return LocalDate.now(clock);
    }

    final RequestSpecification hooks() {
        return fhir().basePath("/cds-services").contentType("application/json").accept("application/json");
    }

    final ValidatableResponse call(String id, ObjectNode body) {
        return hooks().body(body.toString()).post("/" + id).then();
    }

    final ValidatableResponse view(String patientId) {
        return call(PATIENT_VIEW, body("patient-view", patientId)).statusCode(200);
    }

    /** What every call has. */
    static ObjectNode body(String hook, String patientId) {
        ObjectNode body =
                JSON.createObjectNode().put("hook", hook).put("hookInstance", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
        body.putObject("context").put("userId", "Practitioner/example").put("patientId", patientId);
        return body;
    }

    /** A call about somebody of whom nothing is stored, with all that the client knows. */
    final ObjectNode story(String hook, String person) {
        ObjectNode body = body(hook, person);
        body.set("prefetch", new ToldToday(today()).prefetch(person));
        return body;
    }

    /** The same call with orders that are about to be signed. */
    static ObjectNode withOrders(ObjectNode body, String... orders) {
        ArrayNode entries = ((ObjectNode) body.path("context"))
                .putObject("draftOrders")
                .put("resourceType", "Bundle")
                .put("type", "collection")
                .withArray("entry");
        for (String order : orders) {
            entries.addObject().putRawValue("resource", new RawValue(order));
        }
        return body;
    }

    /** A member whose plan elected a service, the criteria of which a single diagnosis documents. */
    final String homelessMember() {
        String plan = plan();
        election(plan, SERVICE, "active", SINCE_2025);
        String member = member(cin(), "1970-04-01");
        coverage(member, plan, SINCE_2025);
        diagnosis(member, HOMELESS);
        return member;
    }

    final String diagnosis(String member, String code) {
        return create("Condition", condition(member, code));
    }

    static String condition(String member, String code) {
        return """
                {"resourceType": "Condition", "subject": {"reference": "Patient/%s"},
                 "clinicalStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "active"}]},
                 "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "%s"}]}}
                """.formatted(member, code);
    }

    final String pregnancy(String member) {
        return create("Observation", """
                {"resourceType": "Observation", "status": "final", "subject": {"reference": "Patient/%s"},
                 "effectiveDateTime": "%s", "code": {"coding": [{"system": "http://loinc.org", "code": "82810-3"}]},
                 "valueCodeableConcept": {"coding": [{"system": "http://snomed.info/sct", "code": "77386006"}]}}
                """.formatted(member, today().minusDays(5)));
    }

    static String order(String member, String code, String status) {
        return """
                {"resourceType": "ServiceRequest", "status": "%s", "intent": "order",
                 "category": [{"coding": [{"system": "https://calaimfhir.org/fhir/CodeSystem/calaim-program", "code": "community-support"}]}],
                 "code": {"coding": [{"system": "https://calaimfhir.org/fhir/CodeSystem/community-support", "code": "%s"}]},
                 "subject": {"reference": "Patient/%s"}, "authoredOn": "2026-11-20",
                 "requester": {"display": "A clinic"}}
                """.formatted(status, code, member);
    }

    static String card(String code) {
        return "cards.find{card -> card.suggestions.any{it.actions[0].resource.code.coding[0].code == '" + code + "'}}";
    }

    /** The one issue of a refusal says where, which rule and what to send, as everywhere on this server. */
    static void refusedAt(ValidatableResponse answer, int status, String place) {
        answer.contentType(containsString("json"));
        refused(answer, status, place);
        answer.body("issue[0].diagnostics", containsString("Request "))
                .body("issue[0].diagnostics", not(blankOrNullString()))
                .body("resourceType", equalTo("OperationOutcome"));
    }
}
