package org.calaimfhir.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.calaimfhir.server.RequestStatements;
import org.calaimfhir.server.ServerTest;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A program elsewhere reads every table of the programme here, rules as well as codes. */
class TableLibrariesTest extends ServerTest {

    @Autowired
    private RequestStatements statements;

    @Test
    void every_table_is_served_with_as_many_rows_as_it_has() {
        List<Row> tables = ProgramTable.load("table").rows();
        assertThat(tables).isNotEmpty();
        for (Row listed : tables) {
            String name = listed.get("table");
            List<String> data = fhir().get("/Library/table-" + name).path("content.data");
            String csv = new String(Base64.getDecoder().decode(data.get(0)), StandardCharsets.UTF_8);
            assertThat(CsvReader.builder().ofNamedCsvRecord(csv).stream())
                    .as(name)
                    .hasSameSizeAs(ProgramTable.load(name).rows())
                    .allSatisfy(row -> assertThat(row.getField("source")).isNotBlank())
                    .allSatisfy(row -> assertThat(row.getField("confidence")).isNotBlank());
        }
    }

    @Test
    void one_is_found_by_its_canonical_without_the_database() {
        assertThat(statements.during(request -> fhir().header("X-Request-ID", request)
                        .get("/Library?url=https://calaimfhir.org/fhir/Library/table-elections")
                        .then()
                        .statusCode(200)))
                .isEmpty();
        List<String> found = fhir().get("/Library?url=https://calaimfhir.org/fhir/Library/table-elections")
                .path("entry.resource.id");
        assertThat(found).containsExactly("table-elections");
    }
}
