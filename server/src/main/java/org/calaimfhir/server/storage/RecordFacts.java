package org.calaimfhir.server.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a resource says of whom it is about and whose it is.
 *
 * @param members ids of the Patients that it is about
 * @param date that it is about
 * @param organizations that are named in it
 * @param ties between members and organizations that it makes
 */
public record RecordFacts(Set<String> members, Optional<LocalDate> date, Set<Named> organizations, List<Tie> ties) {

    /** An organization by the id of its resource, or by an identifier. */
    public record Organization(String id, String system, String value) {

        public static Organization byId(String id) {
            return new Organization(id, null, null);
        }

        public static Organization byIdentifier(String system, String value) {
            return new Organization(null, system, value);
        }
    }

    public record Named(String relation, Organization organization) {}

    /** @param starts,ends both days included; empty is open */
    public record Tie(
            String relation,
            String member,
            Organization organization,
            Optional<LocalDate> starts,
            Optional<LocalDate> ends) {}
}
