package org.calaimfhir.terminology.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.calaimfhir.terminology.TableException;
import org.calaimfhir.terminology.criteria.Join.All;
import org.calaimfhir.terminology.criteria.Join.Any;
import org.calaimfhir.terminology.criteria.Join.Ref;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    @Test
    void and_binds_closer_than_or_and_parentheses_closer_than_both() {
        assertThat(read("A OR B AND C"))
                .isEqualTo(new Any(List.of(new Ref("A"), new All(List.of(new Ref("B"), new Ref("C"))))));
        assertThat(read("(A OR B) AND C"))
                .isEqualTo(new All(List.of(new Any(List.of(new Ref("A"), new Ref("B"))), new Ref("C"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A AND", "(A OR B", "A B", "OR A", ""})
    void a_formula_that_is_none_is_told_with_its_row(String formula) {
        assertThatThrownBy(() -> read(formula))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("tables/x.csv:3: ");
    }

    private static Join read(String formula) {
        return Formula.read("tables/x.csv:3", formula, UnaryOperator.identity());
    }
}
