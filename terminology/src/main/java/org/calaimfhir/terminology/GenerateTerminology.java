package org.calaimfhir.terminology;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * Checks every table and writes the code systems and value sets that they make.
 *
 * <p>{@code table.csv} lists the tables and what names a row in each, {@code code-system.csv} those that are code
 * systems, {@code value-set.csv} the value sets that join several, {@code column.csv} what a column may hold.
 */
final class GenerateTerminology {

    private final Path tables;
    private final Path out;
    private final CodeSystemJson json;
    private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final List<String> written = new ArrayList<>();

    GenerateTerminology(Path tables, Path out, String version) {
        this.tables = tables;
        this.out = out;
        this.json = new CodeSystemJson(version);
    }

    /**
     * Runs in the module's build.
     *
     * @param args folder of the tables, folder to write to, version of the package
     */
    public static void main(String[] args) throws IOException {
        List<String> written = new GenerateTerminology(Path.of(args[0]), Path.of(args[1]), args[2]).run();
        System.out.println("terminology: " + written.size() + " code systems and value sets");
    }

    List<String> run() throws IOException {
        Files.createDirectories(out);
        try (Stream<Path> old = Files.list(out)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        checkTables();
        for (Row row : table("code-system").rows()) {
            String id = row.get("id");
            write(json.codeSystem(row, table(row.get("table"))));
            write(json.valueSet(row, List.of(id)));
        }
        for (Row row : table("value-set").rows()) {
            write(json.valueSet(row, List.of(row.get("code_systems").split(";", -1))));
        }
        written.sort(null);
        Files.write(out.resolve("terminology.index"), written);
        return written;
    }

    private void checkTables() throws IOException {
        List<Row> manifest = table("table").rows();
        List<String> listed = new ArrayList<>(List.of("table.csv", "column.csv", "code-system.csv", "value-set.csv"));
        for (Row row : manifest) {
            String file = row.get("table") + ".csv";
            listed.add(file);
            List<String> key = List.of(row.get("key").split(";", -1));
            TableRules.check(table(row.get("table")), key);
        }
        for (Row row : table("column").rows()) {
            new ColumnRule(row, this::table).check(table(row.get("table")));
        }
        try (Stream<Path> files = Files.list(tables)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !listed.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new TableException("tables/" + name, "is not listed in tables/table.csv");
                    });
        }
    }

    private ProgramTable table(String name) {
        return ProgramTable.load(tables.resolve(name + ".csv"));
    }

    private void write(ObjectNode resource) throws IOException {
        String name =
                resource.get("resourceType").asText() + "-" + resource.get("id").asText() + ".json";
        Files.write(out.resolve(name), mapper.writeValueAsBytes(resource));
        written.add(name);
    }
}
