package org.calaimfhir.server.security.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the operations of this server read. One that is not named here needs everything. */
final class OperationNeeds {

    /** All that decisions about a member look at; a test holds it against what CDS clients are asked to send along. */
    static final Set<String> OF_A_DECISION = Set.of(
            "Patient",
            "Coverage",
            "Organization",
            "ServiceRequest",
            "Task",
            "Claim",
            "ClaimResponse",
            "ExplanationOfBenefit",
            "EpisodeOfCare",
            "Encounter",
            "QuestionnaireResponse",
            "Observation",
            "Condition");

    private static final Set<String> TERMINOLOGY = Set.of("$expand", "$validate-code", "$lookup", "$translate");
    private static final String TYPES_OF_EXPORT = "_type";
    private static final String FILTER_OF_EXPORT = "_typeFilter";

    private final Set<String> stored;
    private final Set<String> definitions;

    OperationNeeds(Set<String> stored, Set<String> definitions) {
        this.stored = stored;
        this.definitions = definitions;
    }

    /** @param type the operation is asked of; empty for the whole server */
    Set<Need> of(Asked asked, String operation, Optional<String> type, boolean ofInstance) {
        return switch (operation) {
            case "$check-eligibility", "$job-status", "$job-file" -> with(type, reads(OF_A_DECISION));
            case "$submit" -> join(reads(OF_A_DECISION), Set.of(Need.create("CoverageEligibilityRequest")));
            case "$explain" -> with(type, reads(OF_A_DECISION));
            case "$validate" -> type.isPresent() && ofInstance ? Set.of(Need.read(type.get())) : Set.of();
            case "$everything" -> Set.of(Need.read(Need.ANY), Need.search(Need.ANY));
            case "$export" -> with(type, export(asked));
            // Whoever knows the number of a job, which cannot be guessed, was told it; its files are Binary resources.
            case "$export-poll-status" -> Set.of(Need.read("Binary"));
            default -> ofTerminology(operation, type) ? Set.of() : Need.EVERYTHING;
        };
    }

    /** Of the hooks, which decide as {@code $check-eligibility} does. */
    static Set<Need> ofHook() {
        return reads(OF_A_DECISION);
    }

    private boolean ofTerminology(String operation, Optional<String> type) {
        return TERMINOLOGY.contains(operation)
                && type.filter(definitions::contains).isPresent();
    }

    /** A body can name types in more than one way; without a plain list all are asked for. */
    private Set<Need> export(Asked asked) {
        List<String> types = asked.parameters().getOrDefault(TYPES_OF_EXPORT, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
        boolean plain = asked.reads()
                && !types.isEmpty()
                && stored.containsAll(types)
                && !asked.parameters().containsKey(FILTER_OF_EXPORT);
        return plain ? reads(types) : Set.of(Need.read(Need.ANY));
    }

    private static Set<Need> with(Optional<String> type, Set<Need> needs) {
        return type.map(one -> join(needs, Set.of(Need.read(one)))).orElse(needs);
    }

    private static Set<Need> reads(Collection<String> types) {
        Set<Need> needs = new HashSet<>();
        types.forEach(type -> needs.add(Need.read(type)));
        return needs;
    }

    private static Set<Need> join(Set<Need> some, Set<Need> others) {
        Set<Need> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
