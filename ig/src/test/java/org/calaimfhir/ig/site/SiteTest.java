package org.calaimfhir.ig.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.calaimfhir.terminology.ProgramTable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The pages as the build has written them. */
class SiteTest {

    private static final Path SITE = BuiltPages.SITE;
    private static final List<String> ELSEWHERE = List.of(
            "http://hl7.org/", "http://terminology.hl7.org/", "https://keepachangelog.com/", "https://semver.org/");
    private static final Map<String, Document> PAGES = BuiltPages.all();

    @Test
    void every_link_leads_somewhere() {
        List<String> broken = new ArrayList<>();
        PAGES.forEach((file, page) -> {
            for (Element link : page.select("[href], [src]")) {
                String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if (!leads(page, target)) {
                    broken.add(file + " -> " + target);
                }
            }
        });
        assertThat(broken).isEmpty();
    }

    private static boolean leads(Document page, String target) {
        if (ELSEWHERE.stream().anyMatch(target::startsWith)) {
            return true;
        }
        if (target.startsWith("../fhir/")) {
            return true;
        }
        String[] parts = target.split("#", 2);
        Document there = parts[0].isEmpty() ? page : PAGES.get(parts[0]);
        if (there == null) {
            return parts.length == 1 && Files.exists(SITE.resolve(target));
        }
        return parts.length == 1 || there.getElementById(parts[1]) != null;
    }

    @Test
    void every_kind_of_artifact_has_its_pages() {
        assertThat(PAGES.keySet().stream().filter(file -> file.startsWith("Example-")))
                .hasSizeGreaterThan(80);
        assertThat(PAGES)
                .containsKeys(
                        "index.html",
                        "artifacts.html",
                        "download.html",
                        "changelog.html",
                        "limits.html",
                        "alignment.html",
                        "services.html",
                        "provider.html",
                        "StructureDefinition-calaim-ecm-referral.html",
                        "CodeSystem-community-support.html",
                        "ValueSet-calaim-service.html",
                        "OperationDefinition-Patient-check-eligibility.html",
                        "CapabilityStatement-calaim-fhir-server.html");
    }

    /** WCAG 2.1: a language, a title, one main heading, headings in order, names for what can be used. */
    @Test
    void every_page_can_be_read_by_a_screen_reader() {
        PAGES.forEach((file, page) -> {
            assertThat(page.selectFirst("html").attr("lang")).as(file).isEqualTo("en");
            assertThat(page.title()).as(file).isNotBlank();
            assertThat(page.select("h1")).as(file).hasSize(1);
            assertThat(page.select("main, header, footer, nav[aria-label]"))
                    .as(file)
                    .hasSize(4);
            assertThat(page.select("input:not([id])")).as(file).isEmpty();
            assertThat(page.select("table:not(:has(thead th[scope=col]))").stream()
                            .filter(table -> table.select("th[scope], thead th").isEmpty())
                            .toList())
                    .as(file)
                    .isEmpty();
            assertThat(page.select("a").stream()
                            .filter(link -> link.text().isBlank())
                            .toList())
                    .as(file)
                    .isEmpty();
        });
    }

    @Test
    void a_code_systems_page_has_a_row_for_each_code() {
        Document page = PAGES.get("CodeSystem-community-support.html");
        assertThat(page.select("tbody tr")).hasSize(15);
        assertThat(page.select("thead th").eachText()).contains("Code", "Properties", "source", "confidence");
    }

    /** No fact is lost on the way from the table to the reader. */
    @Test
    void every_row_of_every_table_is_on_its_page_and_told_when_nobody_has_confirmed_it() {
        List<String> unconfirmed = PAGES.get("unconfirmed.html").select("h2").eachText();
        for (ProgramTable.Row listed : ProgramTable.load("table").rows()) {
            String name = listed.get("table");
            List<ProgramTable.Row> rows = ProgramTable.load(name).rows();
            assertThat(PAGES.get("Table-" + name + ".html").select("tbody tr"))
                    .as(name)
                    .hasSize(rows.size());
            boolean fromMemory = rows.stream().anyMatch(row -> row.cells().containsValue("unverified-memory"));
            assertThat(unconfirmed.contains(name)).as(name).isEqualTo(fromMemory);
        }
    }

    @Test
    void a_profiles_page_shows_its_rules_and_what_breaks_them() {
        Document page = PAGES.get("StructureDefinition-calaim-referral-task.html");
        assertThat(page.text()).contains("stopped-task-says-why", "MS");
        assertThat(page.select("a[href=Example-Task-task-rejected-without-reason.html]"))
                .hasSize(1);
    }

