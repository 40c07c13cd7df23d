package org.calaimfhir.server.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calaimfhir.server.eligibility.Criterion.Basis;
import org.calaimfhir.server.eligibility.Criterion.Result;

/** On what the result of joined criteria rests. */
final class Bases {

    private Bases() {}

    /**
     * Where one part suffices for the result, a documented one makes it documented; where all are needed, an attested
     * one makes it attested.
     *
     * @param oneSuffices whether a single part carries the result
     */
    static Optional<Basis> of(Result result, boolean oneSuffices, List<Criterion> parts) {
        Set<Basis> carrying = parts.stream()
                .filter(part -> part.result() == result)
                .flatMap(part -> part.basis().stream())
                .collect(Collectors.toSet());
        if (result == Result.UNKNOWN || carrying.isEmpty()) {
            return Optional.empty();
        }
        Basis first = oneSuffices ? Basis.DOCUMENTED : Basis.ATTESTED;
        Basis other = oneSuffices ? Basis.ATTESTED : Basis.DOCUMENTED;
        return Optional.of(carrying.contains(first) ? first : other);
    }
}
