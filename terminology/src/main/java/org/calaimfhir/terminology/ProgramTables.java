package org.calaimfhir.terminology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * All tables, and the manifests that say what they are: {@code table.csv} lists them and what names a row in each,
 * {@code column.csv} what a column may hold, {@code reader.csv} which programs go by their rows. Each is read when it is
 * first asked for.
 */
public final class ProgramTables {

    /** Tables about tables: they hold nothing of the programme. */
    static final List<String> MANIFESTS = List.of(
            "table",
            "column",
            "code-system",
            "code-property",
            "value-set",
            "code-list",
            "code-family",
            "concept-map",
            "reader");

    private final Function<String, Optional<ProgramTable>> source;
    private final Set<String> replaced;
    private final Map<String, Optional<ProgramTable>> read = new ConcurrentHashMap<>();

    private ProgramTables(Function<String, Optional<ProgramTable>> source, Set<String> replaced) {
        this.source = source;
        this.replaced = Set.copyOf(replaced);
    }

    /** Those that were packed with the application. */
    public static ProgramTables packaged() {
        return new ProgramTables(ProgramTable::packaged, Set.of());
    }

    /** Those of a folder, which needs to hold the manifests too. */
    static ProgramTables in(Path folder) {
        return new ProgramTables(
                name -> {
                    Path file = folder.resolve(name + ".csv");
                    return Files.exists(file)
                            ? Optional.of(ProgramTable.load(file, "tables/" + name + ".csv"))
                            : Optional.empty();
                },
                Set.of());
    }

    /**
     * These tables with an operator's rows: each file {@code <table>.csv} of the folder has the table's columns, and its
     * rows stand instead of all those of the same key, or are added.
     *
     * @throws TableException naming file and line of what cannot be used: an unknown table, other columns, or a row that
     *     breaks one of the rules that the packaged rows keep
     */
    public ProgramTables replacedBy(Path folder) {
        Map<String, ProgramTable> merged = new ConcurrentHashMap<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString().replaceFirst("\\.csv$", "");
            String place = file.toString();
            Row listed = manifest("table").stream()
                    .filter(row -> row.get("table").equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TableException(place, "there is no table of this name to replace rows of"));
            merged.put(name, get(name).replacedBy(ProgramTable.load(file, place), key(listed)));
        }
        ProgramTables result = new ProgramTables(
                name -> Optional.ofNullable(merged.get(name)).or(() -> source.apply(name)), merged.keySet());
        result.check();
        return result;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new TableException(folder.toString(), "is not a folder that can be read");
        }
    }

    /** Which tables have rows of an operator. */
    public Set<String> replaced() {
        return replaced;
    }

    /**
     * A table by its name.
     *
     * @throws TableException when there is no such table
     */
    public ProgramTable get(String name) {
        return find(name).orElseThrow(() -> new TableException("tables/" + name + ".csv", "there is no such table"));
    }

    /** Its columns that together name a row, as the table {@code table} has them. */
    static List<String> key(Row listed) {
        return List.of(listed.get("key").split(";", -1));
    }

    /** The rows of a manifest; a programme that has no use for one leaves it out. */
    public List<Row> manifest(String name) {
        return find(name).map(ProgramTable::rows).orElse(List.of());
    }

    private Optional<ProgramTable> find(String name) {
        return read.computeIfAbsent(name, source);
    }

    /**
     * Checks every table against what all tables keep, and against the rules for its columns.
     *
     * @throws TableException naming the first line that breaks a rule
     */
    void check() {
        for (Row row : manifest("table")) {
            TableRules.check(get(row.get("table")), key(row));
        }
        for (Row row : manifest("column")) {
            new ColumnRule(row, this::get).check(get(row.get("table")));
        }
        manifest("code-property").forEach(this::ofCodeSystem);
    }

    /**
     * Checks that no file was forgotten.
     *
     * @throws TableException naming a file that no manifest lists
     */
    void checkListed(Path folder) {
        List<String> listed = new ArrayList<>(MANIFESTS);
        manifest("table").forEach(row -> listed.add(row.get("table")));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !listed.contains(name.replaceFirst("\\.csv$", "")))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new TableException("tables/" + name, "is not listed in tables/table.csv");
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ofCodeSystem(Row property) {
        if (manifest("code-list").stream().noneMatch(list -> list.get("id").equals(property.get("system")))) {
            isCodeSystem(property, "system");
        }
        property.find("target_system")
                .filter(target -> !Canonical.isAddress(target))
                .ifPresent(target -> isCodeSystem(property, "target_system"));
    }

    private void isCodeSystem(Row property, String column) {
        String system = property.get(column);
        if (manifest("code-system").stream().noneMatch(row -> row.get("id").equals(system))) {
            throw new TableException(property.file(), property.line(), column + " '" + system + "' is no code system");
        }
    }
}
