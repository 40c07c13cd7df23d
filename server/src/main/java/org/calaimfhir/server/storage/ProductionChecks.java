package org.calaimfhir.server.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Profiles;

/**
 * Refuses a start with profile {@code production} that would lose or expose data: without a database server, or with a
 * password that anyone can guess. Runs before anything is wired or started.
 */
final class ProductionChecks implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    static final String PROFILE = "production";

    private static final String GUESSABLE = "guessable-passwords.txt";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().acceptsProfiles(Profiles.of(PROFILE))) {
            check(Binder.get(context.getEnvironment())
                    .bind("calaim.database", DatabaseProperties.class)
                    .orElseThrow(() -> new IllegalStateException("application.yaml has no calaim.database")));
        }
    }

    /** @throws StartupProblem that says what is missing */
    static void check(DatabaseProperties database) {
        if (database.embedded()) {
            throw new StartupProblem(
                    "Production mode needs a PostgreSQL server, and none is given.",
                    "Set SPRING_DATASOURCE_URL=jdbc:postgresql://<host>:5432/<database>,"
                            + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        }
        if (!database.url().startsWith(POSTGRESQL)) {
            throw new StartupProblem(
                    "SPRING_DATASOURCE_URL is not the address of a PostgreSQL database.",
                    "Write it as jdbc:postgresql://<host>:5432/<database>; other databases are not supported.");
        }
        if (database.username().isBlank()) {
            throw new StartupProblem(
                    "Production mode needs the name of a database user, and none is given.",
                    "Set SPRING_DATASOURCE_USERNAME to a user that owns the database.");
        }
        if (database.password().isBlank()) {
            throw new StartupProblem(
                    "Production mode needs a database password, and none is given.",
                    "Set SPRING_DATASOURCE_PASSWORD to the password of user " + database.username() + ".");
        }
        if (guessable(database)) {
            throw new StartupProblem(
                    "The database password is one that anyone would try first.",
                    "Give user " + database.username()
                            + " a random password, for example that of 'openssl rand -hex 24',"
                            + " and set SPRING_DATASOURCE_PASSWORD to it.");
        }
    }

    private static boolean guessable(DatabaseProperties database) {
        String password = database.password().strip().toLowerCase(Locale.ROOT);
        return password.equals(database.username().strip().toLowerCase(Locale.ROOT))
                || guessablePasswords().contains(password);
    }

    private static Set<String> guessablePasswords() {
        try (InputStream list = ProductionChecks.class.getResourceAsStream(GUESSABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
