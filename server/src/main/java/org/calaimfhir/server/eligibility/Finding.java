package org.calaimfhir.server.eligibility;

import java.util.List;
import java.util.Optional;
import org.calaimfhir.server.eligibility.Criterion.Basis;
import org.hl7.fhir.r4.model.Reference;

/**
 * What is known of a single criterion.
 *
 * @param documented what the record shows
 * @param attested what the asker says
 * @param evidence the resources that show it
 */
record Finding(Optional<Boolean> documented, Optional<Boolean> attested, List<Reference> evidence) {

    static final Finding NOTHING = new Finding(Optional.empty(), Optional.empty(), List.of());

    Finding {
        evidence = List.copyOf(evidence);
    }

    /** One of the two suffices to meet it; otherwise the record stands above what is said. */
    Optional<Boolean> met() {
        return documented.equals(Optional.of(true)) || attested.equals(Optional.of(true))
                ? Optional.of(true)
                : documented.or(() -> attested);
    }

    /** On what {@link #met()} rests. */
    Optional<Basis> basis() {
        return met().map(met -> documented.equals(Optional.of(met)) ? Basis.DOCUMENTED : Basis.ATTESTED);
    }
}
