package org.calaimfhir.server.referral;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a US Core or Gravity client sends today, which knows none of our profiles: it is kept as it is, or refused with
 * what to add.
 */
class PlainClientsTest extends ReferralServerTest {

    private static final String US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition/";
    private static final String GRAVITY = "http://hl7.org/fhir/us/sdoh-clinicalcare/StructureDefinition/";
    private static final String OURS = "https://calaimfhir.org/fhir/";
    private static final String PROGRAM = OURS + "CodeSystem/calaim-program";
    private static final String SUPPORT = OURS + "CodeSystem/community-support";
    private static final String TOLD = "entry[0].response.outcome.issue";
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
        taskOf(request).body("entry[0].resource.owner", nullValue());
        fhir().get("/" + request)
                .then()
                .body("meta.profile", hasItem(GRAVITY + "SDOHCC-ServiceRequest"))
                .body("category.coding.flatten().code", hasItem("sdoh"));
    }

    @Test
    void its_sender_is_told_that_no_plan_sees_it_and_what_a_referral_to_one_needs() {
        fhir().body(gravityReferral(""))
                .post()
                .then()
                .statusCode(200)
                .body(TOLD + ".severity", equalTo(List.of("information")))
                .body(TOLD + ".details.text", hasItem(containsString("no plan sees it")))
                .body(TOLD + ".diagnostics", hasItem(containsString(PROGRAM + " | community-support")))
                .body(TOLD + ".diagnostics", hasItem(containsString("value set community-support")))
                .body("entry[1].response.outcome", nullValue());
    }

    @Test
    void it_is_not_told_where_somebody_else_is_to_act() {
        String toClinic = gravityReferral("")
                .replace(
                        "\"status\": \"requested\"",
                        "\"status\": \"requested\", \"owner\": {\"reference\": \"" + clinic + "\"}");
        fhir().body(toClinic).post().then().statusCode(200).body(TOLD, nullValue());
        String toProvider = gravityReferral("")
                .replace(
                        "\"intent\": \"order\", \"priority\"",
                        "\"intent\": \"order\", \"performer\": [{\"reference\": \"" + clinic + "\"}], \"priority\"");
        fhir().body(toProvider).post().then().statusCode(200).body(TOLD, nullValue());
    }

    @Test
    void a_code_of_ours_sends_it_to_the_members_plan() {
        ValidatableResponse answer = fhir().body(
                        gravityReferral("", "{\"system\": \"" + SUPPORT + "\", \"code\": \"housing-deposits\"}"))
                .post()
                .then()
                .statusCode(200)
                .body(TOLD + ".details.text", hasItem(containsString("Owner is " + plan)))
                .body(TOLD + ".details.text", hasItem(containsString("says: " + PROGRAM + " | community-support.")));
        String request = location(answer.extract().asString(), "ServiceRequest");
        taskOf(request).body("entry[0].resource.owner.reference", equalTo(plan));
        fhir().get("/" + request)
                .then()
                .body("category.coding.flatten().code", hasItems("sdoh", "community-support"))
                .body("meta.profile", hasItem(OURS + "StructureDefinition/calaim-community-support-referral"));
    }

    @Test
    void a_billing_code_with_its_modifier_sends_it_to_the_members_plan() {
        ValidatableResponse answer = fhir().body(gravityReferral("", hcpcs("H0043") + ", " + hcpcs("U6")))
                .post()
                .then()
                .statusCode(200);
        String request = location(answer.extract().asString(), "ServiceRequest");
        taskOf(request).body("entry[0].resource.owner.reference", equalTo(plan));
        fhir().get("/" + request)
                .then()
                .body("code.coding.code", hasItems("H0043", "U6", "housing-transition-navigation"));
    }

    @Test
    void a_billing_code_without_it_is_kept_and_told_which_modifiers_there_are() {
        ValidatableResponse answer = fhir().body(gravityReferral("", hcpcs("H0043")))
                .post()
                .then()
                .statusCode(200)
                .body(TOLD + ".details.text", hasItem(containsString("U6 housing-transition-navigation")))
                .body(TOLD + ".details.text", hasItem(containsString("U2 transitional-rent")));
        taskOf(location(answer.extract().asString(), "ServiceRequest")).body("entry[0].resource.owner", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"G9008", "G9012"})
    void a_billing_code_of_ecm_is_told_that_the_population_is_missing(String code) {
        fhir().body(gravityReferral("", hcpcs(code) + ", " + hcpcs("U2")))
                .post()
                .then()
                .statusCode(200)
                .body(TOLD + ".details.text", hasItem(containsString("HCPCS " + code + " says Enhanced Care")))
                .body(TOLD + ".diagnostics", hasItem(containsString("with category and code " + PROGRAM + " | ecm")))
                .body(TOLD + ".diagnostics", hasItem(containsString("StructureDefinition/population-of-focus")));
    }

    @Test
    void a_referral_that_comes_alone_is_told_that_no_plan_sees_it() {
        String alone = order("\"category\": [{\"coding\": [{\"system\": \"" + PROGRAM
                + "\", \"code\": \"community-support\"}]}], \"authoredOn\": \"2026-03-16\", \"requester\": "
                + "{\"reference\": \"" + clinic + "\"},");
        fhir().body(alone)
                .post("/ServiceRequest")
                .then()
                .statusCode(201)
                .header("Warning", containsString("no plan sees it"));
        fhir().body(alone)
                .header("Prefer", "return=OperationOutcome")
                .post("/ServiceRequest")
                .then()
                .statusCode(201)
                .body("resourceType", equalTo("OperationOutcome"))
                .body("issue.findAll { it.severity == 'warning' }.diagnostics", hasItem(containsString("transaction")));
    }

    @Test
    void a_code_of_ours_without_its_category_is_told_what_to_add_where_it_comes_alone() {
        refused("ServiceRequest", order(""))
                .body(
                        "issue.diagnostics",
                        hasItems(
                                startsWith("Add a category with " + PROGRAM + " | community-support."),
                                startsWith("Add authoredOn (dateTime)."),
                                startsWith("Add requester, a reference to Organization or")));
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
    void a_care_plan_with_our_category_is_held_to_what_we_ask_of_one() {
        String ours = carePlan(US_CORE + "us-core-careplan")
                .replace(
                        "\"code\": \"assess-plan\"}]}",
                        "\"code\": \"assess-plan\"}]}, {\"coding\": [{\"system\": \"" + OURS
                                + "CodeSystem/care-plan-category\", \"code\": \"housing-support-plan\"}]}");
        refused("CarePlan", ours)
                .body(
                        "issue.details.text",
                        hasItem(startsWith("CarePlan.period is missing (CalAIM housing support plan)")))
                .body("issue.diagnostics", hasItem(startsWith("Add period (Period).")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ServiceRequest;subject;ServiceRequest.subject is missing (FHIR R4): Individual or Entity;"
                        + "Add subject, a reference to Patient or Group",
                "CarePlan;status;CarePlan.status is missing (FHIR R4): draft;"
                        + "Add status with a code of the value set RequestStatus",
                "Claim;provider;Claim.provider is missing (FHIR R4): Party responsible for the claim.;"
                        + "Add provider, a reference to Practitioner or"
            })
    void what_r4_asks_for_is_told_in_plain_words(String type, String element, String rule, String advice)
            throws IOException {
        ObjectMapper json = new ObjectMapper();
        String whole =
                switch (type) {
                    case "CarePlan" -> carePlan(US_CORE + "us-core-careplan");
                    case "Claim" -> claim("");
                    default ->
                        json.readTree(gravityReferral(""))
                                .at("/entry/0/resource")
                                .toString();
                };
        ObjectNode lacking = (ObjectNode) json.readTree(whole);
        lacking.remove(element);
        refused(type, lacking.toString())
                .body("issue.size()", equalTo(1))
                .body("issue[0].details.text", startsWith(rule))
                .body("issue[0].diagnostics", startsWith(advice));
    }

    @Test
    void a_care_plan_that_says_it_is_a_housing_support_plan_is_told_what_is_missing() {
        refused("CarePlan", carePlan(OURS + "StructureDefinition/calaim-housing-support-plan"))
                .body(
                        "issue.details.text",
                        hasItems(
                                containsString("add to category the code housing-support-plan of " + OURS
                                        + "CodeSystem/care-plan-category"),
                                startsWith("CarePlan.period is missing (CalAIM housing support plan)"),
                                containsString("send supportingInfo")));
    }

    @Test
    void a_plain_claim_is_kept() {
        fhir().body(claim("")).post("/Claim").then().statusCode(201).body("item.size()", equalTo(1));
    }

    @Test
    void a_plain_claim_for_a_service_of_ours_is_kept_and_told_what_our_profile_would_want() {
        String housing = claim("")
                .replace("\"servicedDate\"", "\"modifier\": [{\"coding\": [" + hcpcs("U6") + "]}], \"servicedDate\"");
        fhir().body(housing)
                .header("Prefer", "return=OperationOutcome")
                .post("/Claim")
                .then()
                .statusCode(201)
                .body(
                        "issue.details.text",
                        hasItem(startsWith("The claim is stored as it came. It bills housing-transition-navigation")))
                .body("issue.details.text", hasItem(containsString("Claim.item.quantity is missing")))
                .body("issue.diagnostics", hasItem(containsString("POST Claim/$validate")));
        fhir().body(housing)
                .post("/Claim")
                .then()
                .statusCode(201)
                .header("Warning", containsString("as a CalAIM claim it would be refused"));
        fhir().body(claim("")).post("/Claim").then().statusCode(201).header("Warning", nullValue());
    }

    @Test
    void a_claim_that_says_it_is_ours_is_told_what_is_missing() {
        refused("Claim", claim("\"meta\": {\"profile\": [\"" + OURS + "StructureDefinition/calaim-claim\"]},"))
                .body("issue.details.text", hasItem(startsWith("Claim.identifier is missing (CalAIM claim)")))
                .body("issue.diagnostics", hasItem(startsWith("Add item.quantity (Quantity).")))
                .body("issue.details.text", hasItem(containsString("place of service")));
    }

    private ValidatableResponse taskOf(String request) {
        return fhir().get("/Task?focus=" + request + "&code=fulfill").then().body("total", equalTo(1));
    }

    private static String hcpcs(String code) {
        return "{\"system\": \"http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets\", \"code\": \"" + code + "\"}";
    }

    private String order(String further) {
        return """
                {"resourceType": "ServiceRequest", "status": "active", "intent": "order", %s
                 "code": {"coding": [{"system": "%s", "code": "housing-deposits"}]}, "subject": {"reference": "%s"}}
                """.formatted(further, SUPPORT, member);
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
        return gravityReferral(furtherCategory, """
                {"system": "http://snomed.info/sct", "code": "710824005",
                 "display": "Assessment of health and social care needs"}""");
    }

    private String gravityReferral(String furtherCategory, String code) {
        return """
                {"resourceType": "Bundle", "type": "transaction", "entry": [
                  {"fullUrl": "urn:uuid:6c0a7c6e-0d7b-4a53-9a2f-0d6f6a3f3b01",
                   "request": {"method": "POST", "url": "ServiceRequest"},
                   "resource": {"resourceType": "ServiceRequest", "meta": {"profile": ["%sSDOHCC-ServiceRequest"]},
                     "status": "active", "intent": "order", "priority": "routine",
                     "category": [{"coding": [{"system": "%sCodeSystem/us-core-category", "code": "sdoh"}]} %s],
                     "code": {"coding": [%s]},
                     "subject": {"reference": "%s"}, "authoredOn": "2026-03-16",
                     "requester": {"reference": "%s"}}},
                  {"fullUrl": "urn:uuid:6c0a7c6e-0d7b-4a53-9a2f-0d6f6a3f3b02",
                   "request": {"method": "POST", "url": "Task"},
                   "resource": {"resourceType": "Task", "meta": {"profile": ["%sSDOHCC-TaskForReferralManagement"]},
                     "status": "requested", "intent": "order",
                     "code": {"coding": [{"system": "http://hl7.org/fhir/CodeSystem/task-code", "code": "fulfill"}]},
                     "focus": {"reference": "urn:uuid:6c0a7c6e-0d7b-4a53-9a2f-0d6f6a3f3b01"},
                     "for": {"reference": "%s"}, "authoredOn": "2026-03-16T09:00:00-07:00",
                     "requester": {"reference": "%s"}}}]}
                """.formatted(
                        GRAVITY,
                        "http://hl7.org/fhir/us/core/",
                        furtherCategory,
                        code,
                        member,
                        clinic,
                        GRAVITY,
                        member,
                        clinic);
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
                 "patient": {"reference": "%s"}, "created": "2026-04-01", "insurer": {"reference": "%s"}, "provider": {"reference": "%s"},
                 "priority": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/processpriority", "code": "normal"}]},
                 "insurance": [{"sequence": 1, "focal": true, "coverage": {"display": "Medi-Cal"}}],
                 "item": [{"sequence": 1, "productOrService": {"coding": [
                             {"system": "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "code": "H0043"}]},
                           "servicedDate": "2026-03-20"}]}
                """.formatted(meta, member, plan, clinic);
    }
}
