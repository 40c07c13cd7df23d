package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A referrer who ticked a criterion on a form, or gave it as the reason of a referral, is not asked for it again. */
class SaidElsewhereTest extends EligibilityServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ECM = "https://calaimfhir.org/fhir/CodeSystem/ecm-criterion";
    private static final String SUPPORT = "https://calaimfhir.org/fhir/CodeSystem/community-support-criterion";
    private static final String LIVING = "https://calaimfhir.org/fhir/CodeSystem/hud-living-situation";
    private static final String PARTS = "https://calaimfhir.org/fhir/CodeSystem/homelessness-criterion";
    private static final String OUTSIDE = "116";

    @ParameterizedTest
    @CsvSource({"ecm-referral-adult, 1a-H2, 1a", "anything-else, 1a-H2, 1a"})
    void a_criterion_ticked_on_a_form_is_attested_from_that_day_on(String form, String criterion, String service)
            throws IOException {
        String member = coveredMember();
        create("QuestionnaireResponse", form(member, form, "completed", ECM, criterion));

        JsonNode attested = asked(member, service, "2026-03-02", criterion);
        assertThat(attested.at("/result").asText()).isEqualTo("met");
        assertThat(attested.at("/basis").asText()).isEqualTo("attested");
        assertThat(asked(member, service, "2026-02-28", criterion).at("/result").asText())
                .isEqualTo("unknown");
        assertThat(asked(member, service, "2026-03-31", criterion).at("/result").asText())
                .isEqualTo("met");
        assertThat(asked(member, service, "2026-04-01", criterion).at("/result").asText())
                .isEqualTo("unknown");
    }

    @Test
    void a_criterion_of_a_community_support_is_too() throws IOException {
        String member = coveredMember();
        create("QuestionnaireResponse", form(member, "community-support-referral-home", "amended", SUPPORT, "AR-N1"));

        assertThat(asked(member, "asthma-remediation", "2026-03-02", "AR-N1")
                        .at("/result")
                        .asText())
                .isEqualTo("met");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-progress", "stopped", "entered-in-error"})
    void a_form_that_nobody_handed_in_says_nothing(String status) throws IOException {
        String member = coveredMember();
        create("QuestionnaireResponse", form(member, "ecm-referral-adult", status, ECM, "1a-H2"));

        assertThat(asked(member, "1a", "2026-03-02", "1a-H2").at("/result").asText())
                .isEqualTo("unknown");
    }

    @Test
    void a_criterion_that_several_facts_decide_stays_open() throws IOException {
        String member = coveredMember();
        create("QuestionnaireResponse", form(member, "ecm-referral-adult", "completed", ECM, "3A-SF"));

        assertThat(asked(member, "3", "2026-03-02", "3A-SF").at("/result").asText())
                .isEqualTo("unknown");
    }

    @Test
    void where_the_member_lives_is_documented_by_the_form_that_tells_it() throws IOException {
        String member = coveredMember();
        String form = create("QuestionnaireResponse", form(member, "housing-assessment", "completed", LIVING, OUTSIDE));

        JsonNode documented = asked(member, "1a", "2026-03-02", "1a-H2");
        assertThat(documented.at("/result").asText()).isEqualTo("met");
        assertThat(documented.at("/basis").asText()).isEqualTo("documented");
        assertThat(documented.at("/evidence").asText()).isEqualTo("QuestionnaireResponse/" + form);
    }

    @ParameterizedTest
    @CsvSource({
        "HUD-1ii, met",
        "HUD-2a, unknown",
        "'HUD-2a,HUD-2b,HUD-2c', met",
        "HUD-R1i, unknown",
        "'HUD-4a,HUD-4b', unknown"
    })
    void parts_of_a_definition_that_were_ticked_make_up_the_whole(String ticked, String result) throws IOException {
        String member = coveredMember();
        create("QuestionnaireResponse", """
            {"resourceType": "QuestionnaireResponse", "status": "completed", "authored": "2026-03-01",
             "questionnaire": "https://forms.example.org/Questionnaire/homelessness",
             "subject": {"reference": "Patient/%s"},
             "item": [{"linkId": "situation", "item": [{"linkId": "homeless", "answer": [%s]}]}]}
            """.formatted(
                member,
                Stream.of(ticked.split(","))
                        .map(code -> "{\"valueCoding\": {\"system\": \"" + PARTS + "\", \"code\": \"" + code + "\"}}")
                        .collect(Collectors.joining(","))));

        assertThat(asked(member, "housing-transition-navigation", "2026-03-02", "HTNS-N1a")
                        .at("/result")
                        .asText())
                .isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "active, '', met",
        "on-hold, '', met",
        "completed, '', met",
        "revoked, '', unknown",
        "draft, '', unknown",
        "entered-in-error, '', unknown",
        "active, '\"doNotPerform\": true,', unknown"
    })
    void the_reason_of_a_referral_that_stands_is_attested(String status, String more, String result)
            throws IOException {
        String member = coveredMember();
        create("ServiceRequest", """
            {"resourceType": "ServiceRequest", "status": "%s", %s "intent": "order", "authoredOn": "2026-03-01",
             "code": {"text": "Help"}, "subject": {"reference": "Patient/%s"},
             "reasonCode": [{"coding": [{"system": "%s", "code": "1a-H2"}]}]}
            """.formatted(status, more, member, ECM));

        assertThat(asked(member, "1a", "2026-03-02", "1a-H2").at("/result").asText())
                .isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"2026-03, 2026-03-20", "2026, 2026-01-01"})
    void a_coverage_that_tells_no_first_day_settles_enrolment_nowhere(String start, String day) throws IOException {
        String member = member(cin(), "1960-04-01");
        coverage(member, plan(), "{\"start\": \"" + start + "\"}");

        for (String criterion : List.of("coverage", "TR-5")) {
            assertThat(asked(member, "transitional-rent", day, criterion)
                            .at("/result")
                            .asText())
                    .isEqualTo("unknown");
        }
    }

    @Test
    void a_form_in_a_record_that_is_sent_along_is_read_as_well() throws IOException {
        String record = """
            {"name": "record", "resource": {"resourceType": "Bundle", "type": "collection", "entry": [
              {"resource": {"resourceType": "Patient", "id": "p", "birthDate": "1980-01-01"}},
              {"resource": %s}]}}\
            """.formatted(form("p", "from-an-ehr", "completed", ECM, "1a-H2"));
        String day = "{\"name\": \"date\", \"valueDate\": \"2026-03-02\"}";
        JsonNode answer = JSON.readTree(send("/Patient/$check-eligibility", service("1a") + "," + day + "," + record)
                .statusCode(200)
                .extract()
                .asString());
        assertThat(criterion(answer, "1a-H2").orElseThrow().at("/basis").asText())
                .isEqualTo("attested");
    }

    private static String form(String member, String form, String status, String system, String code) {
        return """
            {"resourceType": "QuestionnaireResponse", "status": "%s", "authored": "2026-03-01",
             "questionnaire": "https://forms.example.org/Questionnaire/%s",
             "subject": {"reference": "Patient/%s"},
             "item": [{"linkId": "a", "item": [{"linkId": "b", "answer": [
               {"valueCoding": {"system": "%s", "code": "%s"}}]}]}]}
            """.formatted(status, form, member, system, code);
    }

    private JsonNode asked(String member, String service, String date, String criterion) throws IOException {
        JsonNode answer = JSON.readTree(ask(checkOf(member) + "?persist=false&service=" + service + "&date=" + date)
                .statusCode(200)
                .extract()
                .asString());
        return criterion(answer, criterion).orElseThrow();
    }

    /** Its parts by name, the last one of a name, wherever in the answer it stands. */
    private static Optional<JsonNode> criterion(JsonNode answer, String id) {
        return answer.findParents("name").stream()
                .filter(part -> part.get("name").asText().equals("criterion"))
                .map(SaidElsewhereTest::parts)
                .filter(parts -> parts.at("/id").asText().equals(id))
                .map(JsonNode.class::cast)
                .findFirst();
    }

    private static ObjectNode parts(JsonNode criterion) {
        ObjectNode parts = JSON.createObjectNode();
        StreamSupport.stream(criterion.get("part").spliterator(), false)
                .forEach(part -> part.properties().forEach(property -> {
                    if (property.getKey().startsWith("value")) {
                        JsonNode value = property.getValue();
                        parts.put(
                                part.get("name").asText(),
                                value.has("reference") ? value.get("reference").asText() : value.asText());
                    }
                }));
        return parts;
    }
}
