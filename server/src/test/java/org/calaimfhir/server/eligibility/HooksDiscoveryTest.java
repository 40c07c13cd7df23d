package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.calaimfhir.server.standards.Shows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a CDS client finds out before it ever calls. */
class HooksDiscoveryTest extends HookServerTest {

    @Autowired
    private PublishedLogic logic;

    @Test
    @Shows({
        "cds-hooks_2.0@4",
        "cds-hooks_2.0@5",
        "cds-hooks_2.0@6",
        "cds-hooks_2.0@7",
        "cds-hooks_2.0@8",
        "cds-hooks_2.0@9",
        "cds-hooks_2.0@10",
        "cds-hooks_2.0@11",
        "cds-hooks_2.0@13"
    })
    void each_service_tells_its_hook_and_what_to_send_along() {
        Map<String, String> prefetch = hooks().get()
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("services.hook", contains("patient-view", "order-sign"))
                .body("services.id", contains(PATIENT_VIEW, ORDER_SIGN))
                .body("services.title", everyItem(containsString("CalAIM")))
                .body("services.description", everyItem(containsString("Community Support")))
                .extract()
                .path("services[0].prefetch");

        assertThat(prefetch)
                .containsEntry("patient", "Patient/{{context.patientId}}")
                .containsEntry("condition", "Condition?patient={{context.patientId}}")
                .containsEntry("serviceRequest", "ServiceRequest?patient={{context.patientId}}")
                .containsEntry("coverage", "Coverage?patient={{context.patientId}}&_include=Coverage:payor");
    }

    @Test
    @Shows("cds-hooks_2.0@29")
    void what_the_criteria_read_is_asked_for() {
        Map<String, String> prefetch =
                hooks().get().then().extract().path("services.find{it.id=='" + ORDER_SIGN + "'}.prefetch");

        assertThat(logic.types()).isNotEmpty().allSatisfy(type -> assertThat(prefetch.values())
                .anyMatch(template -> template.startsWith(type + "?") || template.startsWith(type + "/")));
    }

    @Test
    @Shows({"cds-hooks_2.0@35", "cds-hooks_2.0@55", "cds-hooks_2.0@56", "cds-hooks_2.0@57", "cds-hooks_2.0@59"})
    void templates_hold_the_patient_in_context_and_no_other_token() {
        List<String> templates = templates().values().stream().toList();

        assertThat(templates)
                .isNotEmpty()
                .allSatisfy(template -> assertThat(template).as("one token").containsOnlyOnce("{{context.patientId}}"))
                .allSatisfy(template -> assertThat(template.replace("{{context.patientId}}", ""))
                        .as("the rest of a template")
                        .doesNotContainPattern("[{}%]|context|user"));
    }

    @Test
    @Shows("cds-hooks_2.0@36")
    void each_key_names_its_data_in_a_call() {
        assertThat(templates()).isNotEmpty().doesNotContainKey("");
        for (String key : templates().keySet()) {
            ObjectNode body = body("patient-view", "1");
            body.putObject("prefetch").put(key, "no resource");
            refusedAt(call(PATIENT_VIEW, body), 400, "prefetch." + key);
        }
    }

    @Test
    @Shows({"cds-hooks_2.0@1", "cds-hooks_2.0@10", "cds-hooks_2.0@16", "cds-hooks_2.0@74"})
    void each_service_is_called_at_its_id_and_answers_json_with_cards() {
        List<Map<String, String>> services = hooks().get().then().extract().path("services");

        assertThat(services).isNotEmpty().allSatisfy(service -> {
            ObjectNode body = withOrders(story(service.get("hook"), "brian"), order("brian", SERVICE, "draft"));
            List<Map<String, ?>> cards = call(service.get("id"), body)
                    .statusCode(200)
                    .contentType("application/json")
                    .extract()
                    .path("cards");
            assertThat(cards).isNotEmpty();
        });
    }

    @Test
    void any_json_will_do_and_the_answer_is_not_kept() {
        hooks().accept("application/fhir+json")
                .get()
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    private Map<String, String> templates() {
        return hooks().get().then().extract().path("services.find{it.id=='" + PATIENT_VIEW + "'}.prefetch");
    }
}
