package org.calaimfhir.server.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;

/**
 * Finds the members in a text that may hold other texts in base64: a file of an export that is asked for as a Binary in
 * JSON or XML. Remembers from piece to piece whether it stands inside of such a value.
 */
final class EncodedScan implements Scan {

    private static final byte[] JSON = "\"data\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] XML = "<data value=".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_MARK = 64;
    private static final int QUARTET = 4;

    private boolean inside;
    private final ByteArrayOutputStream letters = new ByteArrayOutputStream();
    private byte[] decoded = {};

    @Override
    public int of(byte[] text, int end, boolean last, Collection<String> found) {
        int at = 0;
        while (at < end) {
            int value = inside ? at : valueFrom(text, at, end);
            if (value < 0) {
                byte[] rest = Arrays.copyOfRange(text, at, end);
                int decided = at + MemberScan.of(rest, rest.length, last, found);
                return last ? end : Math.max(at, Math.min(decided, end - LONGEST_MARK));
            }
            if (!inside) {
                byte[] before = Arrays.copyOfRange(text, at, value);
                MemberScan.of(before, before.length, true, found);
            }
            int close = indexOf(text, (byte) '"', value, end);
            decode(text, value, close, close < end || last, found);
            inside = close == end;
            at = close + 1;
        }
        return end;
    }

    private void decode(byte[] text, int from, int to, boolean closed, Collection<String> found) {
        letters.write(text, from, to - from);
        byte[] all = letters.toByteArray();
        int whole = all.length / QUARTET * QUARTET;
        letters.reset();
        letters.write(all, whole, all.length - whole);
        byte[] more = decoded(Arrays.copyOf(all, whole));
        byte[] joined = Arrays.copyOf(decoded, decoded.length + more.length);
        System.arraycopy(more, 0, joined, decoded.length, more.length);
        int decided = MemberScan.of(joined, joined.length, closed, found);
        decoded = closed ? new byte[0] : Arrays.copyOfRange(joined, decided, joined.length);
        if (closed) {
            letters.reset();
        }
    }

    /** What only looked like base64 holds no text. */
    private static byte[] decoded(byte[] letters) {
        try {
            return Base64.getMimeDecoder().decode(letters);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** @return where the next such value begins, or -1 */
    private static int valueFrom(byte[] text, int from, int end) {
        for (int at = from; at < end; at++) {
            int behind = text[at] == '"' ? behind(text, at, end, JSON) : behind(text, at, end, XML);
            if (behind >= 0) {
                int quote = indexOf(text, (byte) '"', behind, Math.min(end, behind + LONGEST_MARK));
                if (quote < end && text[quote] == '"') {
                    return quote + 1;
                }
            }
        }
        return -1;
    }

    private static int behind(byte[] text, int at, int end, byte[] mark) {
        boolean here = text[at] == mark[0]
                && at + mark.length <= end
                && Arrays.equals(text, at, at + mark.length, mark, 0, mark.length);
        return here ? at + mark.length : -1;
    }

    private static int indexOf(byte[] text, byte wanted, int from, int end) {
        int at = from;
        while (at < end && text[at] != wanted) {
            at++;
        }
        return at;
    }
}
