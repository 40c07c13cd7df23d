package org.calaimfhir.terminology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * A folder of tables, and the manifests that say what they are: {@code table.csv} lists them and what names a row in
 * each, {@code column.csv} what a column may hold.
 */
final class ProgramTables {

    private static final List<String> MANIFESTS =
            List.of("table", "column", "code-system", "code-property", "value-set", "code-list", "concept-map");

    private final Path folder;
    private final Map<String, ProgramTable> read = new HashMap<>();

    ProgramTables(Path folder) {
        this.folder = folder;
    }

    ProgramTable get(String name) {
        return read.computeIfAbsent(name, table -> ProgramTable.load(folder.resolve(table + ".csv")));
    }

    /** The rows of a manifest; a programme that has no use for one leaves it out. */
    List<Row> manifest(String name) {
        return Files.exists(folder.resolve(name + ".csv")) ? get(name).rows() : List.of();
    }

    /**
     * Checks every table against what all tables keep, and against the rules for its columns.
     *
     * @throws TableException naming the first line that breaks a rule, or a file that no manifest lists
     */
    void check() throws IOException {
        List<String> listed = new ArrayList<>(MANIFESTS);
        for (Row row : manifest("table")) {
            listed.add(row.get("table"));
            TableRules.check(get(row.get("table")), List.of(row.get("key").split(";", -1)));
        }
        for (Row row : manifest("column")) {
            new ColumnRule(row, this::get).check(get(row.get("table")));
        }
        manifest("code-property").forEach(this::ofCodeSystem);
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !listed.contains(name.replaceFirst("\\.csv$", "")))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new TableException("tables/" + name, "is not listed in tables/table.csv");
                    });
        }
    }

    private void ofCodeSystem(Row property) {
        isCodeSystem(property, "system");
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
