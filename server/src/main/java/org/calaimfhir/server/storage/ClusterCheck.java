package org.calaimfhir.server.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** What can be seen of a cluster's files before PostgreSQL is started on them. */
final class ClusterCheck {

    static final String RESTORE = "Restore the folder from a backup, or move it away to start with an empty one.";

    private static final String VERSION_FILE = "PG_VERSION";

    private ClusterCheck() {}

    /** @throws StartupProblem when files are missing, or another release of PostgreSQL made them */
    static void check(DataFolder folder) {
        Path cluster = folder.cluster();
        boolean begun = Files.exists(cluster.resolve("postgresql.conf")) || Files.exists(cluster.resolve("base"));
        if (!begun) {
            return;
        }
        for (String needed : List.of(VERSION_FILE, "postgresql.conf", "pg_hba.conf", "global/pg_control", "base")) {
            if (Files.notExists(cluster.resolve(needed))) {
                throw damaged(cluster, needed + " is missing");
            }
        }
        if (Files.notExists(folder.passwordFile())) {
            throw damaged(cluster, "its password file " + folder.passwordFile() + " is missing");
        }
        checkRelease(cluster);
    }

    private static void checkRelease(Path cluster) {
        String made = read(cluster.resolve(VERSION_FILE));
        String ours = packedRelease();
        if (!made.matches("\\d{1,3}")) {
            throw damaged(cluster, VERSION_FILE + " does not name a release of PostgreSQL");
        }
        if (!made.equals(ours)) {
            throw new StartupProblem(
                    "The database folder " + cluster + " was made by PostgreSQL " + made + ", and this server brings "
                            + ours + ".",
                    "Start the version of the server that made it, or restore a backup made with PostgreSQL " + ours
                            + ".");
        }
    }

    private static StartupProblem damaged(Path cluster, String how) {
        return new StartupProblem("The database folder " + cluster + " is damaged: " + how + ".", RESTORE);
    }

    private static String read(Path file) {
        try {
            // Damaged bytes are to be named, not to fail as text.
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the major release, such as the first number of 18.1.0 */
    private static String packedRelease() {
        Properties packed = new Properties();
        try (InputStream file = ClusterCheck.class.getResourceAsStream("packed-postgresql.properties")) {
            packed.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.getProperty("version").replaceFirst("\\..*", "");
    }
}
