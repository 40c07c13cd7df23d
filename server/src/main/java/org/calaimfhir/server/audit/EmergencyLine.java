package org.calaimfhir.server.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calaimfhir.server.security.BreakGlass;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.codesystems.V3ActReason;

/** How an event says that it was asked for in an emergency: by a line below the request, as the header said it. */
final class EmergencyLine {

    private static final int MOST_REQUEST = 6_000;
    private static final int MOST_REASON = 1_000;
    private static final Pattern LINE = Pattern.compile("(?s).*\nCategory: ActReason#(BTG|ETREAT); label=\"([^\"]*)\"");

    private EmergencyLine() {}

    static String below(String request, BreakGlass emergency) {
        return StorableText.of(request, MOST_REQUEST) + "\nCategory: ActReason#" + emergency.code() + "; label=\""
                + StorableText.of(emergency.reason(), MOST_REASON) + "\"";
    }

    /** @return empty for a request that was none in an emergency */
    static Optional<CodeableConcept> purpose(String request) {
        Matcher line = LINE.matcher(request);
        return line.matches()
                ? Optional.of(new CodeableConcept(new Coding()
                                .setSystem(V3ActReason.BTG.getSystem())
                                .setCode(line.group(1)))
                        .setText(line.group(2)))
                : Optional.empty();
    }
}
