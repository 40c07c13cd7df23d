package org.calaimfhir.server.audit;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.calaimfhir.server.audit.Access.Asked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that adds events to the chain, as many at a time as have come meanwhile. */
final class EventWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventWriter.class);
    private static final int WAITING = 4096;
    private static final int AT_ONCE = 256;
    private static final int KEPT_FOR_LATER = 1024;
    /** Class 22 of PostgreSQL's codes: a value that cannot be kept, by nobody's fault but its own. */
    private static final String UNKEEPABLE = "22";

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(20);
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(2);
    private static final Duration END = Duration.ofSeconds(10);

    private record Waiting(EventStore.Added added, CompletableFuture<Void> done) {}

    private final EventStore store;
    private final Clock clock;
    private final Duration patience;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private final Deque<EventStore.Added> later = new ArrayDeque<>();
    private final Thread thread = new Thread(this::run, "audit-writer");
    private Instant swept = Instant.EPOCH;
    private volatile boolean ending;
    private volatile boolean failing;

    EventWriter(EventStore store, Clock clock, Duration patience) {
        this.store = store;
        this.clock = clock;
        this.patience = patience;
        thread.setDaemon(true);
        thread.start();
    }

    boolean isFailing() {
        return failing;
    }

    /**
     * Returns when the event is in the database.
     *
     * @throws NotRecorded when it is not in time; it may still come
     */
    void addAndWait(Access event, Collection<UUID> pending) throws NotRecorded {
        CompletableFuture<Void> done = new CompletableFuture<>();
        offer(new Waiting(new EventStore.Added(event, pending), done));
        try {
            done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRecorded("interrupted", e);
        } catch (ExecutionException e) {
            throw new NotRecorded("refused", e.getCause());
        } catch (TimeoutException e) {
            throw new NotRecorded("too slow", e);
        }
    }

    /**
     * Returns at once; the event is added when it can be.
     *
     * @throws NotRecorded when too many wait already
     */
    void add(Access event, Collection<UUID> pending) throws NotRecorded {
        offer(new Waiting(new EventStore.Added(event, pending), null));
    }

    private void offer(Waiting waiting) throws NotRecorded {
        try {
            if (ending || !queue.offer(waiting, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NotRecorded("no room", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRecorded("interrupted", e);
        }
    }

    private void run() {
        List<Waiting> batch = new ArrayList<>();
        while (!(ending && queue.isEmpty())) {
            try {
                Waiting first = queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, AT_ONCE - 1);
                }
                if (first != null) {
                    write(batch);
                }
                if (first == null || !failing) {
                    catchUp();
                }
                sweep();
            } catch (InterruptedException e) {
                ending = true;
            } catch (RuntimeException e) {
                failed(e);
            } finally {
                batch.clear();
            }
        }
    }

    private void write(List<Waiting> batch) {
        try {
            store.add(batch.stream().map(Waiting::added).toList());
            succeeded();
            batch.stream().filter(waiting -> waiting.done() != null).forEach(waiting -> waiting.done()
                    .complete(null));
        } catch (SQLException | RuntimeException e) {
            failed(e);
            batch.forEach(waiting -> notNow(waiting, e));
        }
    }

    /** Nobody waits for a refusal to be written down, and what a transaction kept is found by the sweep. */
    private void notNow(Waiting waiting, Exception failure) {
        if (waiting.done() != null) {
            waiting.done().completeExceptionally(failure);
        } else if (waiting.added().pending().isEmpty()) {
            if (later.size() == KEPT_FOR_LATER) {
                later.removeFirst();
                LOG.error("Audit: an event of a refused request is lost, since too many could not be written down");
            }
            later.add(waiting.added());
        }
    }

    /** One by one, so that none that the database cannot keep holds up the others. */
    private void catchUp() {
        while (!later.isEmpty()) {
            try {
                store.add(List.of(later.getFirst()));
                later.removeFirst();
                succeeded();
            } catch (SQLException e) {
                if (!String.valueOf(e.getSQLState()).startsWith(UNKEEPABLE)) {
                    failed(e);
                    return;
                }
                later.removeFirst();
                LOG.error("Audit: an event of a refused request is lost (SQLSTATE {})", e.getSQLState());
            }
        }
    }

    private void sweep() {
        Instant now = clock.instant();
        if (now.isBefore(swept.plus(BETWEEN_SWEEPS))) {
            return;
        }
        swept = now;
        try {
            int found = store.sweep(now.minus(LEFT_BEHIND));
            if (found > 0) {
                LOG.info("Audit: {} events of an earlier end were added", found);
            }
            if (failing && later.isEmpty()) {
                store.add(List.of(new EventStore.Added(trial(now), List.of())));
                succeeded();
            }
        } catch (SQLException e) {
            failed(e);
        }
    }

    /** While nobody asks, only an event shows whether events can be written down again. */
    private static Access trial(Instant now) {
        Asked asked = new Asked("E", "operation", "", "The audit trail goes on", "");
        return new Access(now.truncatedTo(ChronoUnit.MICROS), asked, 0, Sender.SERVER, "", List.of(), List.of());
    }

    private void succeeded() {
        if (failing) {
            LOG.info("Audit: events are written down again");
        }
        failing = false;
    }

    /** Once, and not for each request: those say it themselves. Without the message, which may quote an event. */
    private void failed(Exception failure) {
        if (!failing) {
            String state = failure instanceof SQLException sql ? " (SQLSTATE " + sql.getSQLState() + ")" : "";
            LOG.error(
                    "Audit: events cannot be written down, {}{}",
                    failure.getClass().getSimpleName(),
                    state);
        }
        failing = true;
    }

    /** What was handed over is written down first. */
    @Override
    public void close() {
        ending = true;
        try {
            thread.join(END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
