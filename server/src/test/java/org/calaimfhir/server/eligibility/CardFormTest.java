package org.calaimfhir.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.calaimfhir.server.standards.Shows;
import org.junit.jupiter.api.Test;

/** The form that CDS Hooks 2.0 gives cards, held against cards of every kind that there are, in both languages. */
class CardFormTest extends HookServerTest {

    private static final String LONGEST_NAME = "environmental-accessibility-adaptations";
    private static final List<String> URGENCIES = List.of("info", "warning", "critical");

    @Test
    @Shows("cds-hooks_2.0@3")
    void nothing_is_null_or_empty() {
        assertThat(allBelow(tree(hooks().get().asString()))).isNotEmpty().allSatisfy(CardFormTest::isFilled);
        assertThat(cards()).allSatisfy(card -> assertThat(allBelow(card)).allSatisfy(CardFormTest::isFilled));
    }

    @Test
    @Shows({"cds-hooks_2.0@80", "cds-hooks_2.0@81"})
    void each_card_has_an_identity_of_its_own() {
        List<JsonNode> cards = cards();

        assertThat(cards).allSatisfy(card -> assertThat(UUID.fromString(text(card, "uuid")))
                .isNotNull());
        assertThat(cards.stream().map(card -> text(card, "uuid"))).doesNotHaveDuplicates();
    }

    @Test
    @Shows("cds-hooks_2.0@83")
    void a_summary_is_a_text_of_fewer_than_140_characters_however_long_a_name_is() {
        assertThat(cards())
                .extracting(card -> text(card, "summary"))
                .allSatisfy(summary -> assertThat(summary).isNotBlank().hasSizeLessThan(140))
                .as("one that had to be cut")
                .anyMatch(summary -> summary.endsWith("…"));
    }

    @Test
    @Shows({"cds-hooks_2.0@84", "cds-hooks_2.0@85"})
    void details_are_markdown_and_hold_no_html() {
        assertThat(cards())
                .extracting(card -> text(card, "detail"))
                .allSatisfy(detail -> assertThat(detail).doesNotContainPattern("<[a-zA-Z/!]|&[a-z]+;"))
                .as("a list")
                .anyMatch(detail -> detail.contains("\n- "));
    }

    @Test
    @Shows({"cds-hooks_2.0@87", "cds-hooks_2.0@88"})
    void urgency_is_one_of_the_standards() {
        assertThat(cards()).extracting(card -> text(card, "indicator")).isSubsetOf(URGENCIES);
    }

    @Test
    @Shows({
        "cds-hooks_2.0@90",
        "cds-hooks_2.0@105",
        "cds-hooks_2.0@106",
        "cds-hooks_2.0@107",
        "cds-hooks_2.0@108",
        "cds-hooks_2.0@109",
        "cds-hooks_2.0@115",
        "cds-hooks_2.0@116",
        "cds-hooks_2.0@216",
        "cds-hooks_2.0@217",
        "cds-hooks_2.0@218",
        "cds-hooks_2.0@220"
    })
    void a_source_has_a_name_a_topic_and_the_address_of_the_guide_whatever_the_card_is_about() {
        List<JsonNode> sources =
                cards().stream().map(card -> card.path("source")).toList();

        assertThat(sources).allSatisfy(source -> {
            assertThat(text(source, "label")).isNotBlank();
            assertThat(address(source)).hasPath("/ig/index.html").hasNoQuery().hasNoFragment();
            for (String element : List.of("system", "code", "display")) {
                assertThat(text(source.path("topic"), element)).isNotBlank();
            }
        });
    }

    @Test
    @Shows({"cds-hooks_2.0@92", "cds-hooks_2.0@93", "cds-hooks_2.0@94", "cds-hooks_2.0@95", "cds-hooks_2.0@96"})
    void suggestions_come_with_how_many_may_be_chosen_and_a_card_can_do_without_both() {
        List<JsonNode> cards = cards();

        assertThat(cards).anyMatch(card -> card.has("suggestions")).anyMatch(card -> !card.has("suggestions"));
        assertThat(cards).allSatisfy(card -> {
            assertThat(card.has("selectionBehavior")).isEqualTo(card.has("suggestions"));
            if (card.has("suggestions")) {
                assertThat(card.path("suggestions").isArray()).isTrue();
                assertThat(text(card, "selectionBehavior")).isIn("at-most-one", "any");
            }
        });
    }

    @Test
    @Shows({
        "cds-hooks_2.0@117",
        "cds-hooks_2.0@118",
        "cds-hooks_2.0@119",
        "cds-hooks_2.0@123",
        "cds-hooks_2.0@124",
        "cds-hooks_2.0@125"
    })
    void a_suggestion_has_a_name_an_identity_and_one_action() {
        assertThat(below(cards(), "suggestions")).isNotEmpty().allSatisfy(suggestion -> {
            assertThat(text(suggestion, "label")).isNotBlank();
            assertThat(UUID.fromString(text(suggestion, "uuid"))).isNotNull();
            assertThat(suggestion.path("actions").isArray()).isTrue();
            // With a single one, whoever takes the suggestion takes all of it.
            assertThat(suggestion.path("actions")).hasSize(1);
        });
    }

