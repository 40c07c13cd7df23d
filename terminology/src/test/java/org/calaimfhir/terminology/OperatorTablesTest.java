package org.calaimfhir.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator who knows better than a row puts a row of the same key into a folder. */
class OperatorTablesTest {

    private static final String HEADING = "code,display,kind,definition,source,confidence\n";

    @TempDir
    private Path folder;

    @Test
    void a_row_of_a_known_key_stands_in_its_place() throws IOException {
        List<Row> packaged = ProgramTable.load("eligibility-fact").rows();
        Row second = packaged.get(1);
        write("eligibility-fact", heading("eligibility-fact") + cells(second).replace(second.get("display"), "Ours"));
        ProgramTable table = ProgramTables.packaged().replacedBy(folder).get("eligibility-fact");
        assertThat(table.rows()).hasSameSizeAs(packaged);
        assertThat(table.rows().get(1).get("display")).isEqualTo("Ours");
        assertThat(table.rows().get(0)).isEqualTo(packaged.get(0));
    }

    @Test
    void a_row_of_a_new_key_is_added_and_becomes_a_concept() throws IOException {
        write("county", heading("county") + row("county", "code", "59", "display", "Sequoia"));
        ProgramTables tables = ProgramTables.packaged().replacedBy(folder);
        assertThat(tables.replaced()).containsExactly("county");
        assertThat(tables.get("county").row("code", "59")).isPresent();
        JsonNode concepts = TerminologyResources.of(tables, "0.1.0")
                .get("CodeSystem-county.json")
                .get("concept");
        assertThat(concepts).hasSize(59);
        assertThat(concepts.findValuesAsText("display")).contains("Sequoia");
    }

    @Test
    void all_rows_of_a_key_go_together() throws IOException {
        String table = "ecm-population-availability";
        String[] key = {"population", "1a", "county_wave", "2022-01-01", "age_group", "adult"};
        write(
                table,
                heading(table)
                        + row(table, and(key, "effective_to", "2026-12-31", "note", "old"))
                        + row(table, and(key, "effective_from", "2027-01-01", "note", "new")));
        ProgramTable read = ProgramTables.packaged().replacedBy(folder).get(table);
        assertThat(read.rows()).hasSize(ProgramTable.load(table).rows().size() + 1);
        assertThat(read.on(LocalDate.of(2026, 6, 1)))
                .extracting(row -> row.get("note"))
                .contains("old")
                .doesNotContain("new");
    }

    @Test
    void the_packaged_tables_stay_as_they_are() throws IOException {
        write("county", heading("county") + row("county", "code", "59", "display", "Sequoia"));
        ProgramTables packaged = ProgramTables.packaged();
        packaged.replacedBy(folder);
        assertThat(packaged.get("county").rows()).hasSize(58);
        assertThat(packaged.replaced()).isEmpty();
    }

    @Test
    void an_unknown_table_is_named() throws IOException {
        write("prices", HEADING);
        refused("prices.csv: there is no table of this name to replace rows of");
    }

    @Test
    void other_columns_are_named() throws IOException {
        write("county", HEADING + "1,Alameda,,,ours,ours\n");
        refused("county.csv: needs the columns code,");
    }

    @Test
    void a_row_without_source_is_named_with_its_line() throws IOException {
        write("county", heading("county") + row("county", "code", "59", "display", "Sequoia", "source", ""));
        refused("county.csv:2: has no source");
    }

    @Test
    void a_code_that_no_table_has_is_named_with_its_line() throws IOException {
        write(
                "elections",
                heading("elections") + row("elections", "county", "Nowhere", "service_code", "asthma-remediation"));
        refused("elections.csv:2: county 'Nowhere' is not one of");
    }

    @Test
    void two_rows_for_one_day_are_refused() throws IOException {
        String row = row("county", "code", "59", "display", "Sequoia");
        write("county", heading("county") + row + row);
        refused("county.csv:3: code '59' ");
    }

    @Test
    void a_manifest_is_not_for_operators() throws IOException {
        write("column", "table,column,list,values,of\n");
        refused("column.csv: there is no table of this name");
    }

    @Test
    void text_that_is_not_utf_8_is_named() throws IOException {
        Files.write(folder.resolve("county.csv"), new byte[] {'c', 'o', (byte) 0xFC, '\n'});
        refused("county.csv: is not UTF-8 text");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> ProgramTables.packaged().replacedBy(folder.resolve("gone")))
                .withMessageContaining("gone: is not a folder that can be read");
    }

    private void refused(String message) {
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> ProgramTables.packaged().replacedBy(folder))
                .withMessageContaining(message);
    }

    private void write(String table, String text) throws IOException {
        Files.writeString(folder.resolve(table + ".csv"), text);
    }

    private static String heading(String table) {
        return String.join(",", ProgramTable.load(table).columns()) + "\n";
    }

    private static String[] and(String[] cells, String... more) {
        return Stream.of(cells, more).flatMap(Stream::of).toArray(String[]::new);
    }

    /** Cells by column; those not given are empty, but source and confidence. */
    private static String row(String table, String... given) {
        List<String> cells = ProgramTable.load(table).columns().stream()
                .map(column -> cell(column, List.of(given)))
                .toList();
        return String.join(",", cells) + "\n";
    }

    private static String cell(String column, List<String> given) {
        int found = given.indexOf(column);
        if (found < 0) {
            return column.equals("source") || column.equals("confidence") ? "ours" : "";
        }
        return given.get(found + 1);
    }

    private static String cells(Row row) {
        return ProgramTable.load("eligibility-fact").columns().stream()
                        .map(column -> "\"" + row.get(column) + "\"")
                        .reduce((one, other) -> one + "," + other)
                        .orElseThrow()
                + "\n";
    }
}
