package org.calaimfhir.server.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.calaimfhir.server.storage.RecordRights.Right;
import org.calaimfhir.server.storage.SeenRecords.Written;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes who sees what complete before the first request: when records were written without it, or the rights are others
 * than before, of all records anew; else it does nothing.
 */
final class SeenRecordsStart {

    private static final Logger LOG = LoggerFactory.getLogger(SeenRecordsStart.class);
    private static final int AT_ONCE = 500;

    private static final String PAGE = "SELECT r.res_id, r.fhir_id, v.res_text_vc FROM hfj_resource r"
            + " JOIN hfj_res_ver v ON v.res_id = r.res_id AND v.res_ver = r.res_ver"
            + " WHERE r.res_type = ? AND r.res_deleted_at IS NULL AND r.res_id > ? ORDER BY r.res_id LIMIT ?";

    private record Row(long number, String id, String text) {}

    private final RecordRights rights;
    private final RecordLabels labels;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final GuardedRecords guarded;
    private final SeenRecords seen;
    private final IParser parser;

    SeenRecordsStart(
            RecordRights rights,
            RecordLabels labels,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            GuardedRecords guarded,
            FhirContext context) {
        this.rights = rights;
        this.labels = labels;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.guarded = guarded;
        this.seen = new SeenRecords(jdbc, guarded);
        this.parser = context.newJsonParser();
    }

    /** A start that keeps no rights makes the next that does begin anew. */
    static void forget(JdbcTemplate jdbc) {
        jdbc.update("DELETE FROM calaim.seen_by_state");
    }

    void complete() {
        String wanted = Hashing.sha256()
                .hashString(
                        rights.rights() + " " + rights.types() + " " + labels.rules() + " " + labels.relations() + " "
                                + labels.version(),
                        StandardCharsets.UTF_8)
                .toString();
        List<String> known = transaction.execute(
                status -> jdbc.queryForList("SELECT rights FROM calaim.seen_by_state", String.class));
        if (List.of(wanted).equals(known)) {
            return;
        }
        transaction.executeWithoutResult(status -> writeRights());
        long records = 0;
        for (String type : rights.types()) {
            records += complete(type);
        }
        transaction.executeWithoutResult(status -> {
            seen.all();
            jdbc.update("INSERT INTO calaim.seen_by_state VALUES (?)", wanted);
        });
        LOG.info("Records: who sees what was made anew for {} records", records);
    }

    private void writeRights() {
        jdbc.update("TRUNCATE calaim.record_right, calaim.seen_by_state, calaim.seen_by, calaim.member_tie");
        guarded.begin();
        for (Right right : rights.rights()) {
            jdbc.update(
                    "INSERT INTO calaim.record_right VALUES (?, ?, ?, ?, ?)",
                    right.relation(),
                    right.type(),
                    right.readers(),
                    right.updaters(),
                    right.deleters());
        }
    }

    private long complete(String type) {
        long records = 0;
        long last = 0;
        List<Row> rows;
        do {
            rows = page(type, last);
            if (!rows.isEmpty()) {
                last = rows.get(rows.size() - 1).number();
                records += rows.size();
            }
        } while (rows.size() == AT_ONCE);
        return records;
    }

    private List<Row> page(String type, long last) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Row> rows = jdbc.query(
                    PAGE,
                    (row, number) -> new Row(row.getLong(1), row.getString(2), row.getString(3)),
                    type,
                    last,
                    AT_ONCE);
            List<Written> written = new ArrayList<>();
            for (Row row : rows) {
                written.add(written(type, row));
            }
            if (!written.isEmpty()) {
                seen.note(written);
            }
            return rows;
        }));
    }

    /** A text that is not there, or cannot be read, is nobody's. */
    private Written written(String type, Row row) {
        if (row.text() == null) {
            LOG.warn("Records: a {} is stored in a way that is not read here; nobody sees it", type);
            return new Written(type, row.id(), RecordKeeper.NOTHING, Set.of(), "");
        }
        Resource resource = (Resource) parser.parseResource(row.text());
        resource.setId(type + "/" + row.id());
        return new Written(type, row.id(), rights.facts(resource), labels.classes(resource), "");
    }
}
