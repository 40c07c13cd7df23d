package org.calaimfhir.server.referral;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a US Core or Gravity client sends today, which knows none of our profiles: it is kept as it is, or refused with
 * what to add.
 */
class PlainClientsTest extends ReferralServerTest {

    private static final String US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition/";
    private static final String GRAVITY = "http://hl7.org/fhir/us/sdoh-clinicalcare/StructureDefinition/";
    private static final String OURS = "https://calaimfhir.org/fhir/";
    private static final int UNPROCESSABLE = 422;

    private String member;
    private String plan;
    private String clinic;

    @BeforeEach
    void a_member_with_a_plan() {
        plan = plan();
        clinic = clinic();
        member = member(SentReferral.newCin());
        coverage(member, plan, "2026-01-01", "2026-12-31");
    }

    @Test
    void a_gravity_referral_is_kept_and_found_as_gravity_clients_look_for_it() {
        String answer = fhir().body(gravityReferral(""))
                .post()
                .then()
                .statusCode(200)
                .body("entry.response.status", everyItem(startsWith("201")))
                .extract()
                .asString();
        String request = location(answer, "ServiceRequest");
        fhir().get("/Task?focus=" + request + "&code=fulfill")
                .then()
                .body("total", equalTo(1))
                .body("entry[0].resource.owner.reference", equalTo(plan));
        fhir().get("/" + request)
                .then()
                .body("meta.profile", hasItem(GRAVITY + "SDOHCC-ServiceRequest"))
                .body("category.coding.flatten().code", hasItem("sdoh"));
    }

    @Test
    void a_gravity_referral_for_a_calaim_programme_is_told_what_a_calaim_referral_needs() {
        fhir().body(gravityReferral("""
                        , {"coding": [{"system": "%sCodeSystem/calaim-program", "code": "community-support"}]}
                        """.formatted(OURS)))
                .post()
                .then()
                .statusCode(UNPROCESSABLE)
                .body("issue.expression.flatten()", hasItem(containsString("resource.code")))
                .body(
                        "issue.details.text",
                        hasItem(containsString(
                                "add to code.coding a code of " + OURS + "CodeSystem/community-support")));
    }

    @Test
    void what_a_plan_said_by_crd_stays_on_a_calaim_referral() {
        String said = "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-coverage-information";
        SentReferral sent = SentReferral.of(SentReferral.newCin(), clinic, plan)
                .change("ServiceRequest", referral -> referral.putArray("extension")
                        .addObject()
                        .put("url", said)
                        .putArray("extension")
                        .add(covered("covered")));
        String answer =
                fhir().body(sent.json()).post().then().statusCode(200).extract().asString();
        String request = location(answer, "ServiceRequest");
        fhir().get("/" + request)
                .then()
                .body("extension.url", hasItem(said))
                .body("extension.find { it.url == '" + said + "' }.extension.valueCode", equalTo(List.of("covered")));
    }

    @Test
    void a_plain_care_plan_is_kept() {
        fhir().body(carePlan(US_CORE + "us-core-careplan"))
                .post("/CarePlan")
                .then()
                .statusCode(201)
                .body("activity[0].detail.description", equalTo("Call three landlords"));
    }

    @Test
    void a_care_plan_that_says_it_is_a_housing_support_plan_is_told_what_is_missing() {
        refused("CarePlan", carePlan(OURS + "StructureDefinition/calaim-housing-support-plan"))
                .body(
                        "issue.details.text",
                        hasItems(
                                containsString("add to category the code housing-support-plan of " + OURS
                                        + "CodeSystem/care-plan-category"),
                                containsString("CarePlan.period: minimum required = 1"),
                                containsString("send supportingInfo")));
    }

    @Test
    void a_plain_claim_is_kept() {
        fhir().body(claim("")).post("/Claim").then().statusCode(201).body("item.size()", equalTo(1));
    }

    @Test
    void a_claim_that_says_it_is_ours_is_told_what_is_missing() {
        refused("Claim", claim("\"meta\": {\"profile\": [\"" + OURS + "StructureDefinition/calaim-claim\"]},"))
                .body("issue.details.text", hasItem(containsString("Claim.identifier")))
                .body("issue.details.text", hasItem(containsString("place of service")));
    }

