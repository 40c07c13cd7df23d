package org.calaimfhir.server.eligibility;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calaimfhir.server.logic.LogicEvaluation;
import org.calaimfhir.server.logic.LogicFailure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the published logic finds about one person. A resource that it cannot work with spoils only its own criterion. */
final class PersonLogic {

    private static final Logger LOG = LoggerFactory.getLogger(PersonLogic.class);

    private final LogicEvaluation evaluation;
    private final Map<String, Set<String>> defines;
    private final PersonResources person;

    PersonLogic(LogicEvaluation evaluation, Map<String, Set<String>> defines, PersonResources person) {
        this.evaluation = evaluation;
        this.defines = defines;
        this.person = person;
    }

    /** Whether the logic knows the criterion; one that an operator adds stands in the tables alone. */
    boolean knows(String library, String criterion) {
        return defines.getOrDefault(library, Set.of()).contains(criterion + " Documented");
    }

    Finding of(String library, String criterion) {
        Optional<Boolean> documented = answer(library, criterion + " Documented");
        return new Finding(
                documented,
                answer(library, criterion + " Attested"),
                documented.isPresent() ? evidence(library, criterion + " Evidence") : List.of());
    }

    /** The same of something that need not be in the logic, such as a row that an operator adds. */
    Finding find(String library, String name) {
        return knows(library, name) ? of(library, name) : Finding.NOTHING;
    }

    /** Whether it is attested of the member; not when the logic does not know it. */
    boolean isAttested(String library, String name) {
        return defines.getOrDefault(library, Set.of()).contains(name + " Attested")
                && answer(library, name + " Attested").orElse(false);
    }

    private Optional<Boolean> answer(String library, String define) {
        return value(library, define).map(Boolean.class::cast);
    }

    private List<Reference> evidence(String library, String define) {
        return value(library, define).map(Collection.class::cast).stream()
                .flatMap(found -> ((Collection<?>) found).stream())
                .map(Resource.class::cast)
                .distinct()
                .flatMap(resource -> person.address().apply(resource).stream())
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
