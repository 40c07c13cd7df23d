package org.calaimfhir.server.security;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;

/** Answers a larger {@code _count} with the largest page, as FHIR allows. */
@Interceptor(order = -200)
final class PageSize {

    private final int largest;

    PageSize(RequestLimits limits) {
        this.largest = limits.pageSize();
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void bound(RequestDetails details) {
        String[] asked = details.getParameters().get(Constants.PARAM_COUNT);
        if (asked != null && asked.length == 1 && Long.parseLong(asked[0]) > largest) {
            details.addParameter(Constants.PARAM_COUNT, new String[] {Integer.toString(largest)});
        }
    }
}
