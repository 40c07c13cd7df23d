package org.calaimfhir.server.consent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.calaimfhir.server.storage.RecordFacts.Organization;

/**
 * What of a Consent decides.
 *
 * @param signed when; the later form wins
 */
record ConsentForm(Instant signed, List<Choice> choices) {

    /** Of one that has no end. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * One answer about one class of guarded data.
     *
     * @param recipients null for all care partners
     * @param starts,ends of a permission, the first moment and the one after the last
     */
    record Choice(String name, boolean permit, Set<Organization> recipients, Instant starts, Instant ends) {

        boolean isForAll() {
            return recipients == null;
        }
    }
}
