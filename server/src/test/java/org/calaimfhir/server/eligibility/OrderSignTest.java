package org.calaimfhir.server.eligibility;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Cards about orders that are about to be signed. */
class OrderSignTest extends HookServerTest {

    private static final String ECM_ORDER = """
            {"resourceType": "ServiceRequest", "status": "draft", "intent": "order", "subject": {"reference": "Patient/%s"},
             "code": {"coding": [{"system": "https://calaimfhir.org/fhir/CodeSystem/calaim-program", "code": "ecm"}]}}
            """;

    @Test
    void an_order_for_a_service_of_ours_is_told_criteria_offer_and_authorization() {
        String member = homelessMember();

        sign(member, order(member, SERVICE, "draft"))
                .body("cards", hasSize(1))
                .body(
                        "cards[0].summary",
                        allOf(
                                containsString("Day Habilitation"),
                                containsString("criteria met"),
                                containsString("offered by the plan"),
                                containsString("needs the plan's authorization")))
                .body("cards[0].summary.size()", lessThan(140))
                .body("cards[0].indicator", equalTo("info"))
                .body("cards[0].suggestions", nullValue())
                .body("cards[0].detail", containsString("Eligible for"));
    }

    @Test
    void what_is_not_decided_is_said_with_the_question_and_never_as_a_refusal() {
        String member = coveredMember();

        sign(member, order(member, "respite", "draft"))
                .body("cards[0].summary", containsString("not decided"))
                .body("cards[0].summary", not(containsString("criteria met")))
                .body("cards[0].detail", containsString("Ask: "));
    }

    @Test
    void what_is_surely_not_met_says_why() {
        String member = member(cin(), "2015-04-01");
        coverage(member, plan(), SINCE_2025);

        sign(member, order(member, "sobering-centers", "draft"))
                .body("cards[0].summary", containsString("criteria not met"))
                .body("cards[0].detail", containsString("because this is not so"));
    }

    @Test
    void a_referral_that_is_open_already_is_said() {
        String member = homelessMember();
        create("ServiceRequest", order(member, SERVICE, "active"));

        sign(member, order(member, SERVICE, "draft")).body("cards[0].detail", containsString("open already"));
    }

    @Test
    void an_order_for_enhanced_care_management_without_population_is_held_against_all() {
        String member = homelessMember();
        pregnancy(member);

        sign(member, ECM_ORDER.formatted(member))
                .body("cards", hasSize(1))
                .body("cards[0].source.topic.code", equalTo("ecm"))
                .body("cards[0].summary", containsString("criteria met"));
    }

    @Test
    void other_orders_get_what_opening_the_record_gets() {
        String member = homelessMember();

        sign(member, """
                {"resourceType": "ServiceRequest", "status": "draft", "intent": "order", "subject": {"reference": "Patient/%s"},
                 "code": {"text": "An X-ray"}}
                """.formatted(member)).body(card(SERVICE) + ".indicator", equalTo("info"));
        sign(member, """
                {"resourceType": "MedicationRequest", "status": "draft", "intent": "order", "subject": {"reference": "Patient/%s"},
                 "medicationCodeableConcept": {"text": "A pill"}}
                """.formatted(member)).body(card(SERVICE) + ".indicator", equalTo("info"));
    }

    private ValidatableResponse sign(String member, String order) {
        return call(ORDER_SIGN, withOrders(body("order-sign", member), order)).statusCode(200);
    }
}
