package org.calaimfhir.terminology;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way to break a table stops the build with file and line. */
class BrokenTablesTest {

    private static final String HEADING = "code,display,definition,source,confidence\n";

    @TempDir
    private Path tables;

    @TempDir
    private Path out;

    @BeforeEach
    void a_small_programme() throws IOException {
        write("table", "table,key,about\nfruit,code,Fruit\n");
        write("column", "table,column,list,values,of\nfruit,definition,,sweet;sour,\n");
        write("code-system", """
                table,id,name,title,description,codes_by,display_column,definition_column,code_column,filter
                fruit,fruit,Fruit,Fruit,All fruit,ours,display,definition,,
                """);
        write("value-set", "id,name,title,description,code_systems\nfood,Food,Food,All food,fruit\n");
    }

    @Test
    void two_rows_of_one_code() throws IOException {
        write("fruit", HEADING + "a,Apple,,ours,ours\nb,Berry,,ours,ours\na,Apricot,,ours,ours\n");
        breaks("tables/fruit.csv:4: code 'a' stands already in line 2");
    }

    @Test
    void two_rows_in_force_on_one_day() throws IOException {
        write("fruit", """
                code,display,definition,effective_from,effective_to,source,confidence
                a,Apple,,2025-01-01,2025-12-31,ours,ours
                a,Apple,,2025-12-31,,ours,ours
                """);
        breaks("tables/fruit.csv:3: code 'a' is in force on the same day as in line 2");
    }

    @Test
    void no_source() throws IOException {
        write("fruit", HEADING + "a,Apple,,,ours\n");
        breaks("tables/fruit.csv:2: has no source");
    }

    @Test
    void a_confidence_nobody_knows() throws IOException {
        write("fruit", HEADING + "a,Apple,,ours,certain\n");
        breaks("tables/fruit.csv:2: confidence 'certain' is none of "
                + "[corroborated, ours, unverified-memory, verified-primary, verified-secondary]");
    }

    @Test
    void no_display() throws IOException {
        write("fruit", HEADING + "a,,,ours,ours\n");
        breaks("tables/fruit.csv:2: has no display");
    }

    @Test
    void a_day_that_is_none() throws IOException {
        write("fruit", "code,display,definition,effective_from,source,confidence\na,Apple,,2025-02-30,ours,ours\n");
        breaks("tables/fruit.csv:2: effective_from '2025-02-30' is not a date like 2025-07-01");
    }

    @Test
    void an_end_before_the_beginning() throws IOException {
        write("fruit", """
                code,display,definition,effective_from,effective_to,source,confidence
                a,Apple,,2025-07-01,2025-06-30,ours,ours
                """);
        breaks("tables/fruit.csv:2: effective_to 2025-06-30 lies before effective_from 2025-07-01");
    }

    @Test
    void a_comma_too_many() throws IOException {
        write("fruit", HEADING + "a,Apple,,ours,ours,\n");
        breaks("tables/fruit.csv:2: has 6 cells, the heading 5");
    }

    @Test
    void a_word_the_column_does_not_know() throws IOException {
        write("fruit", HEADING + "a,Apple,salty,ours,ours\n");
        breaks("tables/fruit.csv:2: definition 'salty' is not one of the values listed in tables/column.csv:2");
    }

    @Test
    void a_code_the_other_table_does_not_have() throws IOException {
        write("fruit", HEADING + "a,Apple,,ours,ours\n");
        write("pie", "name,fruit,source,confidence\nA pie,b,ours,ours\n");
        write("table", "table,key,about\nfruit,code,Fruit\npie,name,Pies\n");
        write("column", "table,column,list,values,of\npie,fruit,,,fruit.code\n");
        breaks("tables/pie.csv:2: fruit 'b' is not one of fruit.code");
    }

    @Test
    void a_table_nobody_listed() throws IOException {
        write("fruit", HEADING + "a,Apple,,ours,ours\n");
        write("nuts", HEADING);
        breaks("tables/nuts.csv: is not listed in tables/table.csv");
    }

    private void breaks(String message) {
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> new GenerateTerminology(tables, out, "0.0.0").run())
                .withMessage(message);
    }

    private void write(String table, String text) throws IOException {
        Files.writeString(tables.resolve(table + ".csv"), text);
    }
}
