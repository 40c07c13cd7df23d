package org.calaimfhir.server.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.calaimfhir.server.storage.RecordFacts.Organization;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What of single records whoever sent the request may do, asked before anything is written. */
public final class RecordSight {

    /** Of a record that is seen. */
    public record Allowed(boolean update, boolean delete) {}

    private static final String SEEN = "SELECT r.res_type || '/' || r.fhir_id, bit_or(s.updaters), bit_or(s.deleters)"
            + " FROM unnest(?, ?) AS wanted (type, id)"
            + " JOIN hfj_resource r ON r.res_type = wanted.type AND r.fhir_id = wanted.id"
            + " JOIN calaim.seen_by s ON s.res_id = r.res_id"
            + " AND s.organization = ANY (current_setting('calaim.viewers')::bigint[]) GROUP BY 1";

    /** Whoever reports is tied to no record: the policies alone say what is seen. */
    private static final String SEEN_TO_REPORT = "SELECT r.res_type || '/' || r.fhir_id, 0, 0"
            + " FROM unnest(?, ?) AS wanted (type, id)"
            + " JOIN hfj_resource r ON r.res_type = wanted.type AND r.fhir_id = wanted.id";

    private final JdbcTemplate jdbc;

    RecordSight(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param addresses such as {@code Task/1}
     * @return those that are seen; there is nothing to tell those that are not from those that do not exist
     */
    public Map<String, Allowed> of(Viewer viewer, Collection<String> addresses) {
        Map<String, Allowed> found = new HashMap<>();
        if (addresses.isEmpty()) {
            return found;
        }
        List<IdType> ids = new TreeSet<>(addresses).stream().map(IdType::new).toList();
        Object[] types = ids.stream().map(IdType::getResourceType).toArray();
        Object[] parts = ids.stream().map(IdType::getIdPart).toArray();
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(viewer.reporting() ? SEEN_TO_REPORT : SEEN);
                    statement.setArray(1, connection.createArrayOf("text", types));
                    statement.setArray(2, connection.createArrayOf("text", parts));
                    return statement;
                },
                row -> {
                    boolean update = (row.getInt(2) & viewer.actor()) != 0;
                    boolean delete = (row.getInt(3) & viewer.actor()) != 0;
                    found.put(row.getString(1), new Allowed(update, delete));
                });
        return found;
    }

    /** Whether an organization that is named by an identifier is the sender's own. */
    public boolean isOwn(Viewer viewer, Organization named) {
        RecordNumbers numbers = new RecordNumbers(jdbc);
        String own = "Organization/" + viewer.organization();
        Long number = numbers.byAddress(Set.of(own)).get(own);
        return number != null
                && number.equals(numbers.organizations(Set.of(named), Map.of()).get(named));
    }

    /** Whether it refers to what a search finds, which would tell who is there. */
    public boolean refersBySearch(Resource resource) {
        return ReferenceOrder.references(resource).stream().anyMatch(reference -> reference.indexOf('?') >= 0);
    }

    /**
     * Refuses references to what the sender does not see, in the words of those to what is not there.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException naming each
     */
    public void refuseUnseen(Viewer viewer, Collection<? extends Resource> resources) {
        Set<String> wanted = new TreeSet<>();
        for (Resource resource : resources) {
            for (String reference : ReferenceOrder.references(resource)) {
                var local = ReferencePrefetch.LOCAL.matcher(reference);
                if (local.matches()) {
                    wanted.add(local.group(1) + "/" + local.group(2));
                }
            }
        }
        wanted.removeAll(of(viewer, wanted).keySet());
        Map<IdType, Boolean> missing = new LinkedHashMap<>();
        wanted.forEach(address -> missing.put(new IdType(address), false));
        ReferenceProblems.refuse(resources, missing);
    }
}
