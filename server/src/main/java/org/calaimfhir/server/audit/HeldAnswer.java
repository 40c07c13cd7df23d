package org.calaimfhir.server.audit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Holds an answer back, a piece at a time, until what is about to leave is written down. */
final class HeldAnswer extends ServletOutputStream {

    /** Where it goes once it is written down. */
    interface Exit {

        /**
         * @param members of the piece
         * @param last whether it is the whole answer, or the end of it
         * @throws NotRecorded when it could not be written down: then nothing of the piece may leave
         */
        void record(Set<String> members, boolean last) throws NotRecorded;

        void send(byte[] bytes, int length) throws IOException;
    }

    private static final int FIRST = 16 * 1024;
    private static final int LARGEST_PIECE = 512 * 1024;

    private final Scan scan;
    private final Exit exit;
    private byte[] held = {};
    private int length;
    private boolean left;
    private NotRecorded failure;

    HeldAnswer(Scan scan, Exit exit) {
        this.scan = scan;
        this.exit = exit;
    }

    int held() {
        return length;
    }

    boolean hasLeft() {
        return left;
    }

    NotRecorded failure() {
        return failure;
    }

    /** As if nothing had been written; what has left stays so. */
    void forget() {
        length = 0;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int at = offset;
        int rest = count;
        while (rest > 0) {
            if (failure != null) {
                return;
            }
            int part = Math.min(rest, LARGEST_PIECE - length);
            room(part);
            System.arraycopy(bytes, at, held, length, part);
            length += part;
            at += part;
            rest -= part;
            if (length == LARGEST_PIECE) {
                release(false);
            }
        }
    }

    private void room(int more) {
        if (length + more > held.length) {
            int twice = Math.max(FIRST, 2 * held.length);
            held = Arrays.copyOf(held, Math.min(LARGEST_PIECE, Math.max(twice, length + more)));
        }
    }

    /** Sends the rest, when it is written down. */
    void finish() throws IOException {
        if (failure == null) {
            release(true);
        }
    }

    private void release(boolean last) throws IOException {
        Set<String> members = new LinkedHashSet<>();
        int decided = scan.of(held, length, last, members);
        try {
            exit.record(members, last);
        } catch (NotRecorded e) {
            failure = e;
            return;
        }
        if (decided > 0) {
            left = true;
            exit.send(held, decided);
        }
        System.arraycopy(held, decided, held, 0, length - decided);
        length -= decided;
    }

    @Override
    public void flush() {
        // Whoever flushes does not know what is waited for.
    }

    @Override
    public void close() {
        // The end is said by finish(), when the whole answer is there.
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException("Answers are written by the thread of their request");
    }
}
