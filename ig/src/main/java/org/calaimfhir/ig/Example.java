package org.calaimfhir.ig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.calaimfhir.profiles.BuildFailure;

/**
 * One example, as its FSH file says it: a file, an instance, a name. Files of the demo may hold several instances, since
 * a plan's elections differ in a line each.
 *
 * @param name instance, id and file name in one
 * @param file where it stands, from the module's parent folder on
 * @param lines the file's text
 * @param fails what the validator has to refuse it for; empty for a valid example
 * @param warns what the validator has to warn of
 */
record Example(String name, String file, List<String> lines, List<String> fails, List<String> warns) {

    Example {
        lines = List.copyOf(lines);
        fails = List.copyOf(fails);
        warns = List.copyOf(warns);
    }

    private static final String DEMO = "input/fsh/demo";
    private static final String INSTANCE = "Instance: ";

    /**
     * Reads all examples of the module, the demo's resources among them.
     *
     * @throws BuildFailure when a file's name is not its instance's, or an invalid example says no reason
     */
    static List<Example> allOf(Path module) throws IOException {
        List<Example> found = new ArrayList<>();
        for (Path file : files(module.resolve("input/fsh/examples"))) {
            found.add(read(module, file));
        }
        for (Path file : files(module.resolve(DEMO))) {
            found.addAll(readAll(module, file));
        }
        return found;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Example> readAll(Path module, Path file) throws IOException {
        String place = module.getFileName() + "/" + module.relativize(file);
        List<String> lines = Files.readAllLines(file);
        return lines.stream()
                .filter(line -> line.startsWith(INSTANCE))
                .map(line -> line.substring(INSTANCE.length()).strip())
                .map(name -> new Example(
                        name, place, only(name, lines), declared("// fails: ", lines), declared("// warns: ", lines)))
                .toList();
    }

    /** The lines of one instance, each where it stands in the file; the others are empty. */
    private static List<String> only(String name, List<String> lines) {
        List<String> kept = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            inside = line.startsWith(INSTANCE) ? line.equals(INSTANCE + name) : inside;
            kept.add(inside ? line : "");
        }
        return kept;
    }

    private static Example read(Path module, Path file) throws IOException {
        String place = module.getFileName() + "/" + module.relativize(file);
        String name = file.getFileName().toString().replace(".fsh", "");
        List<String> lines = Files.readAllLines(file);
        if (!lines.contains(INSTANCE + name)) {
            throw new BuildFailure(place + ":1: holds no 'Instance: " + name + "': file and example share one name");
        }
        List<String> fails = declared("// fails: ", lines);
        boolean declaredInvalid = place.contains("/invalid/");
        if (declaredInvalid == fails.isEmpty()) {
            throw new BuildFailure(place + ":1: "
                    + (declaredInvalid
                            ? "an invalid example says why it fails: '// fails: ...'"
                            : "has a '// fails:'"));
        }
        return new Example(name, place, lines, fails, declared("// warns: ", lines));
    }

    private static List<String> declared(String mark, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()).strip())
                .toList();
    }

    /** All that the validator has to say something of. */
    List<String> declared() {
        return Stream.concat(fails.stream(), warns.stream()).toList();
    }

    boolean valid() {
        return fails.isEmpty();
    }

    /** Whether the server loads it as demo. */
    boolean demo() {
        return file.contains(DEMO);
    }

    /**
     * File and line of an element, as well as FSH tells: the first rule about its top element, else the instance.
     *
     * @param location FHIRPath of the element, such as {@code Task.status}
     */
    String place(String location) {
        String[] steps = location.split("[.\\[]", -1);
        String element = steps.length > 1 ? steps[1] : "";
        int line = IntStream.range(0, lines.size())
                .filter(i -> !element.isEmpty() && lines.get(i).matches("\\* " + element + "\\b.*"))
                .findFirst()
                .orElseGet(() -> lines.indexOf(INSTANCE + name));
        return file + ":" + (line + 1);
    }

    /**
     * File and line of a code that a message complains of, else of the instance.
     *
     * @param message that has the code in quotes
     */
    String placeOfCode(String message) {
        int line = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains("#"))
                .filter(i -> Stream.of(lines.get(i).split("#", -1))
                        .skip(1)
                        .map(code -> code.split("[ \"]", 2)[0])
                        .anyMatch(code -> message.contains("'" + code + "'") || message.contains("\"" + code + "\"")))
                .findFirst()
                .orElseGet(() -> lines.indexOf(INSTANCE + name));
        return file + ":" + (line + 1);
    }
}
