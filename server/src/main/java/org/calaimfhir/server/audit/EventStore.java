package org.calaimfhir.server.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.calaimfhir.server.audit.Chain.Link;

/** Adds to the chain in the database. For one thread; other nodes add to the same chain. */
final class EventStore {

    private static final char SEPARATOR = '\n';
    private static final int SWEPT_AT_ONCE = 200;

    private static final String MOVE_HEAD =
            "WITH head AS (UPDATE calaim.audit_head SET seq = ?, hash = ?, proof = ? WHERE seq = ? AND hash = ?"
                    + " RETURNING id), moved AS (DELETE FROM calaim.audit_pending WHERE id = ANY (?) AND EXISTS (SELECT"
                    + " FROM head))";
    private static final String ADD = MOVE_HEAD + " INSERT INTO calaim.audit_event (" + EventRow.COLUMNS + ") SELECT "
            + " recorded,"
            + " action,"
            + " interaction,"
            + " client,"
            + " organization,"
            + " actor,"
            + " address,"
            + " request_id,"
            + " request,"
            + " content,"
            + " string_to_array(members,"
            + " E'\\n"
            + "'), string_to_array(entities,"
            + " E'\\n"
            + "'), status,"
            + " seq, hash"
            + " FROM"
            + " unnest(?::timestamptz[],"
            + " ?::text[],"
            + " ?::text[],"
            + " ?::text[],"
            + " ?::text[],"
            + " ?::text[],"
            + " ?::text[],"
            + " ?::text[],"
            + " ?::text[],"
            + " ?::text[],"
            + " ?::text[],"
            + " ?::text[],"
            + " ?::int[],"
            + " ?::bigint[],"
            + " ?::bytea[])"
            + " AS added"
            + " (" + EventRow.COLUMNS + ")"
            + " WHERE EXISTS (SELECT FROM head)";
    private static final String LEFT_BEHIND = "SELECT id, " + EventRow.SAID + " FROM calaim.audit_pending"
            + " WHERE recorded < ? ORDER BY recorded LIMIT " + SWEPT_AT_ONCE + " FOR UPDATE SKIP LOCKED";

    /** An event on its way, with what its request had kept in its transactions. */
    record Added(Access event, Collection<UUID> pending) {}

    private final DataSource data;
    private final Chain chain;
    private final Set<YearMonth> partitions = new HashSet<>();
    private Link end;

    EventStore(DataSource data, Chain chain) {
        this.data = data;
        this.chain = chain;
    }

    /** In one statement when no other node was faster, else with the end of the chain locked. */
    void add(List<Added> events) throws SQLException {
        try (Connection connection = data.getConnection()) {
            partitions(connection, events);
            if (end == null) {
                end = read(connection, "");
            }
            if (!tryToAdd(connection, events)) {
                locked(connection, events);
            }
        } catch (SQLException e) {
            // Whether it was added or not is not known: the next one asks.
            end = null;
            throw e;
        }
    }

    private void locked(Connection connection, List<Added> events) throws SQLException {
        connection.setAutoCommit(false);
        try {
            end = read(connection, " FOR UPDATE");
            if (!tryToAdd(connection, events)) {
                throw new SQLException("The end of the audit trail is locked and moves");
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /**
     * Takes what a server that ended left behind.
     *
     * @param before only what was kept before: what is younger has its request to bring it
     * @return how many there were
     */
    int sweep(Instant before) throws SQLException {
        try (Connection connection = data.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Added> left = leftBehind(connection, before);
                if (!left.isEmpty()) {
                    partitions(connection, left);
                    end = read(connection, " FOR UPDATE");
                    tryToAdd(connection, left);
                }
                connection.commit();
                return left.size();
            } catch (SQLException e) {
                end = null;
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static List<Added> leftBehind(Connection connection, Instant before) throws SQLException {
        List<Added> left = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(LEFT_BEHIND)) {
            statement.setTimestamp(1, Timestamp.from(before));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    left.add(new Added(EventRow.access(row, 0), List.of(row.getObject("id", UUID.class))));
                }
            }
        }
        return left;
    }

    private static Link read(Connection connection, String lock) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT seq, hash FROM calaim.audit_head" + lock);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("The audit trail has no end: calaim.audit_head is empty");
            }
            return new Link(row.getLong(1), row.getBytes(2));
        }
    }

    private void partitions(Connection connection, List<Added> events) throws SQLException {
        for (Added added : events) {
            YearMonth month = YearMonth.from(added.event().recorded().atOffset(ZoneOffset.UTC));
            if (!partitions.contains(month)) {
                try (PreparedStatement statement = connection.prepareStatement("SELECT calaim.audit_partition(?)")) {
                    statement.setTimestamp(1, Timestamp.from(added.event().recorded()));
                    statement.execute();
                }
                partitions.add(month);
            }
        }
    }

    /** @return false when the chain ends elsewhere by now; then nothing was added */
    private boolean tryToAdd(Connection connection, List<Added> events) throws SQLException {
        List<Link> links = new ArrayList<>(events.size());
        Link last = end;
        for (Added added : events) {
            last = chain.next(last, added.event());
            links.add(last);
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setLong(1, last.seq());
            statement.setBytes(2, last.hash());
            statement.setBytes(3, chain.proof(last));
            statement.setLong(4, end.seq());
            statement.setBytes(5, end.hash());
            statement.setArray(
                    6,
                    connection.createArrayOf(
                            "uuid",
                            events.stream()
                                    .flatMap(added -> added.pending().stream())
                                    .toArray()));
            columns(connection, statement, events, links);
            if (statement.executeUpdate() != events.size()) {
                return false;
            }
        }
        end = last;
        return true;
    }

    private static void columns(
            Connection connection, PreparedStatement statement, List<Added> events, List<Link> links)
            throws SQLException {
        List<Function<Access, Object>> texts = List.of(
                event -> event.recorded().toString(),
                event -> event.asked().action(),
                event -> event.asked().interaction(),
                event -> event.sender().client(),
                event -> event.sender().organization(),
                event -> event.sender().actor(),
                Access::address,
                event -> event.asked().requestId(),
                event -> event.asked().request(),
                event -> event.asked().content(),
                event -> String.join(String.valueOf(SEPARATOR), event.members()),
                event -> String.join(String.valueOf(SEPARATOR), event.entities()));
        int column = 7;
        for (Function<Access, Object> text : texts) {
            Object[] values =
                    events.stream().map(added -> text.apply(added.event())).toArray();
            statement.setArray(column++, connection.createArrayOf("text", values));
        }
        Object[] statuses = events.stream().map(added -> added.event().status()).toArray();
        statement.setArray(column++, connection.createArrayOf("int4", statuses));
        statement.setArray(
                column++,
                connection.createArrayOf("int8", links.stream().map(Link::seq).toArray()));
        statement.setArray(
                column,
                connection.createArrayOf("bytea", links.stream().map(Link::hash).toArray(byte[][]::new)));
    }
}
