package org.calaimfhir.server.storage;

import ca.uhn.fhir.context.FhirContext;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.calaimfhir.server.storage.RecordFacts.Organization;
import org.calaimfhir.server.storage.RecordLabels.Relation;
import org.calaimfhir.server.storage.RecordLabels.Release;
import org.calaimfhir.server.storage.RecordLabels.Rule;
import org.hl7.fhir.r4.model.Consent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps which records are guarded, and what members release of them. Who sees them is made of it by the policies. */
final class GuardedRecords {

    /** What stands in the tables about one written record, besides whose it is. */
    record Guarded(long record, boolean organization, Set<String> classes) {}

    private static final int AT_ONCE = 500;
    private static final long EVERYBODY = 0;

    private static final String OWN = "INSERT INTO calaim.record_label"
            + " SELECT w.res_id, coalesce(m.member, 0), g.class, 0, g.withheld_from, g.emergency_for"
            + " FROM unnest(?::bigint[], ?::text[]) AS w (res_id, class) JOIN calaim.guard_rule g ON g.class = w.class"
            + " LEFT JOIN calaim.record_member m ON m.res_id = w.res_id";
    private static final String BY_SOURCE = "INSERT INTO calaim.record_label"
            + " SELECT o.res_id, coalesce(m.member, 0), g.class, o.organization,"
            + " bit_or(g.withheld_from & ~r.known_to), bit_or(g.emergency_for)"
            + " FROM calaim.guarded_source s JOIN calaim.guard_rule g ON g.class = s.class"
            + " JOIN calaim.record_organization o ON o.organization = s.res_id"
            + " JOIN calaim.guard_relation r ON r.relation = o.relation AND r.res_type = o.res_type AND r.reveals"
            + " LEFT JOIN calaim.record_member m ON m.res_id = o.res_id"
            + " WHERE %s GROUP BY o.res_id, m.member, g.class, o.organization";
    private static final String SOME_BY_SOURCE = String.format(BY_SOURCE, "o.res_id = ANY (?)");
    private static final String ALL_BY_SOURCE = String.format(BY_SOURCE, "true");

    private static final String SOURCES =
            "SELECT res_id, class FROM calaim.guarded_source WHERE res_id = ANY (?) ORDER BY 1, 2";
    private static final String RECORDS_OF =
            "SELECT DISTINCT res_id FROM calaim.record_organization WHERE organization = ANY (?)";
    private static final String CONSENTING = "SELECT DISTINCT member FROM calaim.record_member"
            + " WHERE res_type = 'Consent' AND member > ? ORDER BY member LIMIT " + AT_ONCE;
    private static final String CONSENTED =
            "SELECT DISTINCT member FROM calaim.record_member WHERE res_type = 'Consent' AND res_id = ANY (?)";
    private static final String CONSENTS = "SELECT m.member, r.fhir_id, v.res_text_vc FROM calaim.record_member m"
            + " JOIN hfj_resource r ON r.res_id = m.res_id AND r.res_deleted_at IS NULL"
            + " JOIN hfj_res_ver v ON v.res_id = r.res_id AND v.res_ver = r.res_ver"
            + " WHERE m.res_type = 'Consent' AND m.member = ANY (?) AND v.res_text_vc IS NOT NULL ORDER BY m.res_id";

    private final RecordLabels labels;
    private final JdbcTemplate jdbc;
    private final RecordNumbers numbers;
    private final FhirContext context;

    GuardedRecords(RecordLabels labels, JdbcTemplate jdbc, FhirContext context) {
        this.labels = labels;
        this.jdbc = jdbc;
        this.numbers = new RecordNumbers(jdbc);
        this.context = context;
    }

    /** Forgets all labels and releases; those that records have by themselves have to be noted again. */
    void begin() {
        jdbc.update("TRUNCATE calaim.guard_rule, calaim.guard_relation, calaim.guarded_source, calaim.record_label,"
                + " calaim.consent_release");
        for (Rule rule : labels.rules()) {
            jdbc.update(
                    "INSERT INTO calaim.guard_rule VALUES (?, ?, ?)",
                    rule.name(),
                    rule.withheldFrom(),
                    rule.emergencyFor());
        }
        for (Relation each : labels.relations()) {
            jdbc.update(
                    "INSERT INTO calaim.guard_relation VALUES (?, ?, ?, ?, ?)",
                    each.relation(),
                    each.type(),
                    each.reveals(),
                    each.holds(),
                    each.knownTo());
        }
    }

