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

    /** Returns when none runs on the cluster any more, and clears the pid file. */
    static void stop(Path cluster) throws IOException {
        on(cluster).ifPresent(Postmaster::stop);
        Files.deleteIfExists(cluster.resolve(PID_FILE));
    }

    private static void stop(ProcessHandle postmaster) {
        interrupt(postmaster.pid());
        try {
            postmaster.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            postmaster.destroyForcibly();
        }
    }

    /** PostgreSQL's fast shutdown is SIGINT, which Java cannot send by itself; SIGTERM would wait for clients. */
    private static void interrupt(long pid) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
