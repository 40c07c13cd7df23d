package org.calaimfhir.server.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.calaimfhir.server.audit.Chain.Link;

/** Goes through the whole trail in its order, in memory that does not grow with it, and finds the first fault. */
final class TrailCheck {

    private static final int AT_ONCE = 1000;
    private static final String IN_ORDER = "SELECT " + EventRow.COLUMNS + " FROM calaim.audit_event ORDER BY seq";
    private static final String END = "SELECT seq, hash, proof FROM calaim.audit_head";

    /**
     * @param events how many were read
     * @param fault the first one; empty when the trail is whole
     */
    record Finding(long events, Optional<Link> first, Optional<Link> last, Optional<String> fault) {

        String text() {
            String until = fault.map(what -> "; " + what).orElse("");
            return fault.isPresent() ? events + " events are in order" + until : events + " events, unbroken" + span();
        }

        private String span() {
            String from = first.map(link -> link.seq() == 1
                            ? " from the first"
                            : " from number " + link.seq() + ", which itself cannot be held against the one before it")
                    .orElse("");
            return from
                    + last.map(link -> " to number " + link.seq() + " with hash "
                                    + HexFormat.of().formatHex(link.hash()))
                            .orElse("");
        }
    }

    private final Chain chain;
    private final Optional<Link> known;
    private long events;
    private Link first;
    private Link last;
    private boolean knownIsThere;

    /** @param known an event and its hash that somebody wrote down at another place */
    TrailCheck(Chain chain, Optional<Link> known) {
        this.chain = chain;
        this.known = known;
    }

    Finding of(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Optional<String> fault = rows(connection);
        if (fault.isEmpty()) {
            fault = end(connection);
        }
        if (fault.isEmpty() && known.isPresent() && !knownIsThere) {
            fault = Optional.of("number " + known.get().seq() + " is not the one that was known");
        }
        connection.rollback();
        return new Finding(events, Optional.ofNullable(first), Optional.ofNullable(last), fault);
    }

    private Optional<String> rows(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(IN_ORDER)) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Optional<String> fault = fault(EventRow.of(row));
                    if (fault.isPresent()) {
                        return fault;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> fault(EventRow row) {
        Link here = row.link();
        if (last == null && here.seq() > 1) {
            // What was before is detached: whoever has it can verify where it ends.
            return begin(here);
        }
        Link before = last == null ? new Link(0, new byte[0]) : last;
        if (here.seq() != before.seq() + 1) {
            return Optional.of(
                    here.seq() == before.seq()
                            ? "number " + here.seq() + " is there twice"
                            : "number " + (before.seq() + 1) + " is missing");
        }
        if (!Arrays.equals(chain.next(before, row.event()).hash(), here.hash())) {
            return Optional.of("number " + here.seq() + " was changed, or the key is another");
        }
        return begin(here);
    }

    private Optional<String> begin(Link here) {
        first = first == null ? here : first;
        last = here;
        events++;
        knownIsThere |= known.filter(link -> link.seq() == here.seq() && Arrays.equals(link.hash(), here.hash()))
                .isPresent();
        return Optional.empty();
    }

    private Optional<String> end(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(END);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.of("where the trail ends is not known: audit_head is empty");
            }
            Link end = new Link(row.getLong(1), row.getBytes(2));
            Link found = last == null ? new Link(0, new byte[0]) : last;
            if (end.seq() != found.seq() || !Arrays.equals(end.hash(), found.hash())) {
                return Optional.of("the end is missing: the last one was number " + end.seq());
            }
            return end.seq() > 0 && !Arrays.equals(chain.proof(end), row.getBytes(3))
                    ? Optional.of("where the trail ends was changed")
                    : Optional.empty();
        }
    }
}
