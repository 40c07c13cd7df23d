package org.calaimfhir.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes code systems and maps of tables, tried on fruit; each way to ask for nonsense stops the build. */
class ArtifactsFromTablesTest {

    private static final String SYSTEM =
            "table,id,name,title,description,codes_by,display_column,definition_column,code_column,filter\n";
    private static final String MAP =
            "id,name,title,description,table,filter,source_system,source_value_set,source_column,target_system,target_value_set,target_column,target_through,equivalence,equivalence_column,product_columns,product_property,product_system,comment_columns\n";

    @TempDir
    private Path tables;

    @TempDir
    private Path out;

    @BeforeEach
    void fruit_and_pies() throws IOException {
        write("table", "table,key,about\nfruit,kind;name,Fruit\npie,name,Pies\n");
        write("fruit", """
            kind,name,label,effective_from,effective_to,source,confidence
            sweet,a,Apple,2020-01-01,2024-12-31,ours,ours
            sweet,a,Red apple,2025-01-01,,ours,ours
            sour,l,Lemon,,,ours,ours
            """);
        write("pie", "name,label,of,source,confidence\np1,Apple pie,a,ours,ours\np2,Air,,ours,ours\n");
        write("code-system", SYSTEM + """
            fruit,fruit,Fruit,Fruit,All fruit,ours,label,,name,
            fruit,sweet-fruit,SweetFruit,Sweet fruit,Sweet fruit,ours,label,,name,kind=sweet
            pie,pie,Pie,Pies,All pies,ours,label,,name,
            """);
        write("code-property", """
            system,column,property,type,description,target_system
            fruit,kind,kind,string,Taste,
            pie,of,filling,Coding,What is in it,fruit
            """);
        map("m", "pie,,pie,pie,name,fruit,fruit,of,,narrower,,,,,");
    }

    @Test
    void what_is_said_of_a_code_may_change_with_the_years() throws IOException {
        generate();
        JsonNode apple = read("CodeSystem-fruit").at("/concept/0");
        assertThat(read("CodeSystem-fruit").get("count").asInt()).isEqualTo(2);
        assertThat(apple.get("display").asText()).isEqualTo("Red apple");
        assertThat(apple.get("property").findValuesAsText("code"))
                .containsExactly("source", "confidence", "effective-from", "kind");
        assertThat(apple.get("property").findValuesAsText("valueDateTime")).containsExactly("2020-01-01");
    }

    @Test
    void a_filter_takes_part_of_a_table() throws IOException {
        generate();
        assertThat(read("CodeSystem-sweet-fruit").get("concept").findValuesAsText("display"))
                .containsExactly("Red apple");
    }

    @Test
    void a_code_of_another_system_is_told_with_its_system() throws IOException {
        generate();
        JsonNode filling = read("CodeSystem-pie").at("/concept/0/property/2/valueCoding");
        assertThat(filling.get("system").asText()).isEqualTo(Canonical.system("fruit"));
        assertThat(filling.get("code").asText()).isEqualTo("a");
    }

    @Test
    void a_row_without_target_is_unmatched() throws IOException {
        generate();
        JsonNode air = read("ConceptMap-m").at("/group/0/element/1/target/0");
        assertThat(air.get("equivalence").asText()).isEqualTo("unmatched");
        assertThat(air.has("code")).isFalse();
    }

    @Test
    void a_target_may_stand_in_the_row_that_the_cell_names() throws IOException {
        write("table", "table,key,about\nfruit,kind;name,Fruit\npie,name,Pies\nmix,code,Mixtures\n");
        write("mix", "code,first,source,confidence\na,l,ours,ours\n");
        map("m", "pie,,pie,pie,name,fruit,fruit,of,mix.first,narrower,,,,,");
        generate();
        assertThat(read("ConceptMap-m").at("/group/0/element/0/target/0/code").asText())
                .isEqualTo("l");
        map("m", "pie,,pie,pie,name,fruit,fruit,of,mix.last,narrower,,,,,");
        breaks("tables/concept-map.csv:2: target_through 'mix.last' is not like table.column");
        write("mix", "code,first,source,confidence\nb,l,ours,ours\n");
        map("m", "pie,,pie,pie,name,fruit,fruit,of,mix.first,narrower,,,,,");
        breaks("tables/pie.csv:2: 'a' is no code of tables/mix.csv");
    }

