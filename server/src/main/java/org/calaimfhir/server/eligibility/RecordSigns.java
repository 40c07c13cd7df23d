package org.calaimfhir.server.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import org.calaimfhir.server.eligibility.Criterion.Result;

/**
 * How much of a service's criteria the record meets already, by more than who the member is and what insurance they have:
 * almost everybody is of the right age and lacks a single fact for something.
 */
final class RecordSigns {

    private static final Set<String> OF_EVERYBODY = Set.of("Patient", "Coverage");

    private RecordSigns() {}

    static long in(ServiceDecision decision) {
        return decision.criteria().stream()
                .flatMap(RecordSigns::single)
                .filter(RecordSigns::isSign)
                .map(Criterion::id)
                .distinct()
                .count();
    }

    private static Stream<Criterion> single(Criterion criterion) {
        return criterion.parts().isEmpty()
                ? Stream.of(criterion)
                : criterion.parts().stream().flatMap(RecordSigns::single);
    }

    private static boolean isSign(Criterion criterion) {
        return criterion.result() == Result.MET
                && criterion.evidence().stream()
                        .anyMatch(evidence -> !OF_EVERYBODY.contains(
                                String.valueOf(evidence.getReferenceElement().getResourceType())));
    }
}
