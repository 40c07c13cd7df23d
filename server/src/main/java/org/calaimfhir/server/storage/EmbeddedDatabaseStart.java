package org.calaimfhir.server.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the embedded PostgreSQL in a thread of its own while the application is being wired: unpacking it and making a
 * cluster takes seconds that nothing else waits for.
 */
public final class EmbeddedDatabaseStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NAME = "embeddedDatabaseStarting";

    /** A PostgreSQL that is coming up. Stopped with the application, whether anyone has come to use it or not. */
    record Starting(CompletableFuture<EmbeddedDatabase> database) implements DisposableBean {

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

        /** One that did not come up has told so to those who need it. */
        @Override
        public void destroy() throws IOException {
            Optional<EmbeddedDatabase> up = database.handle((started, failure) -> Optional.ofNullable(started))
                    .join();
            if (up.isPresent()) {
                up.get().close();
            }
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Binder binder = Binder.get(context.getEnvironment());
        if (binder.bind("calaim.database.url", String.class).orElse("").isBlank()) {
            Path folder = binder.bind("calaim.database.folder", Path.class).orElse(Path.of("data"));
            String shared =
                    binder.bind("calaim.database.binaries", String.class).orElse("");
            Path binaries = shared.isBlank() ? folder.resolve("postgres-binaries") : Path.of(shared);
            AtomicBoolean stopping = new AtomicBoolean();
            CompletableFuture<EmbeddedDatabase> database = new CompletableFuture<>();
            Starting starting = new Starting(database);
            // An application that is told to end while it is wired closes nothing, nor does one that fails before.
            SpringApplication.getShutdownHandlers().add(() -> {
                stopping.set(true);
                close(starting);
            });
            database.completeAsync(
                    () -> EmbeddedDatabase.start(folder, binaries, stopping::get),
                    task -> new Thread(task, "embedded-postgres-start").start());
            DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
            beans.registerSingleton(NAME, starting);
            beans.registerDisposableBean(NAME, starting);
        }
    }

    private static void close(Starting starting) {
        try {
            starting.destroy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