    @Test
    void a_cell_may_name_that_row_by_another_column() throws IOException {
        write("table", "table,key,about\nfruit,kind;name,Fruit\npie,name,Pies\nmix,code,Mixtures\n");
        write("mix", "code,label,first,source,confidence\nx,a,l,ours,ours\n");
        map("m", "pie,,pie,pie,name,fruit,fruit,of,mix.label.first,narrower,,,,,");
        generate();
        assertThat(read("ConceptMap-m").at("/group/0/element/0/target/0/code").asText())
                .isEqualTo("l");
        map("m", "pie,,pie,pie,name,fruit,fruit,of,mix.name.first,narrower,,,,,");
        breaks("tables/concept-map.csv:2: target_through 'mix.name.first' is not like table.column");
    }

    @Test
    void a_filter_takes_the_rows_that_say_anything() throws IOException {
        map("m", "pie,of=*,pie,pie,name,fruit,fruit,of,,narrower,,,,,");
        generate();
        assertThat(read("ConceptMap-m").at("/group/0/element")).hasSize(1);
    }

    @Test
    void a_map_to_a_code_that_is_none() throws IOException {
        write("pie", "name,label,of,source,confidence\np1,Apple pie,a,ours,ours\np2,Plum pie,plum,ours,ours\n");
        breaks("tables/pie.csv:3: target 'plum' is no code of fruit");
    }

    @Test
    void a_map_to_a_system_that_is_none() throws IOException {
        map("m", "pie,,pie,pie,name,nuts,fruit,of,,narrower,,,,,");
        breaks("tables/concept-map.csv:2: target_system 'nuts' is no code system");
    }

    @Test
    void a_map_to_a_value_set_that_is_none() throws IOException {
        map("m", "pie,,pie,pie,name,fruit,nuts,of,,narrower,,,,,");
        breaks("tables/concept-map.csv:2: target_value_set 'nuts' is no value set");
    }

    @Test
    void an_equivalence_that_fhir_does_not_have() throws IOException {
        map("m", "pie,,pie,pie,name,fruit,fruit,of,,nearly,,,,,");
        breaks("tables/concept-map.csv:2: equivalence 'nearly' is none of [disjoint, equal, equivalent, inexact, "
                + "narrower, relatedto, specializes, subsumes, unmatched, wider]");
    }

    @Test
    void a_word_for_which_the_map_has_no_equivalence() throws IOException {
        map("m", "pie,,pie,pie,name,fruit,fruit,of,,Pear pie=wider,label,,,,");
        breaks("tables/pie.csv:2: 'Apple pie' has no equivalence in tables/concept-map.csv:2");
    }

    @Test
    void a_filter_that_finds_nothing() throws IOException {
        map("m", "pie,label=Pear pie,pie,pie,name,fruit,fruit,of,,narrower,,,,,");
        breaks("tables/concept-map.csv:2: filter 'label=Pear pie' finds no row in tables/pie.csv");
    }

    @Test
    void a_property_of_a_system_that_is_none() throws IOException {
        write("code-property", "system,column,property,type,description,target_system\nnuts,a,a,string,A,\n");
        breaks("tables/code-property.csv:2: system 'nuts' is no code system");
    }

    @Test
    void a_property_that_points_to_a_system_that_is_none() throws IOException {
        write("code-property", "system,column,property,type,description,target_system\npie,of,of,Coding,A,nuts\n");
        breaks("tables/code-property.csv:2: target_system 'nuts' is no code system");
    }

    @Test
    void a_property_of_a_type_we_do_not_write() throws IOException {
        write("code-property", "system,column,property,type,description,target_system\npie,of,of,poem,A,\n");
        breaks("tables/code-property.csv:2: type 'poem' is none of [Coding, code, dateTime, string]");
    }

    private void map(String about, String cells) throws IOException {
        write("concept-map", MAP + "m,M,M," + about + "," + cells + "\n");
    }

    private void generate() throws IOException {
        new GenerateTerminology(tables, out, "0.0.0").run();
    }

    private void breaks(String message) {
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(this::generate)
                .withMessage(message);
    }

    private JsonNode read(String name) throws IOException {
        return new ObjectMapper().readTree(out.resolve(name + ".json").toFile());
    }

    private void write(String table, String text) throws IOException {
        Files.writeString(tables.resolve(table + ".csv"), text);
    }
}
