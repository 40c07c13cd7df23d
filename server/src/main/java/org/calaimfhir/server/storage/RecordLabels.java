package org.calaimfhir.server.storage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.calaimfhir.server.storage.RecordFacts.Organization;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Resource;

/** Which records law guards more than others, and which consents open them; the rules are data and not known here. */
public interface RecordLabels {

    /**
     * A class of guarded data.
     *
     * @param withheldFrom,emergencyFor one bit for each actor, as in {@link RecordRights}
     */
    record Rule(String name, int withheldFrom, int emergencyFor) {}

    /**
     * What a record's tie to an organization means when records of that organization are guarded.
     *
     * @param reveals whether the record is guarded because of it
     * @param holds whether the organization sees the record all the same
     * @param knownTo actors from whom the record is not withheld because of it
     */
    record Relation(String relation, String type, boolean reveals, boolean holds, int knownTo) {}

    /**
     * An answer of a member.
     *
     * @param recipient null stands for all care partners
     * @param actors to whom it counts, one bit for each
     * @param refused whether the recipient is left out of what others are allowed
     * @param starts,ends the first moment and the one after the last
     */
    record Release(String name, Organization recipient, int actors, boolean refused, Instant starts, Instant ends) {}

    List<Rule> rules();

    List<Relation> relations();

    /** The bit of the actor for whom jobs about everybody are run. */
    int reporting();

    /** Changes whenever a record or a consent could be understood otherwise than before. */
    String version();

    /**
     * The classes that a record belongs to by its own labels and codes; of an Organization, those that its records belong
     * to because of who it is.
     */
    Set<String> classes(Resource resource);

    /** Writes into {@code meta.security} what the classes ask for; what stands there stays. */
    void mark(Resource record, Set<String> classes);

    /** @param consents all of one member */
    List<Release> releases(List<Consent> consents);
}