    @Test
    @Shows({"cds-hooks_2.0@127", "cds-hooks_2.0@128", "cds-hooks_2.0@130", "cds-hooks_2.0@131"})
    void an_action_creates_a_resource_that_is_new() {
        assertThat(below(below(cards(), "suggestions"), "actions")).isNotEmpty().allSatisfy(action -> {
            assertThat(text(action, "type")).isEqualTo("create");
            assertThat(text(action, "description")).isNotBlank();
            assertThat(text(action.path("resource"), "resourceType")).isEqualTo("ServiceRequest");
            assertThat(action.path("resource").has("id")).isFalse();
        });
    }

    @Test
    @Shows({
        "cds-hooks_2.0@98",
        "cds-hooks_2.0@99",
        "cds-hooks_2.0@100",
        "cds-hooks_2.0@136",
        "cds-hooks_2.0@216",
        "cds-hooks_2.0@217",
        "cds-hooks_2.0@218",
        "cds-hooks_2.0@219"
    })
    void reasons_to_pass_over_a_card_can_be_read() {
        assertThat(cards()).allSatisfy(card -> {
            assertThat(card.path("overrideReasons").isArray()).isTrue();
            assertThat(card.path("overrideReasons")).isNotEmpty().allSatisfy(reason -> {
                for (String element : List.of("system", "code", "display")) {
                    assertThat(text(reason, element)).isNotBlank();
                }
            });
        });
    }

    @Test
    @Shows({
        "cds-hooks_2.0@103",
        "cds-hooks_2.0@104",
        "cds-hooks_2.0@110",
        "cds-hooks_2.0@138",
        "cds-hooks_2.0@139",
        "cds-hooks_2.0@141",
        "cds-hooks_2.0@142",
        "cds-hooks_2.0@146",
        "cds-hooks_2.0@147"
    })
    void links_are_absolute_and_lead_to_the_criteria_in_question() {
        List<JsonNode> cards = cards();

        assertThat(cards)
                .allSatisfy(card -> assertThat(card.path("links").isArray()).isTrue());
        assertThat(below(cards, "links")).isNotEmpty().allSatisfy(link -> {
            assertThat(text(link, "label")).isNotBlank();
            assertThat(address(link).getPath()).startsWith("/ig/PlanDefinition-");
            assertThat(text(link, "type")).isEqualTo("absolute");
            assertThat(link.has("appContext")).isFalse();
        });
    }

    /** Suggestions and questions as a record is opened, and what is said of orders; nothing is stored for it. */
    private List<JsonNode> cards() {
        List<JsonNode> cards = new ArrayList<>();
        for (String language : List.of("en", "es")) {
            for (String person : List.of("alma", "brian", "linda", "sophia")) {
                cards.addAll(cards(language, PATIENT_VIEW, story("patient-view", person)));
                cards.addAll(cards(
                        language,
                        ORDER_SIGN,
                        withOrders(
                                story("order-sign", person),
                                order(person, SERVICE, "draft"),
                                order(person, LONGEST_NAME, "draft"))));
            }
        }
        assertThat(cards).hasSizeGreaterThan(16);
        return cards;
    }

    private List<JsonNode> cards(String language, String service, ObjectNode body) {
        JsonNode answer = tree(hooks().header("Accept-Language", language)
                .body(body.toString())
                .post("/" + service)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        List<JsonNode> cards = new ArrayList<>();
        answer.path("cards").forEach(cards::add);
        return cards;
    }

    private static List<JsonNode> below(List<JsonNode> nodes, String element) {
        List<JsonNode> below = new ArrayList<>();
        nodes.forEach(node -> node.path(element).forEach(below::add));
        return below;
    }

    private static List<JsonNode> allBelow(JsonNode node) {
        List<JsonNode> all = new ArrayList<>(List.of(node));
        node.forEach(child -> all.addAll(allBelow(child)));
        return all;
    }

    private static void isFilled(JsonNode node) {
        assertThat(node.isNull()).as("null").isFalse();
        assertThat(node.isContainerNode() && node.isEmpty()).as("empty").isFalse();
        assertThat(node.isTextual() && node.asText().isBlank()).as("blank").isFalse();
    }

    /** Of an element that has to be a text. */
    private static String text(JsonNode node, String element) {
        assertThat(node.path(element).isTextual()).as("%s is a text", element).isTrue();
        return node.path(element).asText();
    }

    private static URI address(JsonNode node) {
        URI address = URI.create(text(node, "url"));
        assertThat(address.getHost()).as("host of %s", address).isNotBlank();
        return address;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
