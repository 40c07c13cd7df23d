package org.calaimfhir.server.storage;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.calaimfhir.server.storage.GuardedRecords.Guarded;
import org.calaimfhir.server.storage.RecordFacts.Named;
import org.calaimfhir.server.storage.RecordFacts.Organization;
import org.calaimfhir.server.storage.RecordFacts.Tie;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps who sees which record, in the transaction that writes it. A change of what ties a member to an organization is
 * followed by all records about that member.
 */
final class SeenRecords {

    /**
     * @param classes of guarded data that it belongs to by itself; of an Organization, those that its records belong to
     * @param creator id of the organization whose request made the resource; empty when nobody's did
     */
    record Written(String type, String id, RecordFacts facts, Set<String> classes, String creator) {}

    private static final String PATIENT = "Patient";
    private static final String ORGANIZATION = "Organization";
    private static final long EVERYBODY = 0;

    private static final String TIED = "SELECT DISTINCT member FROM calaim.member_tie WHERE res_id = ANY (?)";
    /** By one key space of two, since {@link KeyLocks} has the other. In one order, against deadlocks. */
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(7, hashint8(m)) FROM (SELECT unnest(?::bigint[]) AS m ORDER BY 1) AS members";

    private static final String RECORDS_OF = "SELECT res_id FROM calaim.record_member WHERE member = ANY (?)";
    private static final String NO_LONGER = "DELETE FROM calaim.seen_by WHERE res_id = ANY (?)";
    private static final String SEEN = "INSERT INTO calaim.seen_by"
            + " (organization, res_id, readers, updaters, deleters, withheld)"
            + " SELECT organization, res_id, bit_or(readers), bit_or(updaters), bit_or(deleters), coalesce(("
            + " SELECT bit_or(l.withheld_from) FROM calaim.record_label l WHERE l.res_id = rights.res_id"
            + " AND NOT EXISTS (SELECT FROM calaim.record_organization h LEFT JOIN calaim.guard_relation g"
            + " ON g.relation = h.relation AND g.res_type = h.res_type WHERE h.res_id = l.res_id"
            + " AND h.organization = rights.organization AND (g.holds OR h.relation = '" + RecordRights.AUTHOR + "'))"
            + "), 0) FROM ("
            + " SELECT o.organization, o.res_id, r.readers, r.updaters, r.deleters FROM calaim.record_organization o"
            + " JOIN calaim.record_right r ON r.relation = o.relation AND r.res_type = o.res_type"
            + " WHERE %1$s UNION ALL"
            + " SELECT t.organization, m.res_id, r.readers, r.updaters, r.deleters FROM calaim.record_member m"
            + " JOIN calaim.member_tie t ON t.member = m.member"
            + " JOIN calaim.record_right r ON r.relation = t.relation AND r.res_type = m.res_type"
            + " WHERE %2$s AND (m.on_date IS NULL OR"
            + " m.on_date BETWEEN coalesce(t.starts, m.on_date) AND coalesce(t.ends, m.on_date))"
            + ") AS rights GROUP BY organization, res_id";
    private static final String SOME_SEEN = String.format(SEEN, "o.res_id = ANY (?)", "m.res_id = ANY (?)");
    private static final String ALL_SEEN = String.format(SEEN, "true", "true");

    private final JdbcTemplate jdbc;
    private final RecordNumbers numbers;
    private final GuardedRecords guarded;

    SeenRecords(JdbcTemplate jdbc, GuardedRecords guarded) {
        this.jdbc = jdbc;
        this.numbers = new RecordNumbers(jdbc);
        this.guarded = guarded;
    }

    /** What was written by a transaction that is about to end; its rows are in the database by now. */
    void keep(Collection<Written> written) {
        Rows made = read(written);
        Set<Long> tied = new TreeSet<>(jdbc.queryForList(TIED, Long.class, array(made.records)));
        made.ties.forEach(tie -> tied.add((Long) tie[1]));
        Set<Long> members = new TreeSet<>(tied);
        made.members.forEach(member -> members.add((Long) member[2]));
        jdbc.query(LOCK, row -> {}, array(members));
        made.replace(jdbc);

        Set<Long> concerned = new TreeSet<>(made.records);
        concerned.addAll(guarded.keep(made.guarded));
        guarded.release(made.records);
        if (!tied.isEmpty()) {
            concerned.addAll(jdbc.queryForList(RECORDS_OF, Long.class, array(tied)));
        }
        Object all = array(concerned);
        jdbc.update(NO_LONGER, all);
        jdbc.update(SOME_SEEN, all, all);
    }

