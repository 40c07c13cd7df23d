package org.calaimfhir.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/** A start on a folder that cannot be used is told why, long before zonky's patience ends, and leaves nothing running. */
@Timeout(60)
class EmbeddedDatabaseTest {

    @TempDir
    private static Path shared;

    private Path folder;

    @BeforeAll
    static void aWholeFolder() throws IOException {
        start(whole(), false).close();
    }

    @BeforeEach
    void aCopyOfIt() throws IOException {
        folder = shared.resolve("tried");
        FileSystemUtils.deleteRecursively(folder);
        FileSystemUtils.copyRecursively(whole(), folder);
        Files.setPosixFilePermissions(cluster(), PosixFilePermissions.fromString("rwx------"));
    }

    @AfterEach
    void nothingRuns() throws IOException {
        assertThat(Postmaster.on(cluster())).isEmpty();
        assertThat(cluster().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void a_folder_starts_again_after_a_start_that_failed() throws IOException {
        String password = Files.readString(folder.resolve("password"));
        Files.writeString(folder.resolve("password"), "another");
        assertThat(problem())
                .hasMessageContaining("PostgreSQL refuses the password")
                .hasMessageContaining(folder.resolve("password").toString());

        Files.writeString(folder.resolve("password"), password);
        try (EmbeddedDatabase database = start(folder, false)) {
            assertThat(database.port()).isPositive();
        }
    }

    @Test
    void another_release_is_named_before_anything_is_started() throws IOException {
        String ours = Files.readString(cluster().resolve("PG_VERSION")).strip();
        Files.writeString(cluster().resolve("PG_VERSION"), "17\n");
        assertThat(problem()).hasMessageContaining("was made by PostgreSQL 17, and this server brings " + ours);
    }

    @ParameterizedTest
    @CsvSource({
        "global/pg_control, PostgreSQL ended while it started",
        "pg_wal/0*, PostgreSQL ended while it started",
        "base/*/[0-9]*, PostgreSQL cannot read the database",
        "global/[0-9]*, PostgreSQL",
        "postgresql.conf, PostgreSQL ended while it started"
    })
    void overwritten_files_are_told(String files, String told) throws IOException {
        for (Path file : matching(files)) {
            Files.write(file, new byte[(int) Files.size(file)]);
        }
        assertThat(problem()).hasMessageContaining(told).hasMessageContaining("damaged");
    }

    @Test
    void a_server_that_is_told_to_end_stops_what_it_starts() {
        StartupProblem problem = catchThrowableOfType(StartupProblem.class, () -> start(folder, true));
        assertThat(problem).hasMessageContaining("told to stop");
    }

    @Test
    void only_the_owner_gets_at_the_programs_that_are_run() throws IOException {
        for (Path programs : List.of(binaries(), binaries().resolve("unpacked"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(programs)))
                    .isEqualTo("rwx------");
        }
    }

    private StartupProblem problem() {
        return catchThrowableOfType(StartupProblem.class, () -> start(folder, false));
    }

    private static EmbeddedDatabase start(Path folder, boolean stopping) {
        return EmbeddedDatabase.start(folder, binaries(), () -> stopping);
    }

    private static Path whole() {
        return shared.resolve("whole");
    }

    private static Path binaries() {
        return shared.resolve("binaries");
    }

    private Path cluster() {
        return folder.resolve("postgres");
    }

    private List<Path> matching(String glob) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + cluster() + "/" + glob);
        try (Stream<Path> files = Files.walk(cluster())) {
            List<Path> found =
                    files.filter(Files::isRegularFile).filter(matcher::matches).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
