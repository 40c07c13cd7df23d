package org.calaimfhir.ig.logic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A row of a decision table.
 *
 * @param define what is asked, as {@code Library.Define}
 * @param expect met, not-met or unknown; of evidence the number of resources
 * @param source where the rule was read
 */
record DecisionRow(String place, String define, LocalDate asked, String record, String expect, String source) {

    /** The rows of every table. */
    static List<DecisionRow> all() {
        return Stream.of("leaf", "group", "evidence", "overlap", "holding")
                .flatMap(table -> of(table).stream())
                .toList();
    }

    static List<DecisionRow> of(String table) {
        String file = "decisions/" + table + ".csv";
        try (InputStream in = DecisionRow.class.getClassLoader().getResourceAsStream(file);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream()
                    .map(row -> new DecisionRow(
                            file + ":" + row.getStartingLineNumber(),
                            row.getField("define"),
                            LocalDate.parse(row.getField("asked")),
                            row.getField("record"),
                            row.getField("expect"),
                            row.getField("source")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the engine's answer; empty when nothing is. */
    String complaint(StockEngine engine) {
        Object answer = engine.ask(define, asked, WrittenRecord.read(record, asked.toString()));
        String word = word(answer);
        return word.equals(expect) ? "" : place + ": " + define + " is " + word + ", not " + expect + ": " + record;
    }

    private static String word(Object answer) {
        if (answer instanceof Iterable<?> list) {
            return String.valueOf(
                    StreamSupport.stream(list.spliterator(), false).count());
        }
        return answer == null ? "unknown" : answer.equals(true) ? "met" : "not-met";
    }
}
