package org.calaimfhir.server.eligibility;

import java.util.Optional;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.terminology.ProgramTable;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Coding;

/** California's counties by Medi-Cal number. */
final class Counties {

    private final ProgramTable table;

    Counties(ProgramTables tables) {
        table = tables.get("county");
    }

    Optional<Coding> find(String number) {
        return table.row("code", number)
                .map(row -> new Coding(Canonicals.codeSystem("county"), row.get("code"), row.get("display")));
    }

    /** The coding with the county's name, where it names a county. */
    Coding named(Coding county) {
        return find(county.getCode()).orElse(county);
    }
}
