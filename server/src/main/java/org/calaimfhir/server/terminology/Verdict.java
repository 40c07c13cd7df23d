package org.calaimfhir.server.terminology;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;

/** The answer of {@code $validate-code}: whether one of the codings is in it, under its right name. */
final class Verdict {

    private static final String DISPLAY = "display";

    private Verdict() {}

    /** @param otherwise the message when none of them is found */
    static Parameters ofFirst(List<Coding> asked, Function<Coding, Optional<Concept>> find, String otherwise) {
        for (Coding coding : asked) {
            Optional<Concept> found = find.apply(coding);
            if (found.isPresent()) {
                return found(coding, found.get());
            }
        }
        return answer(false).addParameter("message", otherwise);
    }

    private static Parameters found(Coding asked, Concept concept) {
        boolean rightName = !asked.hasDisplay()
                || concept.display() == null
                || asked.getDisplay().equalsIgnoreCase(concept.display());
        Parameters answer = answer(rightName);
        if (!rightName) {
            answer.addParameter("message", "The code is known under another display.");
        }
        if (concept.display() != null) {
            answer.addParameter(DISPLAY, concept.display());
        }
        return answer;
    }

    private static Parameters answer(boolean result) {
        return new Parameters().addParameter("result", result);
    }
}
