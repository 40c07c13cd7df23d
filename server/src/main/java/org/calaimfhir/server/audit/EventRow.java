package org.calaimfhir.server.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.calaimfhir.server.audit.Access.Asked;

/** An event as it lies in the chain. */
record EventRow(Chain.Link link, Access event) {

    /** What a pending row has too. */
    static final String SAID =
            "recorded, action, interaction, client, organization, actor, address, request_id, request,"
                    + " content, members, entities";

    static final String COLUMNS = SAID + ", status, seq, hash";

    static EventRow of(ResultSet row) throws SQLException {
        return new EventRow(
                new Chain.Link(row.getLong("seq"), row.getBytes("hash")), access(row, row.getInt("status")));
    }

    /** Of a pending row nobody knows how it was answered. */
    static Access access(ResultSet row, int status) throws SQLException {
        return new Access(
                recorded(row),
                new Asked(
                        row.getString("action"),
                        row.getString("interaction"),
                        row.getString("request_id"),
                        row.getString("request"),
                        row.getString("content")),
                status,
                new Sender(row.getString("client"), row.getString("organization"), row.getString("actor")),
                row.getString("address"),
                texts(row.getArray("members")),
                texts(row.getArray("entities")));
    }

    private static Instant recorded(ResultSet row) throws SQLException {
        return row.getObject("recorded", OffsetDateTime.class).toInstant();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
