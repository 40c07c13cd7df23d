package org.calaimfhir.server.storage;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the embedded PostgreSQL in a thread of its own while the application is being wired: unpacking it and making a
 * cluster takes seconds that nothing else waits for.
 */
public final class EmbeddedDatabaseStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** A PostgreSQL that is coming up. */
    record Starting(CompletableFuture<EmbeddedDatabase> database) {

        /** @throws StartupProblem when it does not come up */
        EmbeddedDatabase await() {
            try {
                return database.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof StartupProblem problem) {
                    throw problem;
                }
                throw e;
            }
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Binder binder = Binder.get(context.getEnvironment());
        if (binder.bind("calaim.database.url", String.class).orElse("").isBlank()) {
            Path folder = binder.bind("calaim.database.folder", Path.class).orElse(Path.of("data"));
            Starting starting = new Starting(CompletableFuture.supplyAsync(
                    () -> EmbeddedDatabase.start(folder), task -> new Thread(task, "embedded-postgres-start").start()));
            context.getBeanFactory().registerSingleton("embeddedDatabaseStarting", starting);
        }
    }
}
