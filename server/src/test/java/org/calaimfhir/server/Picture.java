package org.calaimfhir.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Mermaid drawing in the README, read as: who points at whom. Its first line is {@code %% name}. */
final class Picture {

    static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();

    private static final Pattern ARROWS = Pattern.compile("^\\s*(\\w+) --> (\\w+(?: & \\w+)*)\\s*$", Pattern.MULTILINE);

    private Picture() {}

    static Map<String, Set<String>> read(String name) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        Matcher arrow = ARROWS.matcher(drawing(name));
        while (arrow.find()) {
            arrows.computeIfAbsent(arrow.group(1), from -> new TreeSet<>())
                    .addAll(List.of(arrow.group(2).split(" & ")));
        }
        return arrows;
    }

    private static String drawing(String name) {
        Matcher fenced = Pattern.compile("```mermaid\n%% " + name + "\n(.*?)```", Pattern.DOTALL)
                .matcher(readme());
        if (!fenced.find()) {
            throw new AssertionError("README.md has no Mermaid drawing that begins with %% " + name);
        }
        return fenced.group(1);
    }

    private static String readme() {
        try {
            return Files.readString(REPOSITORY.resolve("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
