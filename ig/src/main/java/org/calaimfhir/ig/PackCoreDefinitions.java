package org.calaimfhir.ig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Packs FHIR R4's own definitions so that the server can read any single one when it first needs it, instead of parsing
 * 20 MB of XML and keeping all of it. What only a reader of the specification needs (narrative, mappings, comments) is
 * left out.
 *
 * <p>{@code r4-core.bin} holds the resources, each deflated by itself; {@code r4-core.index} has a line for each: type,
 * URL, version, kind, derivation, offset, length.
 */
final class PackCoreDefinitions {

    private static final Set<String> KEPT = Set.of("StructureDefinition", "ValueSet", "CodeSystem");
    private static final List<String> PROSE =
            List.of("definition", "comment", "requirements", "alias", "mapping", "example", "meaningWhenMissing");

    private final ObjectMapper json = new ObjectMapper();
    private final StringBuilder index = new StringBuilder();
    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

    private PackCoreDefinitions() {}

    /**
     * Runs in the module's build, after SUSHI's home was filled.
     *
     * @param args folder of the package hl7.fhir.r4.core, target folder, HAPI's version
     */
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[1]);
        Path made = target.resolve("r4-core.made-from");
        if (Files.exists(made) && Files.readString(made).equals(args[2])) {
            return;
        }
        Files.createDirectories(target);
        PackCoreDefinitions pack = new PackCoreDefinitions();
        pack.addAll(Path.of(args[0]));
        Files.write(target.resolve("r4-core.bin"), pack.archive.toByteArray());
        Files.writeString(target.resolve("r4-core.index"), pack.index);
        Files.writeString(made, args[2]);
    }

    private void addAll(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(
                            file -> KEPT.contains(file.getFileName().toString().split("-", 2)[0]))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            add((ObjectNode) json.readTree(file.toFile()));
        }
    }

    private void add(ObjectNode resource) throws IOException {
        resource.remove(List.of("text", "mapping", "contact", "description", "purpose", "differential"));
        for (JsonNode element : resource.path("snapshot").path("element")) {
            ((ObjectNode) element).remove(PROSE);
        }
        int offset = archive.size();
        try (OutputStream deflated = new DeflaterOutputStream(archive, new Deflater(Deflater.BEST_COMPRESSION))) {
            deflated.write(json.writeValueAsString(resource).getBytes(StandardCharsets.UTF_8));
        }
        index.append(String.join(
                        "\t",
                        resource.path("resourceType").asText(),
                        resource.path("url").asText(),
                        resource.path("version").asText(),
                        resource.path("kind").asText(),
                        resource.path("derivation").asText(),
                        Integer.toString(offset),
                        Integer.toString(archive.size() - offset)))
                .append('\n');
    }
}