    /** Only what records say; who sees them has to be made of it by {@link #all}. */
    void note(Collection<Written> written) {
        Rows made = read(written);
        made.replace(jdbc);
        guarded.note(made.guarded);
    }

    /** Makes who sees what anew, of all that is noted. */
    void all() {
        guarded.all();
        jdbc.update("TRUNCATE calaim.seen_by");
        jdbc.update(ALL_SEEN);
    }

    private Rows read(Collection<Written> written) {
        Set<String> wanted = new HashSet<>();
        Set<Organization> organizations = new HashSet<>();
        for (Written each : written) {
            wanted.add(each.type() + "/" + each.id());
            each.facts().members().forEach(member -> wanted.add(PATIENT + "/" + member));
            each.facts().ties().forEach(tie -> {
                wanted.add(PATIENT + "/" + tie.member());
                organizations.add(tie.organization());
            });
            each.facts().organizations().forEach(named -> organizations.add(named.organization()));
            if (!each.creator().isEmpty()) {
                organizations.add(Organization.byId(each.creator()));
            }
        }
        organizations.stream()
                .filter(each -> each.id() != null)
                .forEach(each -> wanted.add(ORGANIZATION + "/" + each.id()));
        Map<String, Long> rows = numbers.byAddress(wanted);
        Map<Organization, Long> named = numbers.organizations(organizations, rows);

        Rows made = new Rows();
        written.forEach(each -> made.add(each, rows, named));
        return made;
    }

    private static Object array(Collection<Long> numbers) {
        return numbers.toArray(Long[]::new);
    }

    /** What the three tables hold of some records. */
    private static final class Rows {

        private final Set<Long> records = new TreeSet<>();
        private final List<Object[]> members = new ArrayList<>();
        private final List<Object[]> organizations = new ArrayList<>();
        private final List<Object[]> ties = new ArrayList<>();
        private final List<Guarded> guarded = new ArrayList<>();
        private final Map<String, Boolean> known = new HashMap<>();

        void add(Written each, Map<String, Long> rows, Map<Organization, Long> named) {
            Long record = rows.get(each.type() + "/" + each.id());
            if (record == null) {
                return;
            }
            records.add(record);
            guarded.add(new Guarded(record, each.type().equals(ORGANIZATION), each.classes()));
            Date date = each.facts().date().map(Date::valueOf).orElse(null);
            for (String member : each.facts().members()) {
                Long number = rows.get(PATIENT + "/" + member);
                if (number != null) {
                    members.add(new Object[] {record, each.type(), number, date});
                }
            }
            for (Named one : each.facts().organizations()) {
                organization(record, each.type(), named.get(one.organization()), one.relation());
            }
            organization(record, each.type(), rows.get(ORGANIZATION + "/" + each.creator()), RecordRights.AUTHOR);
            organization(record, each.type(), EVERYBODY, RecordRights.DIRECTORY);
            for (Tie tie : each.facts().ties()) {
                Long member = rows.get(PATIENT + "/" + tie.member());
                Long organization = named.get(tie.organization());
                if (member != null && organization != null) {
                    ties.add(new Object[] {
                        record,
                        member,
                        organization,
                        tie.relation(),
                        tie.starts().map(Date::valueOf).orElse(null),
                        tie.ends().map(Date::valueOf).orElse(null)
                    });
                }
            }
        }

        private void organization(Long record, String type, Long organization, String relation) {
            if (organization != null && known.putIfAbsent(record + relation + organization, true) == null) {
                organizations.add(new Object[] {record, type, organization, relation});
            }
        }

        /** Who created a record stays its author, whoever changes it. */
        void replace(JdbcTemplate jdbc) {
            Object all = array(records);
            jdbc.update("DELETE FROM calaim.record_member WHERE res_id = ANY (?)", all);
            jdbc.update(
                    "DELETE FROM calaim.record_organization WHERE res_id = ANY (?) AND relation <> ?",
                    all,
                    RecordRights.AUTHOR);
            jdbc.update("DELETE FROM calaim.member_tie WHERE res_id = ANY (?)", all);
            jdbc.batchUpdate("INSERT INTO calaim.record_member VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", members);
            jdbc.batchUpdate(
                    "INSERT INTO calaim.record_organization VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", organizations);
            jdbc.batchUpdate("INSERT INTO calaim.member_tie VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", ties);
        }
    }
}