    private static ObjectNode covered(String code) {
        return JsonNodeFactory.instance.objectNode().put("url", "covered").put("valueCode", code);
    }

    private ValidatableResponse refused(String type, String body) {
        return fhir().body(body).post("/" + type).then().statusCode(UNPROCESSABLE);
    }

    private static String location(String answer, String type) {
        int at = answer.indexOf(type + "/");
        return answer.substring(at, answer.indexOf("/_history", at));
    }

    /** As SDOHCC 3.0 has it: order and task in one transaction, a code of SNOMED CT, no number of Medi-Cal. */
    private String gravityReferral(String furtherCategory) {
        return """
                {"resourceType": "Bundle", "type": "transaction", "entry": [
                  {"fullUrl": "urn:uuid:6c0a7c6e-0d7b-4a53-9a2f-0d6f6a3f3b01",
                   "request": {"method": "POST", "url": "ServiceRequest"},
                   "resource": {"resourceType": "ServiceRequest", "meta": {"profile": ["%sSDOHCC-ServiceRequest"]},
                     "status": "active", "intent": "order", "priority": "routine",
                     "category": [{"coding": [{"system": "%sCodeSystem/us-core-category", "code": "sdoh"}]} %s],
                     "code": {"coding": [{"system": "http://snomed.info/sct", "code": "710824005",
                                          "display": "Assessment of health and social care needs"}]},
                     "subject": {"reference": "%s"}, "authoredOn": "2026-03-16",
                     "requester": {"reference": "%s"}}},
                  {"fullUrl": "urn:uuid:6c0a7c6e-0d7b-4a53-9a2f-0d6f6a3f3b02",
                   "request": {"method": "POST", "url": "Task"},
                   "resource": {"resourceType": "Task", "meta": {"profile": ["%sSDOHCC-TaskForReferralManagement"]},
                     "status": "requested", "intent": "order",
                     "code": {"coding": [{"system": "http://hl7.org/fhir/CodeSystem/task-code", "code": "fulfill"}]},
                     "focus": {"reference": "urn:uuid:6c0a7c6e-0d7b-4a53-9a2f-0d6f6a3f3b01"},
                     "for": {"reference": "%s"}, "authoredOn": "2026-03-16T09:00:00-07:00",
                     "requester": {"reference": "%s"}, "owner": {"reference": "%s"}}}]}
                """.formatted(
                        GRAVITY,
                        "http://hl7.org/fhir/us/core/",
                        furtherCategory,
                        member,
                        clinic,
                        GRAVITY,
                        member,
                        clinic,
                        plan);
    }

    private String carePlan(String profile) {
        return """
                {"resourceType": "CarePlan", "meta": {"profile": ["%s"]}, "status": "active", "intent": "plan",
                 "text": {"status": "additional", "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\">To a home</div>"},
                 "category": [{"coding": [{"system": "http://hl7.org/fhir/us/core/CodeSystem/careplan-category",
                                           "code": "assess-plan"}]}],
                 "subject": {"reference": "%s"},
                 "activity": [{"detail": {"status": "in-progress", "description": "Call three landlords"}}]}
                """.formatted(profile, member);
    }

    /** As an 837P becomes a Claim, with nothing that only we ask for. */
    private String claim(String meta) {
        return """
                {"resourceType": "Claim", %s "status": "active", "use": "claim",
                 "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/claim-type", "code": "professional"}]},
                 "patient": {"reference": "%s"}, "created": "2026-04-01", "insurer": {"reference": "%s"},
                 "provider": {"reference": "%s"},
                 "priority": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/processpriority", "code": "normal"}]},
                 "insurance": [{"sequence": 1, "focal": true, "coverage": {"display": "Medi-Cal"}}],
                 "item": [{"sequence": 1, "productOrService": {"coding": [
                             {"system": "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "code": "H0043"}]},
                           "servicedDate": "2026-03-20"}]}
                """.formatted(meta, member, plan, clinic);
    }
}
