package org.calaimfhir.terminology;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.calaimfhir.terminology.ProgramTable.Row;

/**
 * Checks every table and writes the code systems, value sets and concept maps that they make.
 *
 * <p>{@code code-system.csv} lists the tables that are code systems and {@code code-property.csv} which of their columns
 * are properties, {@code value-set.csv} the value sets that join several, {@code code-list.csv} those that list codes of
 * other people's systems, {@code concept-map.csv} the tables that relate two systems.
 */
final class GenerateTerminology {

    private final ProgramTables tables;
    private final Path out;
    private final Canonical canonical;
    private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final List<String> written = new ArrayList<>();

    GenerateTerminology(Path tables, Path out, String version) {
        this.tables = new ProgramTables(tables);
        this.out = out;
        this.canonical = new Canonical(version);
    }

    /**
     * Runs in the module's build.
     *
     * @param args folder of the tables, folder to write to, version of the package
     */
    public static void main(String[] args) throws IOException {
        List<String> written = new GenerateTerminology(Path.of(args[0]), Path.of(args[1]), args[2]).run();
        System.out.println("terminology: " + written.size() + " code systems, value sets and concept maps");
    }

    List<String> run() throws IOException {
        Files.createDirectories(out);
        try (Stream<Path> old = Files.list(out)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        tables.check();
        Map<String, Set<String>> codes = writeCodeSystems();
        writeValueSets();
        ConceptMapJson maps = new ConceptMapJson(canonical, codes);
        for (Row row : tables.manifest("concept-map")) {
            isWritten(row, "source_value_set");
            isWritten(row, "target_value_set");
            write(maps.conceptMap(row, tables.get(row.get("table"))));
        }
        written.sort(null);
        Files.write(out.resolve("terminology.index"), written);
        return written;
    }

    private Map<String, Set<String>> writeCodeSystems() throws IOException {
        CodeSystemJson systems = new CodeSystemJson(canonical);
        ValueSetJson valueSets = new ValueSetJson(canonical);
        Map<String, Set<String>> codes = new HashMap<>();
        for (Row row : tables.manifest("code-system")) {
            String id = row.get("id");
            ObjectNode system = systems.codeSystem(row, tables.get(row.get("table")), properties(id));
            Set<String> known = codes.computeIfAbsent(id, key -> new TreeSet<>());
            system.get("concept")
                    .forEach(concept -> known.add(concept.get("code").asText()));
            write(system);
            write(valueSets.of(row, List.of(id)));
        }
        return codes;
    }

    private List<ConceptProperty> properties(String system) {
        return tables.manifest("code-property").stream()
                .filter(row -> row.get("system").equals(system))
                .map(ConceptProperty::of)
                .toList();
    }

    private void writeValueSets() throws IOException {
        ValueSetJson valueSets = new ValueSetJson(canonical);
        for (Row row : tables.manifest("value-set")) {
            write(valueSets.of(row, List.of(row.get("code_systems").split(";", -1))));
        }
        for (Row row : tables.manifest("code-list")) {
            write(valueSets.listing(row, tables.get(row.get("table"))));
        }
    }

    private void isWritten(Row row, String column) {
        String valueSet = row.get(column);
        if (!Canonical.isAddress(valueSet) && !written.contains("ValueSet-" + valueSet + ".json")) {
            throw new TableException(row.file(), row.line(), column + " '" + valueSet + "' is no value set");
        }
    }

    private void write(ObjectNode resource) throws IOException {
        String name =
                resource.get("resourceType").asText() + "-" + resource.get("id").asText() + ".json";
        if (written.contains(name)) {
            throw new TableException("tables", name + " is made twice: give one of them another id");
        }
        Files.write(out.resolve(name), mapper.writeValueAsBytes(resource));
        written.add(name);
    }
}
