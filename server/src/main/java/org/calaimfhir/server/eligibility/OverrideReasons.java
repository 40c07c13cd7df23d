package org.calaimfhir.server.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;

/** Why a clinician may pass over a card, from the table {@code card-override-reason}. */
final class OverrideReasons {

    private static final String SYSTEM = Canonicals.codeSystem("card-override-reason");

    private final List<Row> rows;

    OverrideReasons(ProgramTables tables) {
        this.rows = tables.get("card-override-reason").rows();
    }

    List<Card.Code> in(CardTexts texts) {
        return rows.stream()
                .map(row -> new Card.Code(SYSTEM, row.get("code"), display(row, texts)))
                .toList();
    }

    /** The code that is ours; empty for anybody else's, and for what no row names. */
    Optional<String> known(String system, String code) {
        return Stream.ofNullable(system)
                .filter(SYSTEM::equals)
                .flatMap(ours -> rows.stream())
                .map(row -> row.get("code"))
                .filter(known -> known.equals(code))
                .findFirst();
    }

    private static String display(Row row, CardTexts texts) {
        return texts.isSpanish() ? row.find("display_es").orElse(row.get("display")) : row.get("display");
    }
}
