package org.calaimfhir.ig.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every page of a kind has, so that it can be told apart, read on a phone and followed. */
class PageFormTest {

    private static final Map<String, Document> PAGES = BuiltPages.all();

    private static Stream<Document> pages(String prefix) {
        return PAGES.entrySet().stream()
                .filter(page -> page.getKey().startsWith(prefix))
                .map(Map.Entry::getValue);
    }

    /** WCAG 2.4.2: a code system and its value set, a service and its library are named alike. */
    @Test
    void no_two_pages_have_one_title() {
        Map<String, Long> titles = pages("").collect(Collectors.groupingBy(Document::title, Collectors.counting()));
        assertThat(titles).hasSizeGreaterThan(700);
        assertThat(titles.entrySet()).allMatch(title -> title.getValue() == 1);
    }

    @Test
    void every_table_has_a_name_and_is_a_list_of_cards_on_a_phone() {
        List<Element> tables =
                pages("").flatMap(page -> page.select("table").stream()).toList();
        assertThat(tables).hasSizeGreaterThan(300);
        assertThat(tables).allSatisfy(table -> {
            assertThat(table.select("> caption").text()).isNotBlank();
            assertThat(table.hasClass("cards")).as(table.text()).isTrue();
            assertThat(table.parent().attr("aria-label")).isNotBlank();
        });
    }

    @Test
    void a_cell_of_a_written_table_says_its_column_where_the_head_is_not_shown() {
        Element row = PAGES.get("limits.html").selectFirst("tbody tr");
        assertThat(row.select("td").eachAttr("data-label")).containsExactly("", "there", "not there");
        assertThat(PAGES.get("index.html").selectFirst("caption").text()).isEqualTo("Who are you?");
    }

    @Test
    void an_example_is_offered_to_be_checked_where_the_server_checks_its_type() {
        assertThat(PAGES.get("Example-Task-task-rejected-without-reason.html")
                        .select(".copy code")
                        .text())
                .endsWith("--data-binary @Example-Task-task-rejected-without-reason.json"
                        + " 'http://localhost:8080/fhir/Task/$validate?_pretty=true'");
        assertThat(pages("Example-")).hasSizeGreaterThan(300).allSatisfy(page -> assertThat(
                        page.select(".ask[data-file^=Example-][data-to$=/$validate] > [role=status]"))
                .as(page.title())
                .hasSize(1));
    }

    @Test
    void an_operation_says_at_which_address_it_is_asked() {
        assertThat(pages("OperationDefinition-")).hasSizeGreaterThan(10).allSatisfy(page -> assertThat(
                        page.select("dt:contains(Asked as) + dd code").text())
                .as(page.title())
                .startsWith("[base]/"));
        assertThat(PAGES.get("OperationDefinition-job-status.html")
                        .select("dt:contains(Asked as) + dd code")
                        .text())
                .isEqualTo("[base]/$job-status");
    }

    /** As a table of many columns it would be cut on a laptop. */
    @Test
    void a_row_of_many_columns_is_laid_out_by_itself_and_leads_to_its_own_code() {
        Document limits = PAGES.get("Table-community-support-limit.html");
        assertThat(limits.select("table.wide")).hasSize(1);
        assertThat(limits.select("#line-3 th a").eachText()).containsExactly("line 3", "LIM-TR-1");
        assertThat(PAGES.get("Table-care-plan-category.html").select("table.wide"))
                .isEmpty();
    }

    @Test
    void of_a_value_set_of_a_whole_system_it_is_told_what_can_be_asked() {
        String told = "p:contains(that it cannot say)";
        assertThat(PAGES.get("ValueSet-other-coverage-type.html").select(told)).hasSize(1);
        assertThat(PAGES.get("ValueSet-icd-10-cm-diagnosis.html").select(told)).hasSize(1);
        assertThat(pages("ValueSet-").filter(page -> !page.select(told).isEmpty()))
                .hasSize(2);
    }

    @Test
    void an_extension_says_where_it_may_stand() {
        assertThat(PAGES.get("StructureDefinition-population-of-focus.html")
                        .selectFirst("dt:contains(May stand in) + dd")
                        .text())
                .isEqualTo("ServiceRequest, EpisodeOfCare");
        assertThat(PAGES.get("StructureDefinition-calaim-member.html").select("dt:contains(May stand in)"))
                .isEmpty();
    }

    @Test
    void a_services_page_repeats_no_heading() {
        assertThat(pages("Service-"))
                .hasSizeGreaterThan(20)
                .allSatisfy(page -> assertThat(page.select("h2").eachText()).doesNotHaveDuplicates());
    }

    /** Every criterion that decides; what only narrows a service has no define. */
    @Test
    void a_criterion_in_words_leads_to_its_define() {
        long followed = pages("Service-")
                .flatMap(page ->
                        page.select(".criteria li").stream().filter(criterion -> leadsToItsDefine(page, criterion)))
                .count();
        assertThat(followed).isGreaterThan(200);
    }

    private static boolean leadsToItsDefine(Document page, Element criterion) {
        Element library = page.selectFirst("h2:contains(As decision logic) + p a");
        if (library == null) {
            return false;
        }
        String define = "define-" + criterion.id();
        boolean defined = PAGES.get(library.attr("href")).getElementById(define) != null;
        assertThat(criterion.select("> small a").eachAttr("href").contains(library.attr("href") + "#" + define))
                .as(criterion.id())
                .isEqualTo(defined);
        return defined;
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendor.html", "referrer.html", "plan.html", "provider.html", "state.html"})
    void an_actors_page_has_commands_and_names_cards(String file) {
        Document page = PAGES.get(file);
        assertThat(page.select("pre.copy code").text()).contains("curl ", "http://localhost:8080/fhir/");
        assertThat(page.text()).contains("CDS Hooks");
    }
}
