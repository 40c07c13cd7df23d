package org.calaimfhir.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.junit.jupiter.api.Test;

/**
 * The documentation names every value that nobody has confirmed. After a change of the tables, write the list anew:
 * {@code mvn -pl terminology test -Dtest=UnconfirmedTest -Dunconfirmed.write}.
 */
class UnconfirmedTest {

    private static final Path PAGE = Path.of("..", "docs", "unconfirmed.md");
    private static final String BEGIN = "<!-- list: written by UnconfirmedTest -->\n";

    @Test
    void the_documentation_names_each() throws IOException {
        String page = Files.readString(PAGE);
        String text = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        if (System.getProperty("unconfirmed.write") != null) {
            Files.writeString(PAGE, text + list());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(text + list());
    }

    @Test
    void a_confirmed_row_is_not_named() {
        ProgramTables tables = ProgramTables.packaged();
        Row listed = tables.get("table").row("table", "county").orElseThrow();
        assertThat(Unconfirmed.rows(tables.get("county"), listed)).isEmpty();
    }

    @Test
    void a_doubtful_row_is_named_by_its_key() {
        ProgramTables tables = ProgramTables.packaged();
        Row listed = tables.get("table").row("table", "clr-closure-reason").orElseThrow();
        assertThat(Unconfirmed.rows(tables.get("clr-closure-reason"), listed)).contains("unable-to-reach");
    }

    /** Where a cell alone is from memory, its column has a mark beside it: a word in the cell is in no list. */
    @Test
    void no_cell_of_a_surer_row_says_in_words_that_it_is_from_memory() {
        ProgramTables tables = ProgramTables.packaged();
        for (Row listed : tables.manifest("table")) {
            for (Row row : tables.get(listed.get("table")).rows()) {
                if (!row.get("confidence").equals("unverified-memory")) {
                    row.cells().entrySet().stream()
                            .filter(cell -> !cell.getKey().equals("source") && !isMark(cell.getKey()))
                            .forEach(cell -> assertThat(cell.getValue())
                                    .as(row.place() + " " + cell.getKey())
                                    .doesNotContainIgnoringCase("memory")
                                    .doesNotContainPattern("^[VSCM]( \\(|/[VSCM])"));
                }
            }
        }
    }

    /**
     * A source that speaks of memory says what of the row is unconfirmed. No mark is needed where a text was recalled as
     * a whole beside another that was read: two weak sources. What is ours rests on a row that has its own mark.
     */
    @Test
    void a_row_from_memory_has_a_mark() {
        ProgramTables tables = ProgramTables.packaged();
        List<String> without = new ArrayList<>();
        for (Row listed : tables.manifest("table")) {
            for (Row row : tables.get(listed.get("table")).rows()) {
                if (!row.get("confidence").equals("ours")
                        && isFromMemory(row.list("source"))
                        && !row.cells().containsValue("unverified-memory")) {
                    without.add(row.place());
                }
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void a_row_that_says_that_something_is_not_confirmed_has_a_mark() {
        ProgramTables tables = ProgramTables.packaged();
        List<String> without = new ArrayList<>();
        for (Row listed : tables.manifest("table")) {
            for (Row row : tables.get(listed.get("table")).rows()) {
                boolean says = row.cells().entrySet().stream()
                        .anyMatch(cell -> !cell.getKey().equals("source")
                                && cell.getValue().contains("not confirmed"));
                if (says && !row.cells().containsValue("unverified-memory")) {
                    without.add(row.place());
                }
            }
        }
        assertThat(without).isEmpty();
    }

    private static boolean isFromMemory(List<String> sources) {
        return sources.stream().anyMatch(UnconfirmedTest::namesMemory)
                && (sources.stream().allMatch(UnconfirmedTest::namesMemory)
                        || !sources.stream()
                                .filter(UnconfirmedTest::namesMemory)
                                .allMatch(text -> text.matches("DHCS .*, from memory|memory of DHCS .*")));
    }

    private static boolean namesMemory(String source) {
        return source.contains("memory");
    }

    private static boolean isMark(String column) {
        return column.endsWith("_confidence") || column.startsWith("confidence_for_");
    }

    private static String list() {
        ProgramTables tables = ProgramTables.packaged();
        StringBuilder list = new StringBuilder();
        for (Row listed : tables.manifest("table")) {
            String name = listed.get("table");
            List<String> rows = Unconfirmed.rows(tables.get(name), listed);
            if (!rows.isEmpty()) {
                list.append("\n**")
                        .append(name)
                        .append("** (")
                        .append(listed.get("about"))
                        .append(")\n\n");
                rows.forEach(row -> list.append("- ").append(row).append("\n"));
            }
        }
        return list.toString();
    }
}
