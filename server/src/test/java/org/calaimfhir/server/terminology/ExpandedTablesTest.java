package org.calaimfhir.server.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.calaimfhir.server.ServerTest;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.RowFilter;
import org.junit.jupiter.api.Test;

/** What a client gets of a table is all that the table's rows name, counted in the rows and in the answers. */
class ExpandedTablesTest extends ServerTest {

    private static final int SERVICES = 10 + 15;

    @Test
    void an_expansion_has_as_many_members_as_the_rows_name_codes() {
        Map<String, Set<String>> codes = codeSystems();
        for (Row list : ProgramTable.load("code-list").rows()) {
            codes.put(list.get("id"), named(list, list.get("code_columns")));
        }
        assertThat(codes).hasSizeGreaterThan(60);
        codes.forEach((valueSet, named) -> {
            assertThat(named).as(valueSet).isNotEmpty();
            List<String> members =
                    fhir().get("/ValueSet/" + valueSet + "/$expand").path("expansion.contains.code");
            assertThat(members).as(valueSet).containsExactlyInAnyOrderElementsOf(named);
        });
    }

    @Test
    void a_value_set_of_several_systems_has_the_members_of_each() {
        Map<String, Set<String>> codes = codeSystems();
        for (Row row : ProgramTable.load("value-set").rows()) {
            int members = Stream.of(row.get("code_systems").split(";", -1))
                    .mapToInt(system -> codes.get(system).size())
                    .sum();
            fhir().get("/ValueSet/" + row.get("id") + "/$expand").then().body("expansion.total", equalTo(members));
        }
        fhir().get("/ValueSet/calaim-service/$expand").then().body("expansion.total", equalTo(SERVICES));
    }

    private static Map<String, Set<String>> codeSystems() {
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        for (Row system : ProgramTable.load("code-system").rows()) {
            codes.put(system.get("id"), named(system, system.find("code_column").orElse("code")));
        }
        return codes;
    }

    /** Rows that share a code say what changed with time, or name it for several services: it is one member. */
    private static Set<String> named(Row made, String columns) {
        Set<String> codes = new TreeSet<>();
        for (Row row : RowFilter.rows(made, ProgramTable.load(made.get("table")))) {
            for (String column : columns.split(";", -1)) {
                row.find(column).ifPresent(cell -> codes.addAll(List.of(cell.split(";", -1))));
            }
        }
        return codes;
    }
}
