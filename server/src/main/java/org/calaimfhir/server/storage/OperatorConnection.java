package org.calaimfhir.server.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;

/** One connection to the server's database, for a command that runs beside the server. */
public final class OperatorConnection {

    /** PostgreSQL writes its port into the fourth line of its pid file. */
    private static final int PORT_LINE = 3;

    private OperatorConnection() {}

    /** @throws StartupProblem when there is none */
    public static Connection open(Binder settings) {
        DatabaseProperties database = settings.bindOrCreate("calaim.database", DatabaseProperties.class);
        try {
            return database.embedded()
                    ? embedded(database.folder().toAbsolutePath().normalize())
                    : DriverManager.getConnection(database.url(), database.username(), database.password());
        } catch (SQLException e) {
            throw new StartupProblem(
                    "The database cannot be reached, or refuses the user (SQLSTATE " + e.getSQLState() + ").",
                    "Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD as for the"
                            + " server.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Connection embedded(Path root) throws IOException, SQLException {
        Path cluster = root.resolve("postgres");
        if (Postmaster.on(cluster).isEmpty()) {
            throw new StartupProblem(
                    "No server runs on the data folder " + root + ".",
                    "Start the server on it, or set SPRING_DATASOURCE_URL to a database server.");
        }
        List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
        String password = Files.readString(root.resolve("password")).strip();
        return DriverManager.getConnection(
                EmbeddedDatabase.jdbcUrl(Integer.parseInt(lines.get(PORT_LINE).strip())),
                EmbeddedDatabase.USER,
                password);
    }
}
