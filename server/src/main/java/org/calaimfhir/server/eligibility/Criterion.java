package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calaimfhir.server.eligibility.Rule.Kind;
import org.hl7.fhir.r4.model.Reference;

/**
 * One criterion and what is known of it.
 *
 * @param wording what it demands
 * @param basis what the result rests on; empty while it is unknown
 * @param evidence the resources that it rests on
 * @param told the facts that were told about it, whether or not they settle it
 * @param missing what would turn unknown into an answer
 * @param rule canonical with version of the rule; empty when none is published
 * @param parts those that it joins
 */
record Criterion(
        Rule wording,
        Result result,
        Optional<Basis> basis,
        List<Reference> evidence,
        List<ToldFact> told,
        List<KnownFact> missing,
        Optional<String> rule,
        List<Criterion> parts) {

    enum Result {
        MET("met"),
        NOT_MET("not-met"),
        UNKNOWN("unknown");

        private final String code;

        Result(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Result of(boolean met) {
            return met ? MET : NOT_MET;
        }

        static Result of(Optional<Boolean> met) {
            return met.map(Result::of).orElse(UNKNOWN);
        }

        Result opposite() {
            return switch (this) {
                case MET -> NOT_MET;
                case NOT_MET -> MET;
                case UNKNOWN -> UNKNOWN;
            };
        }
    }

    enum Basis {
        DOCUMENTED("documented"),
        ATTESTED("attested");

        private final String code;

        Basis(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    Criterion {
        evidence = List.copyOf(evidence);
        told = List.copyOf(told);
        missing = List.copyOf(missing);
        parts = List.copyOf(parts);
    }

    static Criterion unknown(Rule wording, List<ToldFact> told, List<KnownFact> missing, Optional<String> rule) {
        return new Criterion(wording, Result.UNKNOWN, Optional.empty(), List.of(), told, missing, rule, List.of());
    }

    static Criterion attested(Rule wording, boolean met, List<ToldFact> told, Optional<String> rule) {
        return new Criterion(
                wording,
                Result.of(met),
                Optional.of(Basis.ATTESTED),
                evidence(told, met),
                told,
                List.of(),
                rule,
                List.of());
    }

    static Criterion documented(
            Rule wording, boolean met, List<Reference> evidence, List<ToldFact> told, Optional<String> rule) {
        return new Criterion(
                wording, Result.of(met), Optional.of(Basis.DOCUMENTED), evidence, told, List.of(), rule, List.of());
    }

    /** The same, settled by what the asker says of it as a whole. */
    Criterion attested(boolean met, List<ToldFact> ofTheWhole) {
        return new Criterion(
                wording,
                Result.of(met),
                Optional.of(Basis.ATTESTED),
                evidence(ofTheWhole, met),
                ofTheWhole,
                List.of(),
                rule,
                parts);
    }

    /** Its opposite, by the rule that demands that. */
    Criterion opposite(Rule not) {
        return new Criterion(
                not,
                result.opposite(),
                basis,
                evidence,
                told.stream().map(ToldFact::opposite).toList(),
                missing,
                rule,
                List.of());
    }

    /** Where the facts that settle it were told. */
    static List<Reference> evidence(List<ToldFact> told, boolean met) {
        Map<String, Reference> once = new LinkedHashMap<>();
        told.stream()
                .filter(fact -> fact.carries(met))
                .flatMap(fact -> fact.evidence().stream())
                .forEach(place -> once.putIfAbsent(place.getReference(), place));
        return List.copyOf(once.values());
    }

    String id() {
        return wording.id();
    }

    String text() {
        return isOpposite() ? "Not: " + wording.text() : wording.text();
    }

    Optional<LocalDate> ruleFrom() {
        return isOpposite() ? wording.parts().get(0).from() : wording.from();
    }

    /** Whether it demands that something is not so. */
    boolean isOpposite() {
        return wording.kind() == Kind.NOT;
    }
}
