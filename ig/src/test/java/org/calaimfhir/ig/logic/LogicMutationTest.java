package org.calaimfhir.ig.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.calaimfhir.ig.logic.Mutants.Mutant;
import org.junit.jupiter.api.Test;

/**
 * Whether a row of the decision tables fails when the logic says something else in one place. One in so many changes is
 * tried; {@code -Dlogic.mutants=all} tries them all.
 */
class LogicMutationTest {

    private static final int ONE_IN = 5;

    private final Collection<String> elm =
            Packed.content("application/elm+json").values();
    private final StockEngine engine = new StockEngine(elm);
    private final Reach reach = new Reach(elm);
    private final List<DecisionRow> rows = Stream.of("leaf", "group", "evidence", "overlap")
            .flatMap(table -> DecisionRow.of(table).stream())
            .toList();

    @Test
    void a_change_of_the_logic_is_noticed() {
        boolean all = "all".equals(System.getProperty("logic.mutants"));
        List<Mutant> mutants =
                elm.stream().flatMap(each -> Mutants.of(each).stream()).toList();
        Set<String> survivors = new TreeSet<>();
        int tried = 0;
        for (int i = 0; i < mutants.size(); i += all ? 1 : ONE_IN) {
            tried++;
            if (survives(mutants.get(i))) {
                survivors.add(mutants.get(i).name());
            }
        }
        System.out.println(
                "logic: " + tried + " of " + mutants.size() + " changes tried, " + survivors.size() + " not noticed");
        assertThat(survivors).isEmpty();
    }

    private boolean survives(Mutant mutant) {
        StockEngine changed = engine.with(mutant.elm());
        for (DecisionRow row : nearest(mutant.define())) {
            if (fails(row, changed)) {
                return false;
            }
        }
        return true;
    }

    private List<DecisionRow> nearest(String define) {
        return rows.stream()
                .filter(row -> reach.steps(row.define(), define) != null)
                .sorted(Comparator.comparing(row -> reach.steps(row.define(), define)))
                .toList();
    }

    /** A row that cannot be answered any more is noticed too. */
    private static boolean fails(DecisionRow row, StockEngine changed) {
        try {
            return !row.complaint(changed).isEmpty();
        } catch (RuntimeException e) {
            return true;
        }
    }
}
