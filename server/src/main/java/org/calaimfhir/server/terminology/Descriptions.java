package org.calaimfhir.server.terminology;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where the codes of one system are described: in the system itself, or, where its codes are not here, in every
 * supplement to it. A code may stand in several of those, each of which says something else of it.
 *
 * @param url of the system, also where only supplements to it are here
 * @param places at least one
 */
record Descriptions(String url, List<KnownSystem> places) {

    /** What one place says of a code. */
    record Found(KnownSystem place, Concept concept) {}

    Descriptions {
        places = List.copyOf(places);
    }

    /** Whether a code that nobody describes here may be a code of the system all the same. */
    boolean arePartial() {
        return places.stream().allMatch(KnownSystem::isPart);
    }

    /** @param day empty asks for every day */
    List<Found> of(String code, Optional<LocalDate> day) {
        return places.stream()
                .flatMap(place -> place.concept(code).stream()
                        .filter(concept -> concept.holdsOn(day))
                        .map(concept -> new Found(place, concept)))
                .toList();
    }

    /**
     * The concept as it can be held against what somebody sends: how a supplement calls a code is no name that its
     * system gives it.
     */
    Optional<Concept> concept(String code, Optional<LocalDate> day) {
        return of(code, day).stream()
                .findFirst()
                .map(found -> arePartial() ? Concept.undescribed(url, null, code, null) : found.concept());
    }
}
