package org.calaimfhir.profiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What SUSHI prints, made into lines that begin with file and line of the module's own sources. */
final class SushiOutput {

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final Pattern START = Pattern.compile("^(?:error|warn)\\s", Pattern.MULTILINE);
    private static final Pattern SPOT =
            Pattern.compile("\\s*^ +File: (.+?)\\s*$(?:\\s*Line: (\\d+))?", Pattern.MULTILINE);

    private final Path module;
    private final Path copy;

    /**
     * Names the two folders.
     *
     * @param module where the sources are
     * @param copy where SUSHI saw them
     */
    SushiOutput(Path module, Path copy) {
        this.module = module;
        this.copy = copy;
    }

    /** Each error and each warning, in one line where SUSHI took several. */
    List<String> complaints(String output) {
        String plain = COLOUR.matcher(output).replaceAll("");
        List<String> found = new ArrayList<>();
        Matcher start = START.matcher(plain);
        while (start.find()) {
            String rest = plain.substring(start.start());
            found.add(readable(rest.split("\\R\\s*\\R|\\R(?! )", 2)[0]));
        }
        return found;
    }

    private String readable(String message) {
        Matcher spot = SPOT.matcher(message);
        if (!spot.find()) {
            return message.strip();
        }
        Path file = Path.of(spot.group(1));
        Path source = file.isAbsolute() ? file : copy.resolve("input/fsh").resolve(file);
        String name = source.startsWith(copy) ? copy.relativize(source).toString() : file.toString();
        String line = spot.group(2) == null ? "" : ":" + spot.group(2);
        String text = message.substring(0, spot.start()).strip();
        return module.getFileName() + "/" + name + line + ": " + text;
    }
}