    @Test
    void a_profiles_page_shows_how_to_try_it() {
        Document page = PAGES.get("StructureDefinition-calaim-member.html");
        assertThat(page.select("a[href=../fhir/Patient/brian?_format=json&_pretty=true]"))
                .hasSize(1);
        assertThat(page.select("a[href=StructureDefinition-calaim-member.json]"))
                .hasSize(1);
        assertThat(page.select(".copy code").text())
                .isEqualTo("curl -g 'http://localhost:8080/fhir/Patient?_count=5&_pretty=true'");
    }

    @Test
    void every_service_has_a_page_with_its_criteria() {
        for (String table : List.of("ecm-population-of-focus", "community-support")) {
            for (ProgramTable.Row service : ProgramTable.load(table).rows()) {
                Document page = PAGES.get("Service-" + service.get("code") + ".html");
                assertThat(page).as(service.place()).isNotNull();
                assertThat(page.select(".criteria li")).as(service.place()).isNotEmpty();
            }
        }
    }

    /** None is lost in a tree, and the rows say from where they come. */
    @Test
    void every_criterion_is_on_the_page_of_its_service() {
        for (String table : List.of("ecm-pof-criterion", "community-support-criterion")) {
            for (ProgramTable.Row row : ProgramTable.load(table).rows()) {
                String anchor = "Table-" + table + ".html#line-" + row.line();
                assertThat(PAGES.entrySet().stream()
                                .filter(page -> page.getKey().startsWith("Service-"))
                                .filter(page -> !page.getValue()
                                        .select(".criteria a[href=" + anchor + "]")
                                        .isEmpty()))
                        .as(row.place())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void alignment_names_each_profile_that_follows_a_national_one() {
        assertThat(PAGES.get("StructureDefinition-calaim-member.html").text()).contains("us-core-patient");
        assertThat(PAGES.get("alignment.html").select("a[href=StructureDefinition-calaim-member.html]"))
                .hasSize(1);
        assertThat(PAGES.get("Alignment-pas.html").select("tbody tr")).isNotEmpty();
    }

    /** What a national profile requires, an example of ours has, or the page says that it does not, and why. */
    @Test
    void every_gap_to_a_national_profile_is_told_with_its_reason() {
        List<Element> gaps = PAGES.entrySet().stream()
                .filter(page -> page.getKey().startsWith("Alignment-"))
                .flatMap(page -> page.getValue().select("p:has(strong:contains(Gap))").stream())
                .toList();
        assertThat(gaps).isNotEmpty();
        assertThat(gaps).allSatisfy(gap -> {
            assertThat(gap.select("a[href^=Example-]")).as(gap.text()).isNotEmpty();
            assertThat(gap.selectFirst("span").text()).as(gap.text()).isNotBlank();
        });
        assertThat(gaps).anyMatch(gap -> gap.parents().is("tr") && gap.text().contains("member-without-cin"));
    }

    @Test
    void every_national_profile_that_ours_follow_has_been_read() {
        PAGES.forEach((file, page) -> {
            if (file.startsWith("Alignment-")) {
                assertThat(page.select("section:not(:has(h3:contains(What it asks for)))"))
                        .as(file)
                        .isEmpty();
            }
        });
    }

    @Test
    void what_is_taken_of_crd_is_said_though_no_profile_follows_it() {
        Document page = PAGES.get("alignment.html");
        assertThat(page.selectFirst("h2:contains(CRD) + p").text()).contains("ext-coverage-information");
    }

    @Test
    void a_rule_that_refuses_nothing_is_told_apart() {
        String mark = "only a warning";
        Document page = PAGES.get("StructureDefinition-calaim-crisis-plan.html");
        assertThat(page.selectFirst("dt:has(code:containsOwn(crisis-plan-in-force-names-helpers))")
                        .text())
                .endsWith(mark);
        assertThat(page.selectFirst("dt:has(code:containsOwn(crisis-plan-in-force-has-steps))")
                        .text())
                .doesNotContain(mark);
        assertThat(PAGES.get("Alignment-us-core.html").select("li").eachText())
                .anyMatch(rule -> rule.startsWith("cin-ends-with-a-letter-in-use (" + mark + "): "));
    }

    @Test
    void a_profiles_page_says_by_what_the_server_finds_it_and_how_to_ask() {
        Document page = PAGES.get("StructureDefinition-calaim-referral-task.html");
        CapabilityNames served = new CapabilityNames(PAGES.get("CapabilityStatement-calaim-fhir-server.html"), "Task");
        Element table = page.selectFirst("table:has(caption:contains(Search parameters))");
        assertThat(table.select("tbody th").eachText()).containsExactlyElementsOf(served.names());
        assertThat(table.select("tbody tr")).allSatisfy(row -> {
            assertThat(row.select("td").get(1).text()).as(row.text()).isNotBlank();
            assertThat(row.select("td").last().text())
                    .as(row.text())
                    .matches("Task\\?[a-z_A-Z-]+=.+|no example here has one");
        });
        assertThat(table.text()).contains("Task?status=", "Task?focus=ServiceRequest/");
    }

    /** Nobody tries what the demo cannot answer: such a request stands there to be read. */
    @Test
    void a_search_is_offered_as_a_link_only_where_the_demo_holds_the_type() throws IOException {
        Set<String> held = new TreeSet<>(demo().findValuesAsText("resourceType"));
        List<String> offered = PAGES.values().stream()
                .flatMap(page -> Stream.concat(
                        page.select("a[href*=?]").stream()
                                .map(link -> link.attr("href"))
                                .filter(address -> address.matches("\\.\\./fhir/[A-Za-z]+\\?.*"))
                                .map(address -> address.replaceFirst("^\\.\\./fhir/", "")),
                        page.select(".copy code").eachText().stream()
                                .filter(command -> command.matches("curl -g '[^']+/fhir/[A-Za-z]+\\?_count=.*"))
                                .map(command -> command.replaceFirst("^.*/fhir/", ""))))
                .map(request -> request.replaceFirst("\\?.*", ""))
                .distinct()
                .toList();
        assertThat(offered).hasSizeGreaterThan(3).isSubsetOf(held);
        Document task = PAGES.get("StructureDefinition-calaim-referral-task.html");
        assertThat(task.text()).contains("Task?status=", "The demo holds none of this type");
    }

    private static JsonNode demo() throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("target/classes/fhir-package/demo.json").toFile())
                .get("entry");
    }

    private record CapabilityNames(Document statement, String type) {

        List<String> names() {
            return List.of(statement
                    .getElementById(type)
                    .parent()
                    .selectFirst("dt:contains(Searched by) + dd")
                    .text()
                    .split(" "));
        }
    }

    /** A reader who tries what the guide offers to try finds it, when the server holds the demo. */
    @Test
    void what_the_guide_offers_to_read_is_in_the_demo_or_in_the_package() throws IOException {
        List<String> held = new ArrayList<>();
        demo().forEach(entry -> held.add(entry.at("/resource/resourceType").asText() + "/"
                + entry.at("/resource/id").asText()));
        PAGES.forEach((file, page) -> {
            for (Element link : page.select("a[href^=../fhir/]")) {
                String address =
                        link.attr("href").substring("../fhir/".length()).split("\\?", 2)[0];
                String[] steps = address.split("/", -1);
                if (steps.length > 1 && !isPackaged(steps[0] + "-" + steps[1])) {
                    assertThat(held).as(file).contains(address);
                }
            }
        });
    }

    /** The library of a table has no page of its own, but a file. */
    private static boolean isPackaged(String name) {
        return PAGES.containsKey(name + ".html")
                || (name.startsWith("Library-table-") && Files.exists(SITE.resolve(name + ".json")));
    }

    @Test
    void an_operations_page_shows_what_was_asked_and_answered() {
        Document page = PAGES.get("OperationDefinition-Patient-check-eligibility.html");
        assertThat(page.select(".answer")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(page.select("h3").eachText()).contains("Answer 200");
        Document referral = PAGES.get("Requests-referral.html");
        assertThat(referral.select(".answer")).hasSize(2);
        assertThat(referral.select(".copy code").first().text()).contains("@Request-referral-1-accepted.json");
        assertThat(referral.select("a[href=Request-referral-1-accepted.json]")).hasSize(1);
    }

    @Test
    void the_search_finds_every_page() throws IOException {
        JsonNode index =
                new ObjectMapper().readTree(SITE.resolve("search-index.json").toFile());
        assertThat(index.findValuesAsText("file")).containsExactlyInAnyOrderElementsOf(PAGES.keySet());
    }

    @Test
    void the_search_finds_services_by_billing_code_and_profiles_by_type() throws IOException {
        Map<String, List<String>> words = new HashMap<>();
        new ObjectMapper()
                .readTree(SITE.resolve("search-index.json").toFile())
                .forEach(page -> words.put(
                        page.get("file").asText(),
                        List.of(page.get("words").asText().split(" "))));
        assertThat(words.get("Service-housing-transition-navigation.html")).contains("H0043");
        assertThat(words.get("StructureDefinition-calaim-ecm-referral.html")).contains("ServiceRequest");
    }

    @Test
    void a_list_that_the_server_cannot_write_out_is_not_offered_for_it() {
        assertThat(PAGES.get("ValueSet-other-coverage-type.html").html()).doesNotContain("$expand");
        assertThat(PAGES.get("ValueSet-medi-cal-coverage-type.html").html()).contains("$expand");
    }
}
