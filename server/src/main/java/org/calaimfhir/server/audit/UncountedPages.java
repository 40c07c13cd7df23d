package org.calaimfhir.server.audit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;

/** The engine takes the entries of a page for the total when none is said; nobody counted the trail. */
@Interceptor
final class UncountedPages {

    private static final String MARK = UncountedPages.class.getName();

    static void mark(Bundle page) {
        page.setUserData(MARK, true);
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void answer(IBaseResource answer) {
        if (answer instanceof Bundle page && page.hasUserData(MARK)) {
            page.setTotalElement(null);
        }
    }
}
