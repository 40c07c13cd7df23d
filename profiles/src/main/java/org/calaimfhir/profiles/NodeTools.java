package org.calaimfhir.profiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Node and the packages pinned by {@code package-lock.json}: all that SUSHI needs. */
final class NodeTools {

    private static final int OLDEST = 20;
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*", Pattern.DOTALL);

    private NodeTools() {}

    /**
     * Sees to it that SUSHI can be run.
     *
     * @param folder the one with {@code package.json}
     * @return SUSHI's program file
     * @throws BuildFailure in one line, when Node or npm is missing or too old or the packages cannot be had
     */
    static Path sushi(Path folder) throws IOException {
        checkNode(folder);
        Path installed = folder.resolve("node_modules/.package-lock.json");
        Path mark = folder.resolve("node_modules/.installed");
        String lock = Files.readString(folder.resolve("package-lock.json"));
        if (!Files.exists(installed)
                || !Files.exists(mark)
                || !Files.readString(mark).equals(lock)) {
            install(folder);
            Files.writeString(mark, lock);
        }
        return folder.resolve("node_modules/fsh-sushi/dist/app.js");
    }

    private static void checkNode(Path folder) {
        String found;
        try {
            found = Command.run(folder, Map.of(), List.of("node", "--version")).output();
        } catch (IOException e) {
            throw new BuildFailure(
                    "Node " + OLDEST + " or newer is needed to compile FSH, and no 'node' is on the PATH", e);
        }
        Matcher version = VERSION.matcher(found);
        if (!version.matches() || Integer.parseInt(version.group(1)) < OLDEST) {
            throw new BuildFailure(
                    "Node " + OLDEST + " or newer is needed to compile FSH, and 'node' is " + found.strip());
        }
    }

    private static void install(Path folder) {
        List<String> words = List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        try {
            Command.Result result = Command.run(folder, Map.of(), words);
            if (result.exit() != 0) {
                throw new BuildFailure("npm ci failed in " + folder.getFileName() + ": " + result.output());
            }
        } catch (IOException e) {
            throw new BuildFailure("npm is needed to fetch SUSHI, and no 'npm' is on the PATH", e);
        }
    }
}