    /** Whose they are and whom they are about has to be noted before. */
    void note(Collection<Guarded> written) {
        Object all = array(written.stream().map(Guarded::record).toList());
        jdbc.update("DELETE FROM calaim.record_label WHERE res_id = ANY (?)", all);
        jdbc.update("DELETE FROM calaim.guarded_source WHERE res_id = ANY (?)", all);
        List<Object[]> own = new ArrayList<>();
        List<Object[]> sources = new ArrayList<>();
        for (Guarded each : written) {
            each.classes()
                    .forEach(name -> (each.organization() ? sources : own).add(new Object[] {each.record(), name}));
        }
        jdbc.batchUpdate("INSERT INTO calaim.guarded_source VALUES (?, ?)", sources);
        if (!own.isEmpty()) {
            Object records = own.stream().map(row -> row[0]).toArray(Long[]::new);
            Object names = own.stream().map(row -> row[1]).toArray(String[]::new);
            jdbc.update(OWN, records, names);
        }
    }

    /** @return those that have other labels than before, because organizations among the written are others than before */
    Set<Long> keep(Collection<Guarded> written) {
        List<Guarded> organizations =
                written.stream().filter(Guarded::organization).toList();
        Object changed = array(organizations.stream().map(Guarded::record).toList());
        List<String> before = organizations.isEmpty() ? List.of() : sources(changed);
        note(written);
        Set<Long> concerned = new TreeSet<>();
        if (!organizations.isEmpty() && !before.equals(sources(changed))) {
            concerned.addAll(jdbc.queryForList(RECORDS_OF, Long.class, changed));
            jdbc.update("DELETE FROM calaim.record_label WHERE source <> 0 AND res_id = ANY (?)", array(concerned));
        }
        Set<Long> labelled = new TreeSet<>(concerned);
        written.forEach(each -> labelled.add(each.record()));
        jdbc.update(SOME_BY_SOURCE, array(labelled));
        return concerned;
    }

    private List<String> sources(Object organizations) {
        return jdbc.query(SOURCES, (row, number) -> row.getLong(1) + row.getString(2), organizations);
    }

    /** What members release is found anew, when any of the written is a consent of theirs. */
    void release(Collection<Long> written) {
        replace(jdbc.queryForList(CONSENTED, Long.class, array(written)));
    }

    /** Of all that is noted. */
    void all() {
        jdbc.update(ALL_BY_SOURCE);
        long last = 0;
        List<Long> members;
        do {
            members = jdbc.queryForList(CONSENTING, Long.class, last);
            if (!members.isEmpty()) {
                last = members.get(members.size() - 1);
                replace(members);
            }
        } while (members.size() == AT_ONCE);
    }

    private void replace(List<Long> members) {
        if (members.isEmpty()) {
            return;
        }
        Map<Long, List<Consent>> consents = new LinkedHashMap<>();
        jdbc.query(
                CONSENTS,
                row -> {
                    Consent consent = context.newJsonParser().parseResource(Consent.class, row.getString(3));
                    consent.setId("Consent/" + row.getString(2));
                    consents.computeIfAbsent(row.getLong(1), member -> new ArrayList<>())
                            .add(consent);
                },
                array(members));
        Map<Long, List<Release>> releases = new LinkedHashMap<>();
        consents.forEach((member, all) -> releases.put(member, labels.releases(all)));
        Map<Organization, Long> named = named(releases.values());
        List<Object[]> rows = new ArrayList<>();
        releases.forEach((member, all) -> all.forEach(release -> {
            Long recipient = release.recipient() == null ? Long.valueOf(EVERYBODY) : named.get(release.recipient());
            if (recipient != null && !refusesSomebodyUnknown(release.name(), all, named)) {
                rows.add(new Object[] {
                    member,
                    release.name(),
                    recipient,
                    release.actors(),
                    release.refused(),
                    Timestamp.from(release.starts()),
                    Timestamp.from(release.ends())
                });
            }
        }));
        jdbc.update("DELETE FROM calaim.consent_release WHERE member = ANY (?)", array(members));
        jdbc.batchUpdate("INSERT INTO calaim.consent_release VALUES (?, ?, ?, ?, ?, ?, ?)", rows);
    }

    /** Whoever that is may come to be known later, and must not find the record open. */
    private static boolean refusesSomebodyUnknown(String name, List<Release> all, Map<Organization, Long> named) {
        return all.stream()
                .anyMatch(each -> each.refused()
                        && each.name().equals(name)
                        && each.recipient() != null
                        && named.get(each.recipient()) == null);
    }

    private Map<Organization, Long> named(Collection<List<Release>> releases) {
        Set<Organization> wanted = new HashSet<>();
        Set<String> addresses = new TreeSet<>();
        releases.forEach(all -> all.forEach(release -> {
            if (release.recipient() != null) {
                wanted.add(release.recipient());
                if (release.recipient().id() != null) {
                    addresses.add("Organization/" + release.recipient().id());
                }
            }
        }));
        return numbers.organizations(wanted, numbers.byAddress(addresses));
    }

    private static Object array(Collection<Long> numbers) {
        return numbers.toArray(Long[]::new);
    }
}
