package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a CDS client finds out before it ever calls. */
class HooksDiscoveryTest extends HookServerTest {

    @Autowired
    private PublishedLogic logic;

    @Test
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
    void what_the_criteria_read_is_asked_for() {
        Map<String, String> prefetch =
                hooks().get().then().extract().path("services.find{it.id=='" + ORDER_SIGN + "'}.prefetch");

        assertThat(logic.types()).isNotEmpty().allSatisfy(type -> assertThat(prefetch.values())
                .anyMatch(template -> template.startsWith(type + "?") || template.startsWith(type + "/")));
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
}
