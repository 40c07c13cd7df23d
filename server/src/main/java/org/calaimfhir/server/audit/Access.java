package org.calaimfhir.server.audit;

import java.time.Instant;
import java.util.List;

/**
 * One event: what was asked or changed, by whom, about whom.
 *
 * @param recorded to the microsecond, which is what the database keeps
 * @param asked what was asked
 * @param status of HTTP; 0 when the answer is not known, because the server ended before it
 * @param sender who asked
 * @param address of the network from which it was asked, empty for the server itself
 * @param members ids of Patients, in the order in which they were found
 * @param entities records by {@code Type/id} or {@code Type/id/_history/version}
 */
record Access(
        Instant recorded,
        Asked asked,
        int status,
        Sender sender,
        String address,
        List<String> members,
        List<String> entities) {

    /**
     * A request as an auditor wants to see it again.
     *
     * @param action C, R, U, D or E (FHIR R4, audit-event-action)
     * @param interaction of FHIR's list of restful interactions
     * @param requestId the one that answers and logs carry
     * @param request method and address with its query, as sent
     * @param content what was asked for in the body: the entries of a Bundle, the form of a search; else empty
     */
    record Asked(String action, String interaction, String requestId, String request, String content) {}
}
