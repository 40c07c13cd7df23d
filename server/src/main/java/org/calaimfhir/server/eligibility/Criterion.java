package org.calaimfhir.server.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;

/**
 * One criterion and what is known of it.
 *
 * @param basis what the result rests on; empty while it is unknown
 * @param evidence the resources that it rests on
 * @param missing what would turn unknown into an answer
 * @param rule canonical with version of the rule; empty when none is published
 * @param parts those that it joins
 */
record Criterion(
        String id,
        String text,
        Result result,
        Optional<Basis> basis,
        List<Reference> evidence,
        List<KnownFact> missing,
        Optional<String> rule,
        Optional<LocalDate> ruleFrom,
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
        missing = List.copyOf(missing);
        parts = List.copyOf(parts);
    }

    static Criterion unknown(String id, String text, Optional<String> rule, KnownFact... missing) {
        return new Criterion(
                id,
                text,
                Result.UNKNOWN,
                Optional.empty(),
                List.of(),
                List.of(missing),
                rule,
                Optional.empty(),
                List.of());
    }

    static Criterion attested(String id, String text, boolean met, Optional<String> rule) {
        return new Criterion(
                id,
                text,
                Result.of(met),
                Optional.of(Basis.ATTESTED),
                List.of(),
                List.of(),
                rule,
                Optional.empty(),
                List.of());
    }

    static Criterion documented(String id, String text, boolean met, List<Reference> evidence, Optional<String> rule) {
        return new Criterion(
                id,
                text,
                Result.of(met),
                Optional.of(Basis.DOCUMENTED),
                evidence,
                List.of(),
                rule,
                Optional.empty(),
                List.of());
    }

    /** The same, settled by what the asker says of it as a whole. */
    Criterion attested(boolean met) {
        return new Criterion(
                id, text, Result.of(met), Optional.of(Basis.ATTESTED), List.of(), List.of(), rule, ruleFrom, parts);
    }
}
