package org.calaimfhir.ig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the FSH line behind something that is wrong in a generated definition. */
final class FshSource {

    private final Path module;

    /**
     * Names where to look.
     *
     * @param module folder with {@code input/fsh}
     */
    FshSource(Path module) {
        this.module = module;
    }

    /**
     * The first line that contains a text.
     *
     * @return file and line, or the module's name when no line does
     */
    String place(String text) {
        try (Stream<Path> tree = Files.walk(module.resolve("input/fsh"))) {
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).contains(text)) {
                        return module.getFileName() + "/" + module.relativize(file) + ":" + (i + 1);
                    }
                }
            }
            return module.getFileName().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file's text, by the name that it shares with its definition. */
    Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(module.resolve("input/fsh"))) {
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                texts.put(file.getFileName().toString().replace(".fsh", ""), Files.readString(file));
            }
        }
        return texts;
    }
}
