package org.calaimfhir.terminology;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One of the programme's tables, as it stands in {@code tables/<name>.csv}.
 *
 * <p>A table whose rows hold for a time has the columns {@code effective_from} and {@code effective_to} (ISO dates, both
 * days included, empty means open). Choose rows by the date of the request or service, never by today. Immutable.
 */
public final class ProgramTable {

    private final String file;
    private final List<String> columns;
    private final List<Row> rows;

    private ProgramTable(String file, List<String> columns, List<Row> rows) {
        this.file = file;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads a table that was packed with the application.
     *
     * @param name the file's name without {@code .csv}, such as {@code timeframe}
     * @throws TableException when there is no such table, a row has too few or too many cells, or a date is not a date
     */
    public static ProgramTable load(String name) {
        return packaged(name)
                .orElseThrow(() -> new TableException("tables/" + name + ".csv", "there is no such table"));
    }

    static Optional<ProgramTable> packaged(String name) {
        String file = "tables/" + name + ".csv";
        try (InputStream in = ProgramTable.class.getClassLoader().getResourceAsStream(file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(read(file, new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param file how messages name it */
    static ProgramTable load(Path path, String file) {
        try (Reader in = Files.newBufferedReader(path)) {
            return read(file, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new TableException(file, "is not UTF-8 text");
            }
            throw e;
        }
    }

    /**
     * This table with somebody's rows instead of those of the same key, and with their further rows at the end.
     *
     * @param key the columns that together name a row; all rows of one key go together
     * @throws TableException when the other table's columns are not the same
     */
    ProgramTable replacedBy(ProgramTable theirs, List<String> key) {
        if (!Set.copyOf(columns).equals(Set.copyOf(theirs.columns))) {
            throw new TableException(theirs.file, "needs the columns " + String.join(",", columns));
        }
        Map<List<String>, List<Row>> replaced = new LinkedHashMap<>();
        for (Row row : theirs.rows) {
            replaced.computeIfAbsent(row.get(key), name -> new ArrayList<>()).add(row);
        }
        List<Row> all = new ArrayList<>();
        Set<List<String>> placed = new HashSet<>();
        for (Row row : rows) {
            List<String> name = row.get(key);
            if (!replaced.containsKey(name)) {
                all.add(row);
            } else if (placed.add(name)) {
                all.addAll(replaced.get(name));
            }
        }
        replaced.keySet().removeAll(placed);
        replaced.values().forEach(all::addAll);
        return new ProgramTable(file, columns, all);
    }

    private static ProgramTable read(String file, Reader in) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofNamedCsvRecord(in)) {
            List<NamedCsvRecord> records = csv.stream().toList();
            if (records.isEmpty()) {
                throw new TableException(file, "has no rows");
            }
            List<Row> rows = records.stream().map(r -> row(file, r)).toList();
            return new ProgramTable(file, records.get(0).getHeader(), rows);
        }
    }

    private static Row row(String file, NamedCsvRecord csv) {
        long line = csv.getStartingLineNumber();
        if (csv.getFieldCount() != csv.getHeader().size()) {
            throw new TableException(
                    file,
                    line,
                    "has " + csv.getFieldCount() + " cells, the heading "
                            + csv.getHeader().size());
        }
        Map<String, String> cells = csv.getFieldsAsMap();
        LocalDate from = date(file, line, "effective_from", cells).orElse(LocalDate.MIN);
        LocalDate to = date(file, line, "effective_to", cells).orElse(LocalDate.MAX);
        if (to.isBefore(from)) {
            throw new TableException(file, line, "effective_to " + to + " lies before effective_from " + from);
        }
        return new Row(file, line, cells, from, to);
    }

    private static Optional<LocalDate> date(String file, long line, String column, Map<String, String> cells) {
        String text = cells.getOrDefault(column, "");
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new TableException(file, line, column + " '" + text + "' is not a date like 2025-07-01");
        }
    }

    /** The heading, in the file's order. */
    public List<String> columns() {
        return columns;
    }

    /** Every row, in the file's order, whether in force or not. */
    public List<Row> rows() {
        return rows;
    }

    /**
     * The one row whose cell in {@code column} is exactly {@code value}.
     *
     * @throws TableException when the table has no such column, or more than one row answers
     */
    public Optional<Row> row(String column, String value) {
        List<Row> found = rows.stream().filter(r -> r.get(column).equals(value)).toList();
        if (found.size() > 1) {
            throw new TableException(
                    file, found.get(1).line(), column + " '" + value + "' stands in more than one row: ask by date");
        }
        return found.stream().findFirst();
    }

    /** The rows in force on a day; of a table that states no dates, every row. */
    public List<Row> on(LocalDate day) {
        return rows.stream().filter(r -> r.holdsOn(day)).toList();
    }

    String file() {
        return file;
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    /** One row, which knows the line that it stands in. */
    public record Row(String file, long line, Map<String, String> cells, LocalDate from, LocalDate to) {

        /** Keeps its own copy, so that a row never changes. */
        public Row {
            cells = Map.copyOf(cells);
        }

        /**
         * The cell's text, which may be empty.
         *
         * @throws TableException when the table has no such column
         */
        public String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new TableException(file, line, "there is no column '" + column + "'");
            }
            return cell;
        }

        /** The cells' texts, in the order of the columns. */
        List<String> get(List<String> columns) {
            return columns.stream().map(this::get).toList();
        }

        /**
         * The cell's text, if there is any.
         *
         * @throws TableException when the table has no such column
         */
        public Optional<String> find(String column) {
            return Optional.of(get(column)).filter(text -> !text.isBlank());
        }

        /** The items of a cell that holds several, separated by semicolons; none of an empty cell. */
        public List<String> list(String column) {
            return find(column)
                    .map(cell ->
                            Stream.of(cell.split(";", -1)).map(String::strip).toList())
                    .orElse(List.of());
        }

        /** File and line, for a message that sends somebody to this row. */
        public String place() {
            return file + ":" + line;
        }

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        boolean overlaps(Row other) {
            return !from.isAfter(other.to) && !other.from.isAfter(to);
        }
    }
}
