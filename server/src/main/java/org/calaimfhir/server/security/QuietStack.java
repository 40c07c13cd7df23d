package org.calaimfhir.server.security;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Stack traces without messages: the messages of the database and of parsers quote members' data. The structured log
 * prints every exception with it.
 */
public final class QuietStack implements StackTracePrinter {

    @Override
    public void printStackTrace(Throwable failure, Appendable into) throws IOException {
        into.append(of(failure));
    }

    static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable next = failure; next != null && seen.add(next); next = next.getCause()) {
            text.append(seen.size() == 1 ? "" : "Caused by: ")
                    .append(next.getClass().getName());
            if (next instanceof java.sql.SQLException sql) {
                text.append(" SQLSTATE ").append(sql.getSQLState());
            }
            text.append('\n');
            for (StackTraceElement frame : next.getStackTrace()) {
                text.append("\tat ").append(frame).append('\n');
            }
        }
        return text.toString();
    }
}
