package org.calaimfhir.server.storage;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.calaimfhir.server.storage.RecordFacts.Organization;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.jdbc.core.JdbcTemplate;

/** HAPI's numbers of the rows of resources. */
final class RecordNumbers {

    private static final String BY_ADDRESS =
            "SELECT r.res_type, r.fhir_id, r.res_id FROM unnest(?, ?) AS wanted (type, id)"
                    + " JOIN hfj_resource r ON r.res_type = wanted.type AND r.fhir_id = wanted.id";
    private static final String BY_IDENTIFIER = "SELECT t.hash_sys_and_value, min(t.res_id) FROM hfj_spidx_token t"
            + " JOIN hfj_resource r ON r.res_id = t.res_id AND r.res_deleted_at IS NULL"
            + " WHERE t.hash_sys_and_value = ANY (?) GROUP BY 1 HAVING count(*) = 1";

    private static final PartitionSettings PARTITIONS = new PartitionSettings();

    private final JdbcTemplate jdbc;

    RecordNumbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param addresses such as {@code Patient/1} */
    Map<String, Long> byAddress(Set<String> addresses) {
        Map<String, Long> found = new HashMap<>();
        Object[] types = addresses.stream()
                .map(each -> new IdType(each).getResourceType())
                .toArray();
        Object[] ids =
                addresses.stream().map(each -> new IdType(each).getIdPart()).toArray();
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(BY_ADDRESS);
                    statement.setArray(1, connection.createArrayOf("text", types));
                    statement.setArray(2, connection.createArrayOf("text", ids));
                    return statement;
                },
                row -> {
                    found.put(row.getString(1) + "/" + row.getString(2), row.getLong(3));
                });
        return found;
    }

    /** Those that are there; an identifier that several have names none. */
    Map<Organization, Long> organizations(Collection<Organization> wanted, Map<String, Long> byAddress) {
        Map<Organization, Long> found = new HashMap<>();
        Map<Long, Organization> hashes = new HashMap<>();
        for (Organization each : wanted) {
            if (each.id() == null) {
                hashes.put(hash(each), each);
            } else if (byAddress.containsKey("Organization/" + each.id())) {
                found.put(each, byAddress.get("Organization/" + each.id()));
            }
        }
        if (!hashes.isEmpty()) {
            Long[] all = hashes.keySet().toArray(Long[]::new);
            jdbc.query(
                    BY_IDENTIFIER,
                    row -> {
                        found.put(hashes.get(row.getLong(1)), row.getLong(2));
                    },
                    (Object) all);
        }
        return found;
    }

    private static long hash(Organization organization) {
        return ResourceIndexedSearchParamToken.calculateHashSystemAndValue(
                PARTITIONS,
                RequestPartitionId.defaultPartition(PARTITIONS),
                "Organization",
                "identifier",
                organization.system(),
                organization.value());
    }
}
