package org.calaimfhir.server.security;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Versions in addresses and conditions: the engine counts them, and fails on what is no number. */
final class VersionCheck {

    private static final Pattern IN_PATH = Pattern.compile("/_history/([^/?]+)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern TAG = Pattern.compile("(W/)?\"\\d{1,9}\"");

    private VersionCheck() {}

    /** @throws Refusal 404 for a version that cannot exist */
    static void path(String path) {
        Matcher version = IN_PATH.matcher(path);
        if (version.find() && !NUMBER.matcher(version.group(1)).matches()) {
            throw Refusal.of(
                    404, IssueType.NOTFOUND, "There is no such version.", "See the versions at [type]/[id]/_history.");
        }
    }

    /**
     * @param value of If-Match, null when it is not sent
     * @throws Refusal 400 when it is not the tag of a version
     */
    static void condition(String value) {
        if (value != null && !TAG.matcher(value).matches()) {
            throw Refusal.of(
                    400,
                    IssueType.VALUE,
                    "The condition does not name a version.",
                    "Send the ETag of the version that you read, such as W/\"2\".");
        }
    }
}
