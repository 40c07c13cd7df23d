package org.calaimfhir.ig.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.calaimfhir.ig.logic.Mutants.Mutant;
import org.junit.jupiter.api.Test;

/**
 * Whether a row of the decision tables fails when the logic says something else in one place: every single change that
 * {@link Mutants} knows. So each number, date and comparison has rows on both of its sides. {@code -Dlogic.mutants=list}
 * prints the changes.
 */
class LogicMutationTest {

    private static final boolean LIST = "list".equals(System.getProperty("logic.mutants"));

    private final Collection<String> elm =
            Packed.content("application/elm+json").values();
    private final StockEngine engine = new StockEngine(elm);
    private final Reach reach = new Reach(elm);
    private final List<DecisionRow> rows = DecisionRow.all();

    @Test
    void a_change_of_the_logic_is_noticed() {
        List<Mutant> mutants =
                elm.stream().flatMap(each -> Mutants.of(each).stream()).toList();
        Set<String> survivors = new TreeSet<>();
        for (Mutant mutant : mutants) {
            boolean survives = survives(mutant);
            if (survives) {
                survivors.add(mutant.name());
            }
            if (LIST) {
                System.out.println((survives ? "NOT NOTICED " : "noticed ") + mutant.name());
            }
        }
        System.out.println("logic: " + mutants.size() + " changes tried, " + survivors.size() + " not noticed");
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
