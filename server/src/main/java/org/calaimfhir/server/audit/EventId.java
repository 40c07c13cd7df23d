package org.calaimfhir.server.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of an AuditEvent: the number of the event in the trail, and which of its members it is shown for. BALP 1.1.4 has
 * one AuditEvent for every Patient that an answer is about.
 *
 * @param member counted from 1; 0 for an event about no member
 */
record EventId(long seq, int member) {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17})(?:-([1-9][0-9]{0,6}))?");

    static Optional<EventId> of(String text) {
        Matcher id = FORM.matcher(text);
        return id.matches()
                ? Optional.of(new EventId(
                        Long.parseLong(id.group(1)), id.group(2) == null ? 0 : Integer.parseInt(id.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return member == 0 ? String.valueOf(seq) : seq + "-" + member;
    }
}
