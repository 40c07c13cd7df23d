package org.calaimfhir.terminology;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks every table of a folder and writes what they make. */
final class GenerateTerminology {

    private final Path tables;
    private final Path out;
    private final String version;

    GenerateTerminology(Path tables, Path out, String version) {
        this.tables = tables;
        this.out = out;
        this.version = version;
    }

    /**
     * Runs in the module's build.
     *
     * @param args folder of the tables, folder to write to, version of the package
     */
    public static void main(String[] args) throws IOException {
        List<String> written = new GenerateTerminology(Path.of(args[0]), Path.of(args[1]), args[2]).run();
        System.out.println("terminology: " + written.size() + " code systems, value sets, concept maps and tables");
    }

    List<String> run() throws IOException {
        Files.createDirectories(out);
        try (Stream<Path> old = Files.list(out)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        ProgramTables programme = ProgramTables.in(tables);
        programme.check();
        programme.checkListed(tables);
        Map<String, ObjectNode> resources = TerminologyResources.of(programme, version);
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        for (Map.Entry<String, ObjectNode> resource : resources.entrySet()) {
            Files.write(out.resolve(resource.getKey()), mapper.writeValueAsBytes(resource.getValue()));
        }
        List<String> written = resources.keySet().stream().sorted().toList();
        Files.write(out.resolve("terminology.index"), written);
        return written;
    }
}
