package org.calaimfhir.server.standards;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A standard with its table.
 *
 * @param file name of the table and of the page, without {@code .csv} or {@code .md}
 * @param title the standard, its version, and whose part is meant
 * @param page where it is published
 */
record Standard(String file, String title, String page, List<Statement> statements) {

    Standard {
        statements = List.copyOf(statements);
    }

    /** All that {@code standards.csv} lists. */
    static List<Standard> in(Path folder) throws IOException {
        return rows(folder.resolve("standards.csv")).stream()
                .map(row -> new Standard(
                        row.getField("file"),
                        row.getField("title"),
                        row.getField("page"),
                        statements(folder.resolve(row.getField("file") + ".csv"))))
                .toList();
    }

    private static List<Statement> statements(Path table) {
        try {
            return rows(table).stream()
                    .map(row -> new Statement(
                            row.getField("id"),
                            row.getField("verb"),
                            row.getField("url"),
                            row.getField("asks"),
                            row.getField("answer"),
                            row.getField("why")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NamedCsvRecord> rows(Path table) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(table)) {
            return csv.stream().toList();
        }
    }
}
