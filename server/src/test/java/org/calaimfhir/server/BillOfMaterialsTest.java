package org.calaimfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whoever looks for known weaknesses finds in the packed server what it is made of. */
class BillOfMaterialsTest {

    private static final String FILE = "META-INF/sbom/application.cdx.json";

    @Test
    void it_lists_the_libraries_that_the_server_is_made_of() throws IOException {
        try (InputStream file = getClass().getClassLoader().getResourceAsStream(FILE)) {
            assertThat(file).as(FILE).isNotNull();
            JsonNode bill = new ObjectMapper().readTree(file);
            assertThat(bill.at("/bomFormat").asText()).isEqualTo("CycloneDX");
            Set<String> names = new TreeSet<>();
            for (JsonNode component : bill.get("components")) {
                assertThat(component.at("/purl").asText()).startsWith("pkg:maven/");
                assertThat(component.at("/version").asText()).isNotBlank();
                names.add(component.at("/name").asText());
            }
            assertThat(names)
                    .contains("hapi-fhir-jpaserver-base", "org.hl7.fhir.utilities", "postgresql", "tomcat-embed-core")
                    .doesNotContain("rest-assured", "assertj-core");
        }
    }
}
