package org.calaimfhir.ig.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the decision tables, asked of the reference engine over the package. */
class DecisionTableTest {

    private static final StockEngine ENGINE =
            new StockEngine(Packed.content("application/elm+json").values());

    @ParameterizedTest
    @ValueSource(strings = {"leaf", "group", "evidence", "overlap", "holding"})
    void every_row_is_answered_as_it_says(String table) {
        List<String> wrong = DecisionRow.of(table).stream()
                .map(row -> row.complaint(ENGINE))
                .filter(complaint -> !complaint.isEmpty())
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_criterion_is_shown_met_not_met_and_unknown() {
        Set<String> shown = DecisionRow.all().stream()
                .map(row -> row.define() + " " + row.expect())
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        Packed.content("text/cql").forEach((library, cql) -> {
            if (cql.contains("define \"Eligible\"")) {
                cql.lines()
                        .filter(line -> line.startsWith("define \"") && line.matches(".*-.*"))
                        .map(line -> line.substring("define \"".length(), line.lastIndexOf('"')))
                        .filter(name -> !name.contains(" "))
                        .forEach(name -> Stream.of("met", "not-met", "unknown")
                                .map(word -> library + "." + name + " " + word)
                                .filter(each -> !shown.contains(each))
                                .forEach(missing::add));
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void nothing_known_is_unknown_and_never_a_refusal() {
        List<String> decided = Packed.content("text/cql").entrySet().stream()
                .filter(library -> library.getValue().contains("define \"Eligible\""))
                .map(library -> library.getKey() + ".Eligible")
                .filter(define ->
                        ENGINE.ask(define, LocalDate.parse("2026-02-01"), WrittenRecord.read("", "2026-02-01")) != null)
                .toList();
        assertThat(decided).isEmpty();
    }
}
