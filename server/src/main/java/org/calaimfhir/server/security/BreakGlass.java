package org.calaimfhir.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Emergency access as FHIR R4 shows it (security labels, "break the glass"): a header {@code Category} that names the
 * purpose by HL7's ActReason. That its label is the reason is ours.
 *
 * @param code {@code BTG} or {@code ETREAT}
 * @param reason in the words of whoever asks; empty when none is given
 */
public record BreakGlass(String code, String reason) {

    private static final String HEADER = "Category";
    private static final Pattern PURPOSE = Pattern.compile("\\s*\\S*ActReason#(BTG|ETREAT)\\s*(;.*)?");
    private static final Pattern LABEL = Pattern.compile("label\\s*=\\s*\"([^\"]*)\"");

    /** What the example of the standard has there says nothing. */
    private static final String NO_REASON = "break the glass";

    /** @return empty when the request is none in an emergency */
    public static Optional<BreakGlass> of(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HEADER));
        return headers.stream().map(BreakGlass::read).flatMap(Optional::stream).findFirst();
    }

    private static Optional<BreakGlass> read(String header) {
        Matcher purpose = PURPOSE.matcher(header);
        if (!purpose.matches()) {
            return Optional.empty();
        }
        Matcher label = LABEL.matcher(header);
        String words = label.find() ? label.group(1).strip() : "";
        return Optional.of(new BreakGlass(purpose.group(1), words.equalsIgnoreCase(NO_REASON) ? "" : words));
    }

    public boolean hasReason() {
        return !reason.isEmpty();
    }
}
