package org.calaimfhir.server.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a PostgreSQL that zonky starts, and ends zonky's wait as soon as it is in vain: zonky itself only asks again
 * until its patience ends, whatever PostgreSQL answers and whether it still runs.
 */
final class PostgresWatch {

    /** Why the start is in vain. */
    enum Refusal {
        ENDED,
        PASSWORD_REFUSED,
        FILES_UNREADABLE,
        STOPPED
    }

    private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);
    private static final long LOOK_MILLIS = 50;
    private static final Duration STILL_AT_IT = Duration.ofSeconds(10);
    /** A process that has not shown itself by then has ended between two looks. */
    private static final Duration UNSEEN = Duration.ofSeconds(5);

    /** SQLSTATEs with which a healthy PostgreSQL says "not yet": it reads its log, or has no connection left. */
    private static final Set<String> NOT_YET = Set.of("57P03", "53300");

    private static final String NOT_LET_IN = "28";

    private final Path cluster;
    private final String url;
    private final Properties login = new Properties();
    private final BooleanSupplier stopping;
    private final Thread starter = Thread.currentThread();
    private final Set<Long> childrenBefore = children();
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean seen;
    private boolean answered;
    private Refusal refusal;

    /** To be made by the thread that starts PostgreSQL, which is the one to be interrupted. */
    PostgresWatch(Path cluster, String url, String password, BooleanSupplier stopping) {
        this.cluster = cluster;
        this.url = url;
        this.stopping = stopping;
        login.setProperty("user", EmbeddedDatabase.USER);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "5");
    }

    void begin() {
        Thread watch = new Thread(this::watch, "embedded-postgres-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void watch() {
        long begun = System.nanoTime();
        long told = begun;
        try {
            while (!over.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                Optional<Refusal> found = look(Duration.ofNanos(System.nanoTime() - begun));
                if (found.isPresent()) {
                    refuse(found.get());
                    return;
                }
                if (System.nanoTime() - told > STILL_AT_IT.toNanos()) {
                    told = System.nanoTime();
                    LOG.info("Database: PostgreSQL still gets ready, as after a crash it reads its log first");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Refusal> look(Duration sinceBegun) {
        if (stopping.getAsBoolean()) {
            return Optional.of(Refusal.STOPPED);
        }
        boolean runs = runs();
        seen |= runs;
        if (!runs && (seen || sinceBegun.compareTo(UNSEEN) > 0)) {
            return Optional.of(Refusal.ENDED);
        }
        return answered ? Optional.empty() : ask();
    }

    private Optional<Refusal> ask() {
        try (Connection connection = DriverManager.getConnection(url, login)) {
            answered = !connection.isClosed();
            return Optional.empty();
        } catch (PSQLException e) {
            if (e.getServerErrorMessage() == null || NOT_YET.contains(e.getSQLState())) {
                return Optional.empty();
            }
            boolean password = e.getSQLState().startsWith(NOT_LET_IN);
            return Optional.of(password ? Refusal.PASSWORD_REFUSED : Refusal.FILES_UNREADABLE);
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** Whether PostgreSQL, or the program that starts it and waits for it, is there. */
    private boolean runs() {
        try {
            return Postmaster.on(cluster).isPresent()
                    || children().stream().anyMatch(child -> !childrenBefore.contains(child));
        } catch (IOException e) {
            return true;
        }
    }

    private static Set<Long> children() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .collect(Collectors.toUnmodifiableSet());
    }

    private synchronized void refuse(Refusal found) {
        if (over.getCount() > 0) {
            refusal = found;
            starter.interrupt();
        }
    }

    /** Ends the watch; the thread that calls is no longer interrupted by it. */
    synchronized Optional<Refusal> end() {
        over.countDown();
        if (refusal != null) {
            Thread.interrupted();
        }
        return Optional.ofNullable(refusal);
    }

    /** Returns when PostgreSQL has shown its pid or will never do so: stopping it needs the pid. */
    void awaitPid() throws IOException {
        long asked = System.nanoTime();
        while (Postmaster.on(cluster).isEmpty() && runs() && System.nanoTime() - asked < STILL_AT_IT.toNanos()) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
