package org.calaimfhir.server.storage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A resource as it lies in the database: its JSON without id and without what changes with each version.
 *
 * @param type resource type
 * @param id id part
 * @param version version number
 * @param updated when this version was written
 * @param source {@code meta.source}, null when there is none
 * @param text {@code {"resourceType":"Type",…}}, with {@code meta} only where it holds profile, tag or security
 */
record StoredText(String type, String id, long version, Instant updated, String source, String text) {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);
    private static final String META = "\"meta\":{";
    private static final String META_WITH_EXTENSION = META + "\"extension\"";
    private static final int AROUND_META = 160;

    /** An extension on meta stands before the version, so the text cannot be completed by insertion alone. */
    boolean canBeCompleted() {
        return text.startsWith(head()) && !text.startsWith(META_WITH_EXTENSION, head().length());
    }

    private String head() {
        return "{\"resourceType\":\"" + type + "\",";
    }

    /** The whole resource, equal to what HAPI's parser and encoder make of the same row. */
    void appendTo(StringBuilder out) {
        int at = head().length();
        out.ensureCapacity(out.length() + text.length() + AROUND_META);
        out.append(text, 0, at).append("\"id\":\"").append(id).append("\",").append(META);
        out.append("\"versionId\":\"").append(version).append("\",\"lastUpdated\":\"");
        INSTANT.formatTo(updated, out);
        out.append('"');
        if (source != null) {
            out.append(",\"source\":\"").append(JsonText.escaped(source)).append('"');
        }
        if (text.startsWith(META, at)) {
            int inside = at + META.length();
            // A meta that held nothing but the source is kept empty.
            out.append(text.charAt(inside) == '}' ? "" : ",").append(text, inside, text.length());
        } else {
            out.append("},").append(text, at, text.length());
        }
    }
}
