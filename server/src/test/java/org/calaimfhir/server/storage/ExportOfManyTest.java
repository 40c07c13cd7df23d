package org.calaimfhir.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.calaimfhir.server.ServerTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A type of which more is stored than any search without pages finds at once: an export leaves out none of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportOfManyTest extends ServerTest {

    private static final int MANY = 10_500;
    private static final int AT_ONCE = 500;

    private final ExportClient exports = new ExportClient(this::fhir);
    private final Set<String> created = new TreeSet<>();
    private String member;
    private String group;

    @BeforeAll
    void many() {
        member = createReference("Patient", "{\"resourceType\": \"Patient\", \"birthDate\": \"1980-01-01\"}");
        group = createReference("Group", """
                {"resourceType": "Group", "type": "person", "actual": true, "member": [{"entity": {"reference": "%s"}}]}
                """.formatted(member));
        for (int first = 0; first < MANY; first += AT_ONCE) {
            String entries = IntStream.range(first, first + AT_ONCE)
                    .mapToObj(number -> """
                            {"request": {"method": "POST", "url": "Communication"}, "resource": {"resourceType": "Communication",
                             "status": "completed", "subject": {"reference": "%s"}, "note": [{"text": "%d"}]}}
                            """.formatted(member, number))
                    .collect(Collectors.joining(","));
            fhir().body("{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": [" + entries + "]}")
                    .post("/")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("entry.response.location", String.class)
                    .forEach(location -> created.add(location.replaceAll("/_history.*", "")));
        }
        assertThat(created).hasSize(MANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/$export?_type=Communication", "/Patient/$export?_type=Communication"})
    void all_that_is_stored(String address) throws IOException {
        assertThat(exports.lines(exports.kickOff(address)).get("Communication")).containsAll(created);
    }

    @Test
    void all_about_the_member_of_a_group() throws IOException {
        assertThat(exports.lines(exports.kickOff("/" + group + "/$export?_type=Communication")))
                .isEqualTo(Map.of("Communication", created));
    }
}
