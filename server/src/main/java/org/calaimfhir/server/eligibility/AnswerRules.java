package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * For how long an answer to a fact counts, from the table {@code eligibility-fact}.
 *
 * @param yes how long after its day a yes counts; empty for good
 * @param no the same of a no
 */
record AnswerRules(Optional<Period> yes, Optional<Period> no) {

    static AnswerRules of(Row row) {
        return new AnswerRules(row.find("yes_holds").map(Period::parse), row.find("no_holds").map(Period::parse));
    }

    boolean counts(boolean so, LocalDate told, LocalDate asked) {
        return (so ? yes : no).map(told::plus).filter(asked::isAfter).isEmpty();
    }
}
