package org.calaimfhir.server.storage;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads current versions straight from HAPI's tables, as text. */
final class StoredTexts {

    private static final String SHOWN =
            "SELECT r.res_id, r.res_type, r.fhir_id, v.res_ver, v.res_updated, v.source_uri, v.res_text_vc";
    private static final String CURRENT = " JOIN hfj_res_ver v ON v.res_id = r.res_id AND v.res_ver = r.res_ver"
            + " WHERE r.res_deleted_at IS NULL AND v.res_encoding = 'JSON' AND v.res_text_vc IS NOT NULL";
    private static final String COLUMNS = SHOWN + " FROM hfj_resource r" + CURRENT;
    private static final String BY_ID = COLUMNS + " AND r.res_type = ? AND r.fhir_id = ?";
    private static final String BY_PID = COLUMNS + " AND r.res_id = ANY (?)";
    private static final String BY_IDS = COLUMNS + " AND r.res_type = ? AND r.fhir_id = ANY (?)";
    private static final String WITH_REFERRING = "WITH wanted AS (SELECT res_id FROM hfj_resource"
            + " WHERE res_type = ? AND fhir_id = ? AND res_deleted_at IS NULL) "
            + COLUMNS
            + " AND r.res_id IN (SELECT res_id FROM wanted UNION SELECT l.src_resource_id FROM hfj_res_link l"
            + " JOIN wanted w ON l.target_resource_id = w.res_id WHERE l.source_resource_type = ANY (?))";

    // Materialized, because the planner otherwise takes the few members for all there are.
    private static final String EACH_WITH_REFERRING = "WITH wanted AS MATERIALIZED (SELECT res_id, fhir_id"
            + " FROM hfj_resource WHERE res_type = ? AND fhir_id = ANY (?) AND res_deleted_at IS NULL),"
            + " reached AS MATERIALIZED (SELECT res_id, fhir_id FROM wanted UNION SELECT l.src_resource_id, w.fhir_id"
            + " FROM hfj_res_link l JOIN wanted w ON l.target_resource_id = w.res_id"
            + " WHERE l.source_resource_type = ANY (?)) "
            + SHOWN
            + ", reached.fhir_id FROM reached JOIN hfj_resource r ON r.res_id = reached.res_id"
            + CURRENT;

    private final JdbcTemplate jdbc;

    StoredTexts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredText> byId(String type, String id) {
        return jdbc.query(BY_ID, (row, number) -> text(row), type, id).stream().findFirst();
    }

    /** By HAPI's numbers of the rows; what cannot be read this way is missing from the answer. */
    Map<Long, StoredText> byPid(Collection<Long> pids) {
        Map<Long, StoredText> found = new HashMap<>();
        jdbc.query(connection -> byPid(connection, pids), row -> {
            found.put(row.getLong(1), text(row));
        });
        return found;
    }

    List<StoredText> byIds(String type, Collection<String> ids) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(BY_IDS);
                    statement.setString(1, type);
                    statement.setArray(2, connection.createArrayOf("text", ids.toArray()));
                    return statement;
                },
                (row, number) -> text(row));
    }

    /** A resource, and those of some types that refer to it; nothing when there is no such resource. */
    List<StoredText> withReferring(String type, String id, Collection<String> referring) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(WITH_REFERRING);
                    statement.setString(1, type);
                    statement.setString(2, id);
                    statement.setArray(3, connection.createArrayOf("text", referring.toArray()));
                    return statement;
                },
                (row, number) -> text(row));
    }

    /** The same for several, by the id that was asked for. */
    Map<String, List<StoredText>> eachWithReferring(String type, Collection<String> ids, Collection<String> referring) {
        Map<String, List<StoredText>> found = new HashMap<>();
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(EACH_WITH_REFERRING);
                    statement.setString(1, type);
                    statement.setArray(2, connection.createArrayOf("text", ids.toArray()));
                    statement.setArray(3, connection.createArrayOf("text", referring.toArray()));
                    return statement;
                },
                row -> {
                    found.computeIfAbsent(row.getString(8), ignored -> new ArrayList<>())
                            .add(text(row));
                });
        return found;
    }

    private static PreparedStatement byPid(Connection connection, Collection<Long> pids) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(BY_PID);
        Array array = connection.createArrayOf("bigint", pids.toArray());
        statement.setArray(1, array);
        return statement;
    }

    /** HAPI writes timestamps without a zone, in the zone of the process, which main() fixes to UTC. */
    private static StoredText text(ResultSet row) throws SQLException {
        return new StoredText(
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(6),
                row.getString(7));
    }
}
