package org.calaimfhir.server.storage;

import ca.uhn.fhir.jpa.sched.HapiSchedulerServiceImpl;
import java.util.concurrent.Executor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Lets HAPI's timers run some seconds after the server is ready. They all run at once when they start, and took the
 * processor from the first requests.
 */
class LaterTimers extends HapiSchedulerServiceImpl {

    private final Executor later;
    private boolean closed;

    LaterTimers(Executor later) {
        this.later = later;
    }

    /** HAPI's own moment, when the context is refreshed, is too early. */
    @Override
    @EventListener(ApplicationReadyEvent.class)
    public void start() {
        later.execute(this::startUnlessClosed);
    }

    private synchronized void startUnlessClosed() {
        if (!closed) {
            super.start();
        }
    }

    @Override
    @EventListener(ContextClosedEvent.class)
    public synchronized void stop() {
        closed = true;
        super.stop();
    }
}
