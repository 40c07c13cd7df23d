package org.calaimfhir.server.storage;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IAnyResource;

/** An order in which no two matches are equal: without one a match can stand on two pages, or on none. */
final class StableOrder {

    /** Of these a resource has one value. */
    private static final Set<String> OF_THE_ROW =
            Set.of(Constants.PARAM_LASTUPDATED, Constants.PARAM_PID, IAnyResource.SP_RES_ID);

    private StableOrder() {}

    /**
     * @param asked null when the client does not care
     * @return the same, and rows that it leaves equal in the order in which they were made
     */
    static SortSpec of(SortSpec asked) {
        if (asked == null) {
            return byRow();
        }
        SortSpec last = asked;
        while (last.getChain() != null) {
            last = last.getChain();
        }
        if (!last.getParamName().equals(Constants.PARAM_PID)) {
            last.setChain(byRow());
        }
        return asked;
    }

    private static SortSpec byRow() {
        return new SortSpec(Constants.PARAM_PID, SortOrderEnum.ASC);
    }

    /**
     * Whether a resource has one place in this order. With two names it has two, and the engine takes the first of them
     * only when it is told to skip matches, be it none.
     */
    static boolean ofOneValue(SortSpec order) {
        for (SortSpec part = order; part != null; part = part.getChain()) {
            if (!OF_THE_ROW.contains(part.getParamName())) {
                return false;
            }
        }
        return true;
    }
}
