package org.calaimfhir.ig.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.RowFilter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * From the programme's tables to what is made of them, counted. The one rule of merging: rows that share a code (what was
 * said of it changed with time) are one concept or one member; pairs of a map are never merged.
 */
class FactsTest {

    private static final Path SITE = Path.of("target/classes/ig-site");

    @Test
    void a_code_system_has_as_many_codes_as_its_table() throws IOException {
        for (Row made : ProgramTable.load("code-system").rows()) {
            List<String> codes = cells(made, made.find("code_column").orElse("code"));
            assertThat(page("CodeSystem-" + made.get("id")).select("tbody tr"))
                    .as(made.get("id"))
                    .hasSize((int) codes.stream().distinct().count());
            assertThat(page("ValueSet-" + made.get("id"))
                            .select("a[href=CodeSystem-" + made.get("id") + ".html], main p:contains(All of it.)"))
                    .as("all of it in the value set %s", made.get("id"))
                    .hasSize(2);
        }
    }

    @Test
    void a_value_set_of_other_peoples_codes_has_as_many_members_as_its_table() throws IOException {
        for (Row made : ProgramTable.load("code-list").rows()) {
            List<String> codes = new ArrayList<>();
            for (String column : made.get("code_columns").split(";", -1)) {
                codes.addAll(cells(made, column));
            }
            assertThat(page("ValueSet-" + made.get("id")).select("main li[id]"))
                    .as(made.get("id"))
                    .hasSize((int) codes.stream().distinct().count());
        }
    }

    @Test
    void a_value_set_of_families_has_a_part_for_each_row_or_concept() throws IOException {
        for (Row made : ProgramTable.load("code-family").rows()) {
            List<Row> rows = RowFilter.rows(made, ProgramTable.load(made.get("table")));
            int parts = rows.stream()
                    .mapToInt(row -> made.get("op").equals("regex")
                            ? 1
                            : row.list(made.get("codes_column")).size())
                    .sum();
            assertThat(page("ValueSet-" + made.get("id")).select("section li:contains(" + made.get("op") + ")"))
                    .as(made.get("id"))
                    .hasSize(parts);
            Document table = page("Table-" + made.get("table"));
            for (Row row : rows) {
                assertThat(table.getElementById("line-" + row.line())
                                .select("a[href=ValueSet-" + made.get("id") + ".html]"))
                        .as(row.place())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void a_concept_map_has_as_many_pairs_as_its_table() throws IOException {
        for (Row made : ProgramTable.load("concept-map").rows()) {
            List<Row> rows = RowFilter.rows(made, ProgramTable.load(made.get("table")));
            int pairs = rows.stream()
                    .mapToInt(row -> row.get(made.get("target_column")).split(";", -1).length)
                    .sum();
            assertThat(page("ConceptMap-" + made.get("id")).select("tbody tr"))
                    .as(made.get("id"))
                    .hasSize(pairs);
        }
    }

    /** Links themselves are followed by SiteTest. */
    @Test
    void each_row_of_which_something_is_made_leads_to_it() throws IOException {
        for (String manifest : List.of("code-system", "code-list", "concept-map")) {
            for (Row made : ProgramTable.load(manifest).rows()) {
                String table = made.get("table");
                Document page = page("Table-" + table);
                for (Row row : RowFilter.rows(made, ProgramTable.load(table))) {
                    assertThat(page.getElementById("line-" + row.line())
                                    .select("a[href*=-" + made.get("id") + ".html#]"))
                            .as("%s to %s", row.place(), made.get("id"))
                            .isNotEmpty();
                }
            }
        }
    }

    /** What the cells of a column say; a cell of a list of codes says several. */
    private static List<String> cells(Row made, String column) {
        return RowFilter.rows(made, ProgramTable.load(made.get("table"))).stream()
                .flatMap(row -> row.find(column).stream())
                .flatMap(cell -> made.cells().containsKey("code_columns")
                        ? List.of(cell.split(";", -1)).stream()
                        : List.of(cell).stream())
                .toList();
    }

    private static Document page(String name) throws IOException {
        return Jsoup.parse(Files.readString(SITE.resolve(name + ".html")));
    }
}
