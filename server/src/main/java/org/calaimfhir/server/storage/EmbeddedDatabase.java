package org.calaimfhir.server.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL beside the server, for trying out, development and tests. Listens on loopback with a random
 * password; its cluster stays in the data folder. Durable: zonky starts PostgreSQL without fsync, which is undone here.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);
    private static final long ORPHAN_STOP_SECONDS = 20;

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres postgres, String password) {
        this.folder = folder;
        this.postgres = postgres;
        this.password = password;
    }

    /**
     * Starts PostgreSQL on the folder, making the cluster when there is none.
     *
     * @param binaries where PostgreSQL is unpacked to, once; several data folders may share one
     * @throws StartupProblem when the folder is in use, damaged, or PostgreSQL does not come up
     */
    static EmbeddedDatabase start(Path root, Path binaries) {
        LOG.info("Database: starting PostgreSQL on the folder {}", root);
        DataFolder folder = DataFolder.open(root.toAbsolutePath().normalize());
        try {
            refuseDamaged(folder);
            stopOrphan(folder.cluster());
            String password = folder.password();
            System.setProperty("ot.epg.working-dir", binaries.toAbsolutePath().toString());
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(binaries.toAbsolutePath().toFile())
                    .setDataDirectory(folder.cluster().toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(freePort())
                    .setPGStartupWait(STARTUP_WAIT)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("pwfile", folder.passwordFile().toString())
                    .setLocaleConfig("auth-host", "scram-sha-256")
                    .setLocaleConfig("auth-local", "scram-sha-256")
                    .setConnectConfig("password", password)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("wal_compression", "on")
                    .setServerConfig("log_min_messages", "fatal")
                    .start();
            return new EmbeddedDatabase(folder, postgres, password);
        } catch (IOException | IllegalStateException e) {
            folder.close();
            LOG.debug("Embedded PostgreSQL", e);
            throw new StartupProblem(
                    "The embedded PostgreSQL did not start on " + folder.cluster() + ": the folder may be damaged.",
                    "Restore the folder from a backup, or move it away to start with an empty one.");
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static void refuseDamaged(DataFolder folder) {
        Path cluster = folder.cluster();
        boolean begun = Files.exists(cluster.resolve("postgresql.conf")) || Files.exists(cluster.resolve("base"));
        if (!begun) {
            return;
        }
        for (String needed : List.of("PG_VERSION", "postgresql.conf", "pg_hba.conf", "global/pg_control", "base")) {
            if (Files.notExists(cluster.resolve(needed))) {
                throw damaged(cluster, needed + " is missing");
            }
        }
        if (Files.notExists(folder.passwordFile())) {
            throw damaged(cluster, "its password file " + folder.passwordFile() + " is missing");
        }
    }

    private static StartupProblem damaged(Path cluster, String how) {
        return new StartupProblem(
                "The database folder " + cluster + " is damaged: " + how + ".",
                "Restore the folder from a backup, or move it away to start with an empty one.");
    }

    /** A killed server leaves its PostgreSQL running; the folder's lock tells that nobody needs it any more. */
    private static void stopOrphan(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,9}")) {
            Files.delete(pidFile);
            return;
        }
        ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(EmbeddedDatabase::looksLikePostgres)
                .ifPresent(EmbeddedDatabase::stop);
        Files.deleteIfExists(pidFile);
    }

    private static boolean looksLikePostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private static void stop(ProcessHandle orphan) {
        LOG.info("Stopping the PostgreSQL that a killed server left behind");
        interrupt(orphan.pid());
        try {
            orphan.onExit().get(ORPHAN_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            orphan.destroyForcibly();
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    String password() {
        return password;
    }

    int port() {
        return postgres.getPort();
    }

    @Override
    public void close() throws IOException {
        try {
            postgres.close();
        } finally {
            folder.close();
        }
    }
}
