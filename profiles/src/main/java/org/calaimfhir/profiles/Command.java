package org.calaimfhir.profiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program of the machine, run to its end. */
final class Command {

    private Command() {}

    record Result(int exit, String output) {}

    /**
     * Runs a program and gathers all that it prints.
     *
     * @param environment what to set besides the build's own environment
     * @throws IOException when the program is not installed
     */
    static Result run(Path folder, Map<String, String> environment, List<String> words) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Result(process.waitFor(), output);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new BuildFailure(words.get(0) + " was interrupted", e);
        }
    }
}
