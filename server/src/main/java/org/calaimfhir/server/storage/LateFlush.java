package org.calaimfhir.server.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Keeps the engine's encoder from flushing an answer after every value, each a write to the socket: nearly a third of
 * what a large answer cost (docs/performance.md).
 */
@Interceptor
final class LateFlush {

    private static final int BUFFER = 16 * 1024;

    /** @return what the engine writes to instead; it closes that in the end, which writes the rest */
    @Hook(Pointcut.SERVER_OUTGOING_WRITER_CREATED)
    public Writer buffer(Writer answer) {
        return new UnflushedWriter(answer);
    }

    private static final class UnflushedWriter extends BufferedWriter {

        UnflushedWriter(Writer answer) {
            super(answer, BUFFER);
        }

        @Override
        public void flush() throws IOException {
            // Left to close().
        }
    }
}
