package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.calaimfhir.server.standards.Shows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stories, told by the data that a client sends along about people of whom nothing is stored. */
class StoriesOnHooksTest extends HookServerTest {

    @Test
    @Shows("cds-hooks_2.0@28")
    void brian_sleeps_outside_and_nobody_asked_for_day_habilitation() {
        tell("brian")
                .body(card(SERVICE) + ".detail", containsString("(documented)"))
                .body(
                        card(SERVICE) + ".suggestions[0].actions[0].resource.reasonReference.reference",
                        hasItem("Condition/brian-homelessness"))
                .body("cards.last().detail", containsString("Housing Transition Navigation"));
    }

    @Test
    void brian_is_told_once_when_his_clinic_has_ordered_it() {
        ObjectNode body = story("patient-view", "brian");
        ((ObjectNode) body.path("prefetch"))
                .putObject("serviceRequest")
                .put("resourceType", "Bundle")
                .put("type", "searchset")
                .withArray("entry")
                .addObject()
                .set("resource", tree(order("brian", SERVICE, "active")));

        call(PATIENT_VIEW, body).statusCode(200).body(card(SERVICE), nullValue());
    }

    @Test
    void linda_is_pregnant_which_opens_a_population_as_soon_as_one_thing_is_asked() {
        tell("linda")
                .body("cards.suggestions.flatten().findAll{it}", empty())
                .body("cards[0].summary", containsString("question"))
                .body("cards[0].detail", containsString("9 Birth Equity"));
    }

    @Test
    void alma_is_asked_about_and_nothing_is_suggested_from_what_is_not_known() {
        tell("alma")
                .body("cards.suggestions.flatten().findAll{it}", empty())
                .body("cards.indicator", everyItem(equalTo("info")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alma", "brian", "linda", "sophia"})
    void what_is_suggested_is_what_the_operation_finds_eligible(String person) {
        JsonPath operation = send(
                        "/Patient/$check-eligibility",
                        "{\"name\": \"record\", \"resource\": " + new ToldToday(today()).record(person) + "}")
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> eligible = operation.getList("parameter.findAll{it.name=='service'}.part"
                + ".findAll{it.find{it.name=='decision'}.valueCode=='eligible' && it.find{it.name=='offered'}?.valueBoolean != false}"
                + ".collect{it.find{it.name=='service'}.valueCoding.code}");
        List<String> suggested = tell(person)
                .extract()
                .path(
                        "cards.suggestions.flatten().findAll{it}.actions.flatten().resource.collect{it.code.coding[0].code}");

        assertThat(suggested).containsExactlyInAnyOrderElementsOf(eligible);
    }

    @Test
    void absolute_references_below_the_clients_server_are_understood() {
        ObjectNode body = story("patient-view", "brian").put("fhirServer", "https://ehr.example.org/fhir/");
        String moved = body.toString().replace("\"Patient/brian\"", "\"https://ehr.example.org/fhir/Patient/brian\"");

        hooks().body(moved)
                .post("/" + PATIENT_VIEW)
                .then()
                .statusCode(200)
                .body(card(SERVICE) + ".indicator", equalTo("info"));
    }

    @Test
    @Shows("cds-hooks_2.0@52")
    void data_that_the_client_could_not_get_leaves_questions_and_no_suggestion() {
        ObjectNode body = story("patient-view", "brian");
        ObjectNode prefetch = (ObjectNode) body.path("prefetch");
        prefetch.putNull("encounter");
        prefetch.putObject("condition")
                .put("resourceType", "OperationOutcome")
                .withArray("issue")
                .addObject()
                .put("severity", "error")
                .put("code", "forbidden");

        call(PATIENT_VIEW, body).statusCode(200).body(card(SERVICE), nullValue());
    }

    @Test
    void nobody_is_looked_up_although_the_same_id_is_stored_here() {
        String member = homelessMember();
        ObjectNode body = body("patient-view", member);
        body.putObject("prefetch")
                .putObject("patient")
                .put("resourceType", "Patient")
                .put("id", member)
                .put("birthDate", "1970-04-01");

        call(PATIENT_VIEW, body).statusCode(200).body(card(SERVICE), nullValue());
    }

    private ValidatableResponse tell(String person) {
        return call(PATIENT_VIEW, story("patient-view", person))
                .statusCode(200)
                .body("cards.uuid", not(hasItem(nullValue())));
    }

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
