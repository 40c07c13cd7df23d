package org.calaimfhir.terminology.criteria;

import java.util.List;
import java.util.stream.Stream;
import org.calaimfhir.terminology.ProgramTables;

/** What the tables say about who may get which service. */
public final class ProgramCriteria {

    private ProgramCriteria() {}

    /**
     * The services that have criteria: populations of focus, then Community Supports.
     *
     * @throws org.calaimfhir.terminology.TableException when criteria do not join
     */
    public static List<Service> of(ProgramTables tables) {
        return Stream.concat(Populations.of(tables).stream(), Supports.of(tables).stream())
                .toList();
    }
}
