package org.calaimfhir.server.storage;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;

/** An order in which no two matches are equal: without one a match can stand on two pages, or on none. */
final class StableOrder {

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
}
