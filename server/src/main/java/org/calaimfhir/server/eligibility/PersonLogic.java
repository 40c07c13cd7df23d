package org.calaimfhir.server.eligibility;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.logic.LogicEvaluation;
import org.calaimfhir.server.logic.LogicFailure;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the published logic finds about one person. A resource that it cannot work with spoils only its own criterion. */
final class PersonLogic {

    private static final Logger LOG = LoggerFactory.getLogger(PersonLogic.class);

    /** The library of facts. */
    static final String FACTS = "EligibilityFacts";

    private final LogicEvaluation evaluation;
    private final Map<String, Map<String, CriterionDefines>> criteria;
    private final Map<String, Set<String>> defines;
    private final PersonResources person;
    private final ToldFacts told;

    /**
     * @param criteria by library, then by id of the criterion
     * @param defines names by library
     * @param told the facts that the logic reads as attested
     */
    PersonLogic(
            LogicEvaluation evaluation,
            Map<String, Map<String, CriterionDefines>> criteria,
            Map<String, Set<String>> defines,
            PersonResources person,
            ToldFacts told) {
        this.evaluation = evaluation;
        this.criteria = criteria;
        this.defines = defines;
        this.person = person;
        this.told = told;
    }

    /** Nothing when the logic does not know the criterion; one that an operator adds stands in the tables alone. */
    Optional<Finding> of(String library, String criterion) {
        return Optional.ofNullable(criteria.getOrDefault(library, Map.of()).get(criterion))
                .map(names -> of(library, names));
    }

    private Finding of(String library, CriterionDefines names) {
        Optional<Boolean> documented = answer(library, names.documented());
        List<Resource> evidence = documented.isPresent() ? evidence(library, names.evidence()) : List.of();
        return new Finding(
                documented.filter(met -> met || person.unread().isEmpty() || isOfPatient(evidence)),
                answer(library, names.attested()),
                evidence.stream()
                        .flatMap(resource -> person.address().apply(resource).stream())
                        .toList());
    }

    /** What could not be read may say otherwise than the rest, unless the Patient alone tells. */
    private static boolean isOfPatient(List<Resource> evidence) {
        return !evidence.isEmpty() && evidence.stream().allMatch(Patient.class::isInstance);
    }

    /** The same of something that need not be in the logic, such as a row that an operator adds. */
    Finding find(String library, String name) {
        return of(library, name).orElse(Finding.NOTHING);
    }

    /** Whether the record shows that a fact is so, and nothing that could not be read may say otherwise. */
    boolean stands(KnownFact fact) {
        return find(FACTS, fact.code()).documented().equals(Optional.of(true)) && !person.mayLack(fact.overtakenBy());
    }

    /** Whether it is attested of the member; not when the logic does not know it. */
    boolean isAttested(String library, String name) {
        return attested(library, name).orElse(false);
    }

    /** Whether anything tells that it is so, or that it is not. */
    boolean isTold(String library, String name) {
        return find(library, name).met().or(() -> attested(library, name)).isPresent();
    }

    /** What was told last of a fact, and what the logic makes of it. */
    List<ToldFact> told(String library, KnownFact fact) {
        List<ToldFact> facts = told.of(fact);
        if (facts.isEmpty()) {
            return facts;
        }
        Optional<Boolean> says = attested(library, fact.code());
        return facts.stream().map(one -> one.saying(says)).toList();
    }

    private Optional<Boolean> attested(String library, String name) {
        return defines.getOrDefault(library, Set.of()).contains(name + " Attested")
                ? answer(library, name + " Attested")
                : Optional.empty();
    }

    private Optional<Boolean> answer(String library, String define) {
        return value(library, define).map(Boolean.class::cast);
    }

    private List<Resource> evidence(String library, String define) {
        return value(library, define).map(Collection.class::cast).stream()
                .flatMap(found -> ((Collection<?>) found).stream())
                .map(Resource.class::cast)
                .distinct()
                .toList();
    }

    private Optional<Object> value(String library, String define) {
        try {
            return Optional.ofNullable(evaluation.value(library, define));
        } catch (LogicFailure failure) {
            // Its cause may quote the record.
            LOG.warn(
                    "{}: {}",
                    failure.getMessage(),
                    failure.getCause().getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
