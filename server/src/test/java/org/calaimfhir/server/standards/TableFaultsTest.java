package org.calaimfhir.server.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFaultsTest {

    private static final ShownBy TESTS = new ShownBy(Map.of("a@1", List.of("SomeTest#shows_it")));

    @ParameterizedTest
    @CsvSource({
        "a@1, SHALL, met, ''",
        "a@1, SHALL, met, a remark",
    })
    void a_statement_that_a_test_shows_is_met(String id, String verb, String answer, String why) {
        assertThat(TableFaults.of(List.of(statement(id, verb, answer, why)), TESTS))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "b@1, SHALL, met, '', 'b@1 is met, and no test shows it'",
        "b@1, SHALL, not met, '', 'b@1 is not met or not applicable, and does not say why'",
        "b@1, SHALL, not applicable, ' ', 'b@1 is not met or not applicable, and does not say why'",
        "a@1, SHALL, not met, later, 'a@1 is not met or not applicable, and has tests: [SomeTest#shows_it]'",
        "b@1, SHALL, partly, so, b@1 has no answer that there is: partly",
        "b@1, OUGHT, not met, so, b@1 has no verb that there is: OUGHT",
    })
    void a_row_without_its_proof_or_reason_is_told(String id, String verb, String answer, String why, String fault) {
        assertThat(TableFaults.of(List.of(statement(id, verb, answer, why)), TESTS))
                .contains(fault);
    }

    @Test
    void an_id_stands_once() {
        Statement row = statement("a@1", "MAY", "met", "");

        assertThat(TableFaults.of(List.of(row, row), TESTS)).containsExactly("a@1 stands twice");
    }

    @Test
    void a_test_shows_what_there_is() {
        assertThat(TableFaults.of(List.of(), TESTS))
                .containsExactly("a@1 is in no table, and SomeTest#shows_it says to show it");
    }

    private static Statement statement(String id, String verb, String answer, String why) {
        return new Statement(id, verb, "https://example.org/#part", "Something", answer, why);
    }
}
