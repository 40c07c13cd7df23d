package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.not;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.Search;
import io.restassured.response.Response;
import org.calaimfhir.server.standards.Shows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What clients tell about cards is counted, and nothing else of it is kept. */
class HookFeedbackTest extends HookServerTest {

    private static final String SYSTEM = "https://calaimfhir.org/fhir/CodeSystem/card-override-reason";
    private static final String COMMENT = "Zerafina does not want it";

    @Autowired
    private MeterRegistry meters;

    @Test
    @Shows("cds-hooks_2.0@148")
    void outcomes_are_counted_by_service_and_reason_of_ours() {
        double accepted = count("accepted", "none");
        double declined = count("overridden", "declined");
        double other = count("overridden", "other");

        tell(entry("accepted", ", \"acceptedSuggestions\": [{\"id\": \"e56e1945\"}]")
                        + ","
                        + entry("overridden", reason(SYSTEM, "declined"))
                        + ","
                        + entry("overridden", reason("urn:theirs", COMMENT)))
                .then()
                .statusCode(200)
                .body(emptyString());

        assertThat(count("accepted", "none")).isEqualTo(accepted + 1);
        assertThat(count("overridden", "declined")).isEqualTo(declined + 1);
        assertThat(count("overridden", "other")).isEqualTo(other + 1);
    }

    @Test
    void operators_see_the_counts_and_nothing_of_what_was_written() {
        tell(entry("overridden", reason("urn:theirs", COMMENT))).then().statusCode(200);

        hooks().basePath("/actuator")
                .accept("text/plain")
                .get("/prometheus")
                .then()
                .statusCode(200)
                .body(containsString("calaim_hooks_feedback_total{outcome=\"overridden\",reason=\"other\""))
                .body(not(containsString("Zerafina")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; feedback",
                "{'feedback': []}; feedback",
                "{'feedback': {}}; feedback",
                "{'feedback': [{}]}; feedback[0].card",
                "{'feedback': [{'card': 'a', 'outcome': 'overridden'}]}; feedback[0].outcomeTimestamp",
                "{'feedback': [{'card': 'a', 'outcome': 'liked', 'outcomeTimestamp': 'b'}]}; feedback[0].outcome",
                "{'feedback': [{'card': 'a', 'outcome': 'accepted', 'outcomeTimestamp': 'b'}]}; feedback[0].acceptedSuggestions",
                "{'feedback': [{'card': 'a', 'outcome': 'overridden', 'outcomeTimestamp': 'b'}, 7]}; feedback[1].card"
            })
    void feedback_that_is_none_is_refused_whole(String body, String place) {
        double before = count("overridden", "none");

        refusedAt(
                hooks().body(body.replace('\'', '"'))
                        .post("/" + PATIENT_VIEW + "/feedback")
                        .then(),
                400,
                place);

        assertThat(count("overridden", "none")).isEqualTo(before);
    }

    private Response tell(String entries) {
        return hooks().body("{\"feedback\": [" + entries + "]}").post("/" + PATIENT_VIEW + "/feedback");
    }

    private static String entry(String outcome, String more) {
        return "{\"card\": \"4e0a3a1e-3283-4575-ab82-028d55fe2719\", \"outcome\": \"" + outcome
                + "\", \"outcomeTimestamp\": \"2026-11-20T00:00:00Z\"" + more + "}";
    }

    private static String reason(String system, String code) {
        return ", \"overrideReason\": {\"reason\": {\"system\": \"" + system + "\", \"code\": \"" + code
                + "\"}, \"userComment\": \"" + COMMENT + "\"}";
    }

    private double count(String outcome, String reason) {
        return Search.in(meters)
                .name("calaim.hooks.feedback")
                .tags("service", PATIENT_VIEW, "outcome", outcome, "reason", reason)
                .counters()
                .stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
