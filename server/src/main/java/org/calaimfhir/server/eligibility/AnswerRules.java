package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * For how long an answer to a fact counts, and which answers cannot stand beside it, from the table
 * {@code eligibility-fact}.
 *
 * @param yes how long after its day a yes counts; empty for good
 * @param no the same of a no
 * @param notBothYes codes of facts that cannot be so on one day with this one
 * @param notBothNo codes of facts of which this one or the other is so on any day
 * @param yesImplies codes of facts that are so where this one is
 * @param yesDenies codes of facts that are not so where this one is
 */
record AnswerRules(
        Optional<Period> yes,
        Optional<Period> no,
        List<String> notBothYes,
        List<String> notBothNo,
        List<String> yesImplies,
        List<String> yesDenies) {

    AnswerRules {
        notBothYes = List.copyOf(notBothYes);
        notBothNo = List.copyOf(notBothNo);
        yesImplies = List.copyOf(yesImplies);
        yesDenies = List.copyOf(yesDenies);
    }

    static AnswerRules of(Row row) {
        return new AnswerRules(
                row.find("yes_holds").map(Period::parse),
                row.find("no_holds").map(Period::parse),
                row.list("not_both_yes"),
                row.list("not_both_no"),
                row.list("yes_implies"),
                row.list("yes_denies"));
    }

    boolean counts(boolean so, LocalDate told, LocalDate asked) {
        return (so ? yes : no).map(told::plus).filter(asked::isAfter).isEmpty();
    }

    /** Whether the other answer to the other fact, on the same day, is impossible. */
    boolean excludes(boolean so, KnownFact other, boolean otherSo) {
        List<String> impossible = so ? (otherSo ? notBothYes : yesImplies) : (otherSo ? List.of() : notBothNo);
        return impossible.contains(other.code());
    }

    /** Whether an answer to this one may settle the other, where nobody answered that. */
    boolean maySettle(KnownFact other) {
        return yesImplies.contains(other.code())
                || yesDenies.contains(other.code())
                || (notBothYes.contains(other.code()) && notBothNo.contains(other.code()));
    }
}
