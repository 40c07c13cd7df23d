package org.calaimfhir.server.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/**
 * Finds the members in a text of FHIR, JSON or XML, without parsing it: references that end in {@code Patient/id}, and
 * the ids of Patients themselves. What only looks like one is found too; an event then names somebody too many.
 */
final class MemberScan {

    private static final byte[] NAME = "Patient".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JSON_ID = "\"id\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] XML_ID = "<id".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] XML_VALUE = "value=\"".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_ID = 64;
    /** White space, a namespace and an attribute; whatever is longer is not written by this server. */
    private static final int LONGEST_HEAD = 512;

    /** By how much a window of the name's length may move on, by its last byte (Horspool). */
    private static final byte[] SHIFTS = shifts();

    private final byte[] text;
    private final int end;
    private final boolean last;
    private final Collection<String> found;
    private int undecided;

    private MemberScan(byte[] text, int end, boolean last, Collection<String> found) {
        this.text = text;
        this.end = end;
        this.last = last;
        this.found = found;
    }

    /**
     * @param text of which the first bytes up to {@code end} count
     * @param last whether nothing follows; else a match that is cut off at the end is left for the next call
     * @param found gets the ids
     * @return up to where the text is decided: what stands behind it has to be looked at again with what follows
     */
    static int of(byte[] text, int end, boolean last, Collection<String> found) {
        return new MemberScan(text, end, last, found).run();
    }

    static void of(String text, Collection<String> found) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        of(bytes, bytes.length, true, found);
    }

    private static byte[] shifts() {
        byte[] shifts = new byte[256];
        Arrays.fill(shifts, (byte) NAME.length);
        for (int i = 0; i < NAME.length - 1; i++) {
            shifts[NAME[i]] = (byte) (NAME.length - 1 - i);
        }
        return shifts;
    }

    private int run() {
        // The name itself may be cut off, and in XML a bracket stands before it.
        undecided = last ? end : Math.max(0, end - NAME.length);
        int at = NAME.length - 1;
        while (at < end) {
            int mark = text[at] & 0xFF;
            if (mark == 't' && Arrays.equals(text, at - NAME.length + 1, at + 1, NAME, 0, NAME.length)) {
                look(at - NAME.length + 1, at + 1);
                at += NAME.length;
            } else {
                at += SHIFTS[mark];
            }
        }
        return undecided;
    }

    private void look(int start, int behind) {
        if (behind >= end) {
            wait(start);
            return;
        }
        switch (text[behind]) {
            case '/' -> id(start, behind + 1, (byte) 0);
            case '"' -> json(start, behind + 1);
            case ' ', '>' -> xml(start, behind);
            default -> {
                // Another name that begins with it, or a word.
            }
        }
    }

    /** {@code "resourceType":"Patient","id":"x"}, with or without white space. */
    private void json(int start, int from) {
        int at = skip(from, ",");
        at = expect(start, at, JSON_ID);
        if (at >= 0) {
            at = skip(at, ":");
            at = expect(start, at, new byte[] {'"'});
            if (at >= 0) {
                id(start, at, (byte) '"');
            }
        }
    }

    /** {@code <Patient xmlns="..."><id value="x"/>}. */
    private void xml(int start, int from) {
        if (start > 0 && text[start - 1] != '<') {
            return;
        }
        int at = from;
        while (at < end && text[at] != '>' && at - start < LONGEST_HEAD) {
            at++;
        }
        at = expect(start, skip(at, ">"), XML_ID);
        if (at >= 0) {
            at = expect(start, skip(at, ""), XML_VALUE);
            if (at >= 0) {
                id(start, at, (byte) '"');
            }
        }
    }

    private int skip(int from, String also) {
        int at = from;
        while (at < end && (text[at] <= ' ' || also.indexOf(text[at]) >= 0) && at - from < LONGEST_HEAD) {
            at++;
        }
        return at;
    }

    /** @return behind the expected, or -1 when something else stands there or the text ends before */
    private int expect(int start, int from, byte[] expected) {
        int have = Math.min(expected.length, end - from);
        if (!Arrays.equals(text, from, from + Math.max(0, have), expected, 0, Math.max(0, have))) {
            return -1;
        }
        if (have < expected.length) {
            wait(start);
            return -1;
        }
        return from + expected.length;
    }

    /** @param close what has to follow the id; 0 for anything that is no part of one */
    private void id(int start, int from, byte close) {
        int at = from;
        while (at < end && at - from <= LONGEST_ID && isPartOfId(text[at])) {
            at++;
        }
        if (at == end && !last) {
            wait(start);
            return;
        }
        int length = at - from;
        boolean closed = close == 0 || (at < end && text[at] == close);
        if (length > 0 && length <= LONGEST_ID && closed) {
            found.add(new String(text, from, length, StandardCharsets.US_ASCII));
        }
    }

    private void wait(int start) {
        if (!last) {
            // With the bracket before it.
            undecided = Math.min(undecided, Math.max(0, start - 1));
        }
    }

    private static boolean isPartOfId(byte character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '-'
                || character == '.';
    }
}
