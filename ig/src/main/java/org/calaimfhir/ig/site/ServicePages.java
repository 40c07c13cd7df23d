package org.calaimfhir.ig.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calaimfhir.ig.site.Links.Link;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.MetadataResource;

/**
 * A page for each population of focus and each Community Support: its criteria in words, and every other row of the
 * programme's tables that names it. Which columns name services is read in the manifest of columns, so that a new table
 * shows up here by itself.
 */
final class ServicePages {

    private static final String POPULATION = "ecm-population-of-focus";
    private static final String SUPPORT = "community-support";
    private static final String TREE = "community-support-criterion";
    private static final String LIST = "ecm-pof-criterion";
    private static final Set<String> EVERY = Set.of("all", "every-service");
    private static final Set<String> OWN_PLACE = Set.of(TREE, LIST);
    private static final Map<String, String> ROLES = Map.of(
            "definition", "Who may get it",
            "restriction", "What narrows it",
            "exclusion", "Who may not get it",
            "plan-rule", "What one plan adds",
            "plan-duty", "What the plan has to do",
            "authorization-paper", "What an authorization asks for",
            "every-service", "For every service");

    private static final String BILLING_CODE = "hcpcs";

    private final ProgramTables tables;
    private final TableRows tableRows;
    private final Collection<MetadataResource> definitions;

    ServicePages(ProgramTables tables, TableRows tableRows, Collection<MetadataResource> definitions) {
        this.definitions = definitions;
        this.tables = tables;
        this.tableRows = tableRows;
    }

    /** Criteria that stand together. Public for the templates. */
    public record Criteria(String heading, String formula, List<Criterion> criteria) {}

    /** Rows of one table that name the service. Public for the templates. */
    public record Section(String about, Link table, List<String> columns, List<TablePages.TableRow> rows) {}

    /** A service in the list. Public for the templates. */
    public record Entry(Link page, String code, String about) {}

    List<Page> all() {
        List<Page> pages = new ArrayList<>();
        List<Entry> populations = pages(POPULATION, "display", "definition", pages);
        List<Entry> supports = pages(SUPPORT, "dhcs_name", "summary", pages);
        pages.add(new Page(
                "services.html",
                "Guide",
                "Services and their criteria",
                "Who may get what, in plain words, with the source of each sentence",
                "services",
                Map.of("populations", populations, "supports", supports)));
        return pages;
    }

    private List<Entry> pages(String table, String name, String about, List<Page> pages) {
        List<Entry> entries = new ArrayList<>();
        for (Row service : tables.get(table).rows()) {
            String code = service.get("code");
            String file = "Service-" + code + ".html";
            boolean population = table.equals(POPULATION);
            List<Section> sections = sections(table, code);
            Optional<LogicPages.Shown> logic = LogicPages.ofService(definitions, table, code);
            Map<String, Object> model = Map.of(
                    "defines",
                    logic.map(LogicPages.Shown::defines).orElse(Map.of()),
                    "code",
                    code,
                    "facts",
                    facts(tables.get(table).columns(), service, Set.of(name, about, "code")),
                    "place",
                    TableRows.place(table, service),
                    "criteria",
                    population ? list(code) : tree(code),
                    "logic",
                    logic.stream().toList(),
                    "sections",
                    sections);
            String title = population ? "Population " + code + ": " + service.get(name) : service.get(name);
            String words =
                    code + (population ? " ECM" : " " + service.get("short") + " " + service.get("former_names"));
            pages.add(new Page(file, "Services", title, service.get(about), "service", model)
                    .withWords(words + " " + billed(sections)));
            entries.add(new Entry(new Link(title, file), code, service.get(about)));
        }
        return entries;
    }

    private static String billed(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.rows().stream())
                .flatMap(row -> Optional.ofNullable(row.cells().cells().get(BILLING_CODE)).stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> facts(List<String> columns, Row row, Set<String> shown) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String column : columns) {
            if (!shown.contains(column)) {
                row.find(column).ifPresent(cell -> facts.put(words(column), cell));
            }
        }
        return facts;
    }

    private static String words(String column) {
        return column.replace('_', ' ');
    }

    private List<Criteria> list(String code) {
        Map<String, List<Criterion>> joined = new LinkedHashMap<>();
        for (Row row : tables.get(LIST).rows()) {
            if (row.get("pof_code").equals(code)) {
                joined.computeIfAbsent(row.get("age_group") + "|" + row.get("logic"), key -> new ArrayList<>())
                        .add(Criterion.single(LIST, row));
            }
        }
        List<Criteria> criteria = new ArrayList<>();
        joined.forEach((key, rows) -> criteria.add(new Criteria(
                "Who may get it: " + key.substring(0, key.indexOf('|')),
                rows.size() == 1 ? "" : formula(key.substring(key.indexOf('|') + 1)),
                rows)));
        return criteria;
    }

    private static String formula(String logic) {
        return logic.equals("ANY")
                ? "any one of these suffices"
                : logic.replace(" OR ", " or ").replace(" AND ", " and ");
    }

    private List<Criteria> tree(String code) {
        List<Row> all = tables.get(TREE).rows();
        Map<String, List<Criterion>> byRole = new LinkedHashMap<>();
        for (Row row : all) {
            if (names(row.get("service"), code) && row.get("parent").isBlank()) {
                String plan = row.find("plan").map(name -> ": " + name).orElse("");
                String heading = ROLES.getOrDefault(row.get("role"), row.get("role")) + plan + ", " + row.get("version")
                        + " wording";
                byRole.computeIfAbsent(heading, key -> new ArrayList<>()).add(Criterion.of(TREE, row, all));
            }
        }
        return byRole.entrySet().stream()
                .map(role -> new Criteria(role.getKey(), "", role.getValue()))
                .toList();
    }

    private static boolean names(String cell, String code) {
        return EVERY.contains(cell) || List.of(cell.split(";", -1)).contains(code);
    }

    private List<Section> sections(String codes, String code) {
        Map<String, String> about = new LinkedHashMap<>();
        tables.manifest("table").forEach(row -> about.put(row.get("table"), row.get("about")));
        Map<String, List<String>> naming = new LinkedHashMap<>();
        for (Row column : tables.manifest("column")) {
            String table = column.get("table");
            boolean ofServices = List.of(column.get("of").split(";", -1)).contains(codes + ".code");
            if (ofServices && !OWN_PLACE.contains(table) && about.containsKey(table)) {
                naming.computeIfAbsent(table, key -> new ArrayList<>()).add(column.get("column"));
            }
        }
        List<Section> sections = new ArrayList<>();
        naming.forEach((table, columns) -> sections.add(section(table, columns, code, about.get(table))));
        return sections.stream().filter(section -> !section.rows().isEmpty()).toList();
    }

    /** A single column that names the service says nothing more on its page; of several, it matters which. */
    private Section section(String name, List<String> naming, String code, String about) {
        ProgramTable table = tables.get(name);
        List<Row> rows = table.rows().stream()
                .filter(row -> naming.stream().anyMatch(column -> names(row.get(column), code)))
                .toList();
        List<String> filled = table.columns().stream()
                .filter(each -> naming.size() > 1 || !naming.contains(each))
                .filter(each -> rows.stream().anyMatch(row -> row.find(each).isPresent()))
                .toList();
        return new Section(
                about,
                new Link(name, TableRows.file(name)),
                filled,
                rows.stream()
                        .map(row -> new TablePages.TableRow(TableRows.anchor(row), row, tableRows.targets(name, row)))
                        .toList());
    }
}
