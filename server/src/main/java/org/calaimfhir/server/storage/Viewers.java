package org.calaimfhir.server.storage;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who looks at records on this thread. While somebody does, every statement of the thread runs as a database role that
 * sees no others; without anybody it is the server itself, which sees all.
 */
public final class Viewers {

    private record Looking(Viewer viewer, boolean checked) {}

    private static final ThreadLocal<Looking> CURRENT = new ThreadLocal<>();

    private Viewers() {}

    /** Until {@link #leave()}, which a thread that serves requests must not forget. */
    public static void enter(Viewer viewer) {
        CURRENT.set(new Looking(viewer, false));
    }

    public static void leave() {
        CURRENT.remove();
    }

    /**
     * From here on the request writes: what it may write was decided, and storing it has to see what it touches. Its
     * answer tells nothing but what was sent.
     */
    public static void write() {
        sender().ifPresent(viewer -> CURRENT.set(new Looking(viewer, true)));
    }

    /** The same for a part of a request that only reads otherwise. */
    public static <T> T writing(Supplier<T> work) {
        Looking before = CURRENT.get();
        write();
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** Who sent the request that this thread works on; empty while the server works for itself. */
    public static Optional<Viewer> sender() {
        return Optional.ofNullable(CURRENT.get()).map(Looking::viewer);
    }

    /** For whom statements are restricted. */
    static Optional<Viewer> current() {
        return Optional.ofNullable(CURRENT.get())
                .filter(looking -> !looking.checked())
                .map(Looking::viewer);
    }

    /** A part of the work that another thread does. */
    static Runnable carried(Runnable work) {
        return CarriedAlong.with(CURRENT, work);
    }

    private static void restore(Looking before) {
        if (before != null) {
            CURRENT.set(before);
        }
    }
}
