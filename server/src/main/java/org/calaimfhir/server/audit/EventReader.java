package org.calaimfhir.server.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds events in the trail, and splits one about several members into one for each. */
final class EventReader {

    private static final String SELECT = "SELECT " + EventRow.COLUMNS + " FROM calaim.audit_event WHERE ";

    /** An event as it is shown. */
    record Shown(EventId id, EventRow row) {

        /** Whom it is shown for; empty when it is about no member. */
        List<String> member() {
            return id.member() == 0 ? List.of() : List.of(row.event().members().get(id.member() - 1));
        }
    }

    private final JdbcTemplate jdbc;

    EventReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One more than a page holds, when there are more. */
    List<Shown> find(EventSearch search) {
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> values = new ArrayList<>();
        for (EventCondition condition : search.conditions()) {
            sql.append(condition.sql()).append(" AND ");
            values.addAll(condition.values());
        }
        // Each row is shown once at least, so that so many rows fill the page.
        sql.append("seq <= ? ORDER BY seq DESC LIMIT ?");
        values.add(search.before().map(EventId::seq).orElse(Long.MAX_VALUE));
        values.add(search.count() + 2);
        List<Shown> found = new ArrayList<>();
        for (EventRow row : query(sql.toString(), values)) {
            shown(row, search.members()).stream()
                    .filter(each -> isBehind(each.id(), search))
                    .limit(search.count() + 1L - found.size())
                    .forEach(found::add);
        }
        return found;
    }

    private List<EventRow> query(String sql, List<Object> values) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(sql);
                    for (int i = 0; i < values.size(); i++) {
                        set(statement, i + 1, values.get(i));
                    }
                    return statement;
                },
                (row, number) -> EventRow.of(row));
    }

    private static void set(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof Collection<?> texts) {
            statement.setArray(index, statement.getConnection().createArrayOf("text", texts.toArray()));
        } else {
            statement.setObject(index, value);
        }
    }

    private static List<Shown> shown(EventRow row, Collection<String> wanted) {
        List<String> members = row.event().members();
        if (members.isEmpty()) {
            return List.of(new Shown(new EventId(row.link().seq(), 0), row));
        }
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (wanted.isEmpty() || wanted.contains(members.get(i))) {
                shown.add(new Shown(new EventId(row.link().seq(), i + 1), row));
            }
        }
        return shown;
    }

    private static boolean isBehind(EventId id, EventSearch search) {
        return search.before()
                .map(place -> id.seq() < place.seq() || (id.seq() == place.seq() && id.member() >= place.member()))
                .orElse(true);
    }
}
