package org.calaimfhir.server.storage;

/** What a thread knows of the request that it works on, given to other threads with a part of the work. */
public interface CarriedAlong {

    Runnable carried(Runnable work);

    /** @return the work, which finds in its thread what this thread holds now, and leaves nothing behind there */
    static <T> Runnable with(ThreadLocal<T> held, Runnable work) {
        T now = held.get();
        return () -> {
            held.set(now);
            try {
                work.run();
            } finally {
                held.remove();
            }
        };
    }
}
