package org.calaimfhir.server.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.Coding;

/** Every fact that an asker may attest. */
final class KnownFacts {

    /** Begins the name of each define of the library that goes by the date of birth. */
    private static final String AGES = "AgeGroups.";

    private static final String COVERAGE = "medi-cal-managed-care-coverage";

    private final List<KnownFact> facts;

    private KnownFacts(List<KnownFact> facts) {
        this.facts = facts;
    }

    static KnownFacts of(ProgramTables tables) {
        return new KnownFacts(tables.get("eligibility-fact").rows().stream()
                .map(row -> new KnownFact(
                        row.get("code"),
                        row.get("display"),
                        row.get("question"),
                        row.find("question_es"),
                        row.find("value_type").orElse("boolean"),
                        row.find("service"),
                        row.find("documented_by")
                                .filter(define -> define.startsWith(AGES))
                                .isPresent(),
                        Set.copyOf(row.list("overtaken_by")),
                        AnswerRules.of(row)))
                .toList());
    }

    Optional<KnownFact> find(Coding coding) {
        boolean ours =
                coding.getSystem() == null || coding.getSystem().equals(Canonicals.codeSystem("eligibility-fact"));
        return ours ? find(coding.getCode()) : Optional.empty();
    }

    /** That the member is enrolled in a managed care plan. */
    KnownFact coverage() {
        return find(COVERAGE).orElseThrow(() -> new IllegalStateException("Table eligibility-fact lacks " + COVERAGE));
    }

    /** That the member meets the published criteria of a service. */
    Optional<KnownFact> criteriaOf(String service) {
        return facts.stream()
                .filter(fact -> fact.service().filter(service::equals).isPresent())
                .findFirst();
    }

    /** Those whose answers may settle a fact that nobody answered. */
    List<KnownFact> settling(KnownFact fact) {
        return facts.stream().filter(other -> other.answers().maySettle(fact)).toList();
    }

    String codes() {
        return String.join(", ", facts.stream().map(KnownFact::code).toList());
    }

    Optional<KnownFact> find(String code) {
        return facts.stream().filter(fact -> fact.code().equals(code)).findFirst();
    }
}
