package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.calaimfhir.server.standards.Shows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cards about a member known here, when the record is opened. */
class PatientViewTest extends HookServerTest {

    private static final String ECM = "ecm";

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private HookLimits limits;

    @Test
    void a_service_that_is_met_and_offered_is_suggested_with_all_that_a_card_has() {
        String member = homelessMember();

        JsonPath card = view(member)
                .body(card(SERVICE) + ".summary.size()", lessThan(140))
                .body(card(SERVICE) + ".summary", containsString("Day Habilitation"))
                .body(card(SERVICE) + ".indicator", equalTo("info"))
                .body(card(SERVICE) + ".selectionBehavior", equalTo("any"))
                .body(card(SERVICE) + ".source.label", containsString("CalAIM"))
                .body(card(SERVICE) + ".source.topic.code", equalTo("community-support"))
                .body(card(SERVICE) + ".detail", containsString("(documented)"))
                .body(card(SERVICE) + ".detail", containsString("plan offers it"))
                .body(card(SERVICE) + ".detail", containsString("The plan decides."))
                .body(card(SERVICE) + ".overrideReasons.display", everyItem(not(equalTo(""))))
                .body(
                        card(SERVICE) + ".overrideReasons.system.unique()",
                        contains("https://calaimfhir.org/fhir/CodeSystem/card-override-reason"))
                .extract()
                .jsonPath();

        assertThat(UUID.fromString(card.getString(card(SERVICE) + ".uuid"))).isNotNull();
        assertThat(UUID.fromString(card.getString(card(SERVICE) + ".suggestions[0].uuid")))
                .isNotNull();
        assertThat(card.getList(card(SERVICE) + ".suggestions[0].actions.type")).containsExactly("create");
    }

    @Test
    @Shows("cds-hooks_2.0@130")
    void the_draft_says_who_why_and_what_and_passes_our_own_validation() {
        String member = homelessMember();
        String diagnosis = fhir().get("/Condition?patient=Patient/" + member)
                .then()
                .extract()
                .path("entry[0].resource.id");

        ObjectNode draft = draft(view(member), SERVICE);

        assertThat(draft.path("status").asText()).isEqualTo("draft");
        assertThat(draft.path("subject").path("reference").asText()).isEqualTo("Patient/" + member);
        assertThat(draft.path("requester").path("reference").asText()).isEqualTo("Practitioner/example");
        assertThat(draft.path("authoredOn").asText()).isEqualTo(today().toString());
        assertThat(draft.path("reasonReference").path(0).path("reference").asText())
                .isEqualTo("Condition/" + diagnosis);
        validates(draft);
    }

    @Test
    @Shows("cds-hooks_2.0@85")
    void populations_share_one_card_and_one_draft_that_names_them() {
        String member = homelessMember();
        pregnancy(member);

        ValidatableResponse answer = view(member);
        answer.body(card(ECM) + ".detail", containsString("**1a Adults experiencing homelessness**"))
                .body("cards.findAll{it.source.topic.code == 'ecm'}", hasSize(1));
        ObjectNode draft = draft(answer, ECM);

        assertThat(draft.path("extension").findValuesAsText("code")).contains("1a");
        validates(draft);
    }

