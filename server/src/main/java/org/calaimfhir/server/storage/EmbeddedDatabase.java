package org.calaimfhir.server.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL beside the server, for trying out, development and tests. Listens on loopback with a random
 * password; its cluster stays in the data folder. Durable: zonky starts PostgreSQL without fsync, which is undone here.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "postgres";

    private static final String OWN_BINARIES =
            "Name a folder of this user, or one that does not exist yet: CALAIM_POSTGRES_BINARIES=<folder>.";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    /** For the log of a crash at its longest: whoever ends or refuses before is told at once. */
    private static final Duration STARTUP_WAIT = Duration.ofMinutes(10);
    /** Below a folder that is closed to others, because zonky opens its own to everyone. */
    private static final String UNPACKED = "unpacked";

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final String password;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres postgres, String password) {
        this.folder = folder;
        this.postgres = postgres;
        this.password = password;
    }

    /**
     * Starts PostgreSQL on the folder, making the cluster when there is none. Whatever goes wrong, none is left running.
     *
     * @param binaries where PostgreSQL is unpacked to, once; several data folders of one user may share one
     * @param stopping whether the server was told to end meanwhile
     * @throws StartupProblem when the folder is in use, damaged, or PostgreSQL does not come up
     */
    static EmbeddedDatabase start(Path root, Path binaries, BooleanSupplier stopping) {
        LOG.info("Database: starting PostgreSQL on the folder {}", root);
        DataFolder folder = DataFolder.open(root.toAbsolutePath().normalize());
        try {
            ClusterCheck.check(folder);
            stopOrphan(folder.cluster());
            return start(
                    folder,
                    PrivateFolder.of(binaries.toAbsolutePath(), OWN_BINARIES).resolve(UNPACKED),
                    stopping);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e instanceof StartupProblem problem ? problem : notReady(folder, e);
        }
    }

    private static EmbeddedDatabase start(DataFolder folder, Path unpacked, BooleanSupplier stopping)
            throws IOException {
        String password = folder.password();
        int port = freePort();
        PostgresWatch watch = new PostgresWatch(folder.cluster(), jdbcUrl(port), password, stopping);
        boolean up = false;
        try {
            EmbeddedPostgres postgres = settings(folder, unpacked, port, password)
                    .setDataDirectoryCustomizer(ready -> {
                        closeToOthers(unpacked);
                        watch.begin();
                    })
                    .start();
            Optional<PostgresWatch.Refusal> refusal = watch.end();
            if (refusal.isPresent()) {
                if (refusal.get() == PostgresWatch.Refusal.PASSWORD_REFUSED) {
                    postgres.close();
                }
                throw refused(folder, refusal.get());
            }
            up = true;
            return new EmbeddedDatabase(folder, postgres, password);
        } catch (ExceptionInInitializerError e) {
            LOG.debug("Embedded PostgreSQL", e);
            throw new StartupProblem(
                    "PostgreSQL could not be unpacked into " + unpacked + ".",
                    "Make room on the disk, or choose another folder: CALAIM_POSTGRES_BINARIES=<folder>.");
        } finally {
            if (!up) {
                watch.end();
                watch.awaitPid();
                Postmaster.abandon(folder.cluster());
            }
        }
    }

    private static EmbeddedPostgres.Builder settings(DataFolder folder, Path unpacked, int port, String password) {
        System.setProperty("ot.epg.working-dir", unpacked.toString());
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(unpacked.toFile())
                .setDataDirectory(folder.cluster().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
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
                .setServerConfig("log_min_messages", "fatal");
    }

    /** zonky opens the folder to every user of the machine. */
    private static void closeToOthers(Path unpacked) {
        PrivateFolder.of(unpacked, OWN_BINARIES);
    }

    private static StartupProblem refused(DataFolder folder, PostgresWatch.Refusal refusal) {
        Path cluster = folder.cluster();
        return switch (refusal) {
            case ENDED ->
                new StartupProblem(
                        "PostgreSQL ended while it started on " + cluster + ": its files are damaged, or not its own.",
                        ClusterCheck.RESTORE);
            case FILES_UNREADABLE ->
                new StartupProblem(
                        "PostgreSQL cannot read the database in " + cluster + ": its files are damaged.",
                        ClusterCheck.RESTORE);
            case PASSWORD_REFUSED ->
                new StartupProblem(
                        "PostgreSQL refuses the password in " + folder.passwordFile()
                                + ": it is not that of the database in " + cluster
                                + ", or the database's list of users is damaged.",
                        "Restore that file, or the whole folder, from the backup of the same folder.");
            case STOPPED -> new StartupProblem("The server was told to stop while it started.", "Start it again.");
        };
    }

    private static StartupProblem notReady(DataFolder folder, Exception e) {
        LOG.debug("Embedded PostgreSQL", e);
        if (Files.notExists(folder.cluster().resolve("postgresql.conf"))) {
            return new StartupProblem(
                    "PostgreSQL could not make a new database in " + folder.cluster() + ".",
                    "Make room on the disk. On another system than Linux on x86-64 set SPRING_DATASOURCE_URL.");
        }
        return new StartupProblem(
                "PostgreSQL did not get ready on " + folder.cluster() + " within " + STARTUP_WAIT.toMinutes()
                        + " minutes.",
                ClusterCheck.RESTORE);
    }

    /** A killed server leaves its PostgreSQL running; the folder's lock tells that nobody needs it any more. */
    private static void stopOrphan(Path cluster) throws IOException {
        if (Postmaster.on(cluster).isPresent()) {
            LOG.info("Stopping the PostgreSQL that a killed server left behind");
        }
        Postmaster.stop(cluster);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String jdbcUrl() {
        return jdbcUrl(postgres.getPort());
    }

    static String jdbcUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String password() {
        return password;
    }

    int port() {
        return postgres.getPort();
    }

    @Override
    public void close() throws IOException {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            postgres.close();
            Postmaster.stop(folder.cluster());
        } finally {
            folder.close();
        }
    }
}
