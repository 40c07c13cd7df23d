package org.calaimfhir.server.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.storage.RecordFacts.Named;
import org.calaimfhir.server.storage.RecordFacts.Organization;
import org.calaimfhir.server.storage.RecordLabels.Relation;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes security labels into records before they are stored, so that they go along wherever a record goes. What once has
 * a label keeps it: whoever leaves it out of an update opens nothing.
 */
final class LabelWriter {

    private static final String GUARDED = "SELECT r.fhir_id, s.res_id, s.class FROM calaim.guarded_source s"
            + " JOIN hfj_resource r ON r.res_id = s.res_id";

    private final RecordRights rights;
    private final RecordLabels labels;
    private final JdbcTemplate jdbc;
    private final RecordNumbers numbers;
    private final Map<String, Set<String>> revealing = new HashMap<>();

    LabelWriter(RecordRights rights, RecordLabels labels, JdbcTemplate jdbc) {
        this.rights = rights;
        this.labels = labels;
        this.jdbc = jdbc;
        this.numbers = new RecordNumbers(jdbc);
        for (Relation each : labels.relations()) {
            // Whom it is known to could not be told from a label, which is the same for all.
            if (each.reveals() && each.knownTo() == 0) {
                revealing.computeIfAbsent(each.type(), type -> new HashSet<>()).add(each.relation());
            }
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        write((Resource) resource, Viewers.sender().map(Viewer::organization), Set.of());
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after) {
        write((Resource) after, Optional.empty(), labels.classes((Resource) before));
    }

    private void write(Resource record, Optional<String> author, Set<String> before) {
        if (record instanceof org.hl7.fhir.r4.model.Organization) {
            return;
        }
        Set<String> classes = new HashSet<>(labels.classes(record));
        classes.addAll(before);
        classes.addAll(bySource(record, author));
        if (!classes.isEmpty()) {
            labels.mark(record, classes);
        }
    }

    private Set<String> bySource(Resource record, Optional<String> author) {
        Set<String> relations = revealing.getOrDefault(record.fhirType(), Set.of());
        Set<Organization> sources = new HashSet<>();
        if (relations.contains(RecordRights.AUTHOR)) {
            author.map(Organization::byId).ifPresent(sources::add);
        }
        if (!relations.isEmpty()) {
            for (Named named : rights.facts(record).organizations()) {
                if (relations.contains(named.relation())) {
                    sources.add(named.organization());
                }
            }
        }
        return sources.isEmpty() ? Set.of() : guardedBy(sources);
    }

    private Set<String> guardedBy(Set<Organization> sources) {
        Map<String, Long> addresses = new HashMap<>();
        Map<Long, Set<String>> guarded = new HashMap<>();
        jdbc.query(GUARDED, row -> {
            addresses.put("Organization/" + row.getString(1), row.getLong(2));
            guarded.computeIfAbsent(row.getLong(2), number -> new HashSet<>()).add(row.getString(3));
        });
        Set<String> classes = new HashSet<>();
        if (!guarded.isEmpty()) {
            numbers.organizations(sources, addresses)
                    .values()
                    .forEach(number -> classes.addAll(guarded.getOrDefault(number, Set.of())));
        }
        return classes;
    }
}