    @Test
    @Shows({"cds-hooks_2.0@110", "cds-hooks_2.0@139"})
    void links_lead_to_pages_of_the_guide() {
        List<String> links = view(homelessMember()).extract().path("cards.links.flatten().url");

        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(hooks().basePath("")
                        .accept("text/html")
                        .get(link.substring(link.indexOf("/ig/")))
                        .statusCode())
                .as(link)
                .isEqualTo(200));
    }

    @Test
    void an_open_referral_is_not_suggested_again_until_its_task_has_ended() {
        String member = homelessMember();
        String referral = create("ServiceRequest", order(member, SERVICE, "active"));
        view(member).body(card(SERVICE), nullValue());

        create("Task", """
                {"resourceType": "Task", "status": "rejected", "intent": "order", "statusReason": {"text": "No room"},
                 "focus": {"reference": "ServiceRequest/%s"}, "for": {"reference": "Patient/%s"}}
                """.formatted(referral, member));
        view(member).body(card(SERVICE) + ".indicator", equalTo("info"));
    }

    @Test
    void what_the_member_has_already_is_not_suggested() {
        String member = homelessMember();
        pregnancy(member);
        view(member).body("cards.findAll{it.source.topic.code == 'ecm'}", hasSize(1));

        create("EpisodeOfCare", """
                {"resourceType": "EpisodeOfCare", "status": "active", "patient": {"reference": "Patient/%s"},
                 "type": [{"coding": [{"system": "https://calaimfhir.org/fhir/CodeSystem/calaim-program", "code": "ecm"}]}],
                 "period": {"start": "2025-06-01"}}
                """.formatted(member));
        view(member).body("cards.findAll{it.source.topic.code == 'ecm'}", empty());
    }

    @Test
    void what_the_plan_does_not_offer_is_not_suggested() {
        String member = member(cin(), "1970-04-01");
        String plan = plan();
        election(plan, SERVICE, "active", ONLY_2025);
        coverage(member, plan, SINCE_2025);
        diagnosis(member, HOMELESS);

        view(member).body(card(SERVICE), nullValue());
    }

    @Test
    void unknown_is_never_suggested_and_asked_about_only_where_the_record_bears_a_sign() {
        view(coveredMember()).body("cards", empty());

        String member = coveredMember();
        pregnancy(member);
        view(member)
                .body("cards", hasSize(1))
                .body("cards[0].summary", containsStringIgnoringCase("question"))
                .body("cards[0].suggestions", nullValue())
                .body("cards[0].detail", containsString("?"))
                .body("cards[0].detail.count('\\n- ')", lessThanOrEqualTo(limits.questions()))
                .body("cards[0].links.size()", not(equalTo(0)));
    }

    @Test
    void there_are_never_more_cards_than_the_settings_allow() {
        String member = homelessMember();
        pregnancy(member);

        view(member).body("cards.size()", lessThanOrEqualTo(limits.cards()));
    }

    @Test
    @Shows("cds-hooks_2.0@77")
    void without_coverage_in_force_it_is_asked_for_and_after_death_there_is_nothing_to_suggest() {
        String ended = member(cin(), "1970-04-01");
        coverage(ended, plan(), ONLY_2025);
        diagnosis(ended, HOMELESS);
        view(ended)
                .body("cards", hasSize(1))
                .body("cards[0].detail", containsString("enrolled in a Medi-Cal managed care plan"))
                .body("cards[0]", not(hasKey("suggestions")));

        String dead = create("Patient", """
                {"resourceType": "Patient", "name": [{"family": "Sample"}], "birthDate": "1970-04-01", "deceasedBoolean": true}
                """);
        coverage(dead, plan(), SINCE_2025);
        diagnosis(dead, HOMELESS);
        view(dead).body("cards", empty());
    }

    @Test
    void spanish_is_spoken_to_who_asks_for_it() {
        String member = homelessMember();

        hooks().header("Accept-Language", "es-MX, en;q=0.5")
                .body(body("patient-view", member).toString())
                .post("/" + PATIENT_VIEW)
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("es"))
                .body(card(SERVICE) + ".summary", containsString("se cumplen los criterios"))
                .body(card(SERVICE) + ".overrideReasons.display.join()", containsString("El miembro no lo desea"));
        for (String other : List.of("fr", "###", "*")) {
            hooks().header("Accept-Language", other)
                    .body(body("patient-view", member).toString())
                    .post("/" + PATIENT_VIEW)
                    .then()
                    .statusCode(200)
                    .header("Content-Language", equalTo("en"));
        }
    }

    @Test
    void nothing_is_stored() {
        String member = homelessMember();
        Long before = versions();

        view(member).body("cards.size()", not(equalTo(0)));

        assertThat(versions()).isEqualTo(before);
        assertThat(keptAnswers(member)).isZero();
    }

    private Long versions() {
        return database.queryForObject("select count(*) from hfj_res_ver", Long.class);
    }

    private static ObjectNode draft(ValidatableResponse answer, String code) {
        return JSON.valueToTree(answer.extract().jsonPath().getMap(card(code) + ".suggestions[0].actions[0].resource"));
    }

    /** Against the profile that it claims. */
    private void validates(ObjectNode draft) {
        assertThat(draft.path("meta").path("profile").path(0).asText()).contains("-referral");
        fhir().body(draft.toString())
                .post("/ServiceRequest/$validate")
                .then()
                .statusCode(200)
                .body("issue.findAll{it.severity in ['error', 'fatal']}", empty());
    }
}
