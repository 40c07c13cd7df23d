package org.calaimfhir.server.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The PostgreSQL process that runs on a cluster, found by PostgreSQL's own pid file. */
final class Postmaster {

    private static final String PID_FILE = "postmaster.pid";
    private static final long STOP_SECONDS = 20;

    private Postmaster() {}

    /** Empty when none runs, whatever the pid file says: a crash leaves it behind. */
    static Optional<ProcessHandle> on(Path cluster) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(cluster.resolve(PID_FILE), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() < 2 || !lines.get(0).strip().matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> runsOn(process.info(), lines.get(1).strip()));
    }

    /** The number may have passed to another program meanwhile, even to another PostgreSQL. */
    private static boolean runsOn(ProcessHandle.Info process, String folder) {
        return process.command().map(command -> command.contains("postgres")).orElse(false)
                && process.arguments()
                        .map(arguments -> List.of(arguments).contains(folder))
                        .orElse(true);
    }

    /** Lets it write everything to its files first. Returns when none runs on the cluster any more. */
    static void stop(Path cluster) throws IOException {
        // PostgreSQL's fast shutdown; SIGTERM would wait for clients.
        end(cluster, "INT");
    }

    /** Ends at once one whose start failed: damaged files keep it from stopping in order. Its log is read next time. */
    static void abandon(Path cluster) throws IOException {
        end(cluster, "QUIT");
    }

    private static void end(Path cluster, String signal) throws IOException {
        Optional<ProcessHandle> running = on(cluster);
        if (running.isPresent()) {
            end(running.get(), signal);
        }
        Files.deleteIfExists(cluster.resolve(PID_FILE));
    }

    private static void end(ProcessHandle postmaster, String signal) throws IOException {
        try {
            // Java itself sends only SIGTERM and SIGKILL.
            new ProcessBuilder("kill", "-" + signal, Long.toString(postmaster.pid()))
                    .start()
                    .waitFor();
            postmaster.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            postmaster.destroyForcibly();
        }
    }
}
