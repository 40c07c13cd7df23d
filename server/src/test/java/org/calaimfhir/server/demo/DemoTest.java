package org.calaimfhir.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class DemoTest extends ServerTest {

    private static final String OFFERED = "parameter.find { it.name == 'service' }.part.find { it.name == 'offered' }";
    private static final String IN_FORCE =
            "parameter.find { it.name == 'coverage' }.part.find { it.name == 'inForce' }.valueBoolean";

    @Autowired
    private LoadDemo demo;

    @BeforeEach
    void load() {
        demo.load();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient/alma",
                "Patient/brian",
                "Patient/linda",
                "Patient/sophia",
                "RelatedPerson/john",
                "Coverage/brian-coverage",
                "Organization/riverbend-health-plan",
                "Organization/redtail-health-plan",
                "Organization/riverbend-clinic",
                "Organization/lantern-care-management",
                "Organization/northside-housing",
                "Organization/contra-costa-behavioral-health",
                "Location/contra-costa-county"
            })
    void everybody_is_there_under_a_name_that_can_be_read_and_says_to_be_test_data(String address) {
        fhir().get("/" + address).then().statusCode(200).body("meta.security.code", hasItem("HTEST"));
    }

    @Test
    void loading_it_again_changes_nothing() {
        assertThat(demo.load()).isZero();
        fhir().get("/Patient/brian").then().body("meta.versionId", equalTo("1"));
        fhir().get("/InsurancePlan?owned-by=Organization/riverbend-health-plan")
                .then()
                .body("entry", hasSize(14));
    }

    @ParameterizedTest
    @CsvSource({"2025-06-01, true", "2025-12-15, false", "2026-03-01, true"})
    void brians_coverage_lapsed_and_is_active_again(String date, boolean inForce) {
        check("brian", "service=1a&date=" + date).body(IN_FORCE, equalTo(inForce));
    }

    @ParameterizedTest
    @CsvSource({"brian, day-habilitation, true", "sophia, asthma-remediation, true", "sophia, recuperative-care, false"
    })
    void a_plan_offers_what_it_elected_and_has_not_ended(String member, String service, boolean offered) {
        check(member, "service=" + service + "&date=2026-11-20").body(OFFERED + ".valueBoolean", equalTo(offered));
    }

    @Test
    void what_a_plan_never_spoke_of_is_unknown() {
        check("sophia", "service=day-habilitation").body(OFFERED, equalTo(null));
    }

    @Test
    void the_three_requests_of_the_report_work_also_a_second_time() throws IOException {
        String report = DemoReport.text("", demo.organizations(), Optional.empty());
        List<String> asked = found("curl '([^']+)'", report);
        assertThat(asked).hasSize(2);

        fhir().get(asked.get(0)).then().statusCode(200).body("resourceType", equalTo("Parameters"));

        String referral = Files.readString(
                Path.of("..", found("--data-binary @(\\S+)", report).get(0)));
        String first = referred(referral);
        assertThat(referred(referral)).isEqualTo(first);

        fhir().get(asked.get(1))
                .then()
                .statusCode(200)
                .body("entry.findAll { it.resource.focus?.reference == '" + first + "' }", hasSize(1))
                .body(
                        "entry.findAll { it.search.mode == 'include' }.fullUrl*.replaceFirst('.*/fhir/', '')",
                        hasItem(first));
    }

    /** As it stands in the documents. */
    @Test
    void the_example_of_a_community_support_goes_to_brians_plan_once() throws IOException {
        String bundle = Files.readString(Path.of("..", "docs", "examples", "support-brian.json"));
        String referral = referred(bundle);
        assertThat(referred(bundle)).isEqualTo(referral);
        fhir().get("/" + referral)
                .then()
                .statusCode(200)
                .body("meta.profile", hasItem(endsWith("/calaim-community-support-referral")));
        fhir().get("/Task?focus=" + referral)
                .then()
                .body("entry", hasSize(1))
                .body("entry[0].resource.owner.reference", equalTo("Organization/riverbend-health-plan"));
    }

    @Test
    void the_report_names_the_organizations_with_their_ids() {
        assertThat(DemoReport.text("http://localhost:8080/fhir", demo.organizations(), Optional.empty()))
                .containsPattern("Riverbend Health Plan \\(made up\\) +Organization/riverbend-health-plan\n")
                .containsPattern("Northside Housing Partners \\(made up\\) +Organization/northside-housing\n");
    }

    private ValidatableResponse check(String member, String query) {
        return fhir().get("/Patient/" + member + "/$check-eligibility?persist=false&" + query)
                .then()
                .statusCode(200);
    }

    /** @return the stored referral, type and id */
    private String referred(String bundle) {
        String location = fhir().body(bundle)
                .post()
                .then()
                .statusCode(200)
                .extract()
                .path("entry.response.location.find { it.startsWith('ServiceRequest') }");
        return location.replaceFirst("/_history.*", "");
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
