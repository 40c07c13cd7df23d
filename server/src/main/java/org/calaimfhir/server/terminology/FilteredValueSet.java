package org.calaimfhir.server.terminology;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetFilterComponent;
import org.hl7.fhir.r4.model.ValueSet.FilterOperator;

/**
 * A value set with codes of a system that is not here: listed ones, those of a pattern, or all of them. It can be asked
 * about single codes, and cannot list them.
 */
final class FilteredValueSet implements Members {

    private static final String CODE = "code";

    private final ValueSet resource;
    private final Known known;
    private final List<Part> included;
    private final List<Predicate<Code>> excluded;

    /** What else is known here. */
    interface Known {

        /** Where codes of a system are described, whole or in part; empty where nothing is known of them. */
        Optional<Descriptions> describing(String system);

        Optional<? extends Members> members(String valueSet);

        default boolean isHere(String system) {
            return describing(system).filter(found -> !found.arePartial()).isPresent();
        }
    }

    /** As somebody sends it: the system may be null, and then any will do; the code too, which no value set has. */
    private record Code(String system, String code) {

        boolean isOf(String other) {
            return code != null && (system == null || system.equals(other));
        }
    }

    /** @param whole whether it takes every code of the system, of which only those described here can be told */
    private record Part(String system, boolean whole, Predicate<Code> codes) {}

    private FilteredValueSet(ValueSet resource, Known known) {
        this.resource = resource;
        this.known = known;
        this.included = resource.getCompose().getInclude().stream()
                .map(part -> new Part(part.getSystem(), isWhole(part), isWhole(part) ? described(part) : written(part)))
                .toList();
        this.excluded = resource.getCompose().getExclude().stream()
                .map(part -> part.hasSystem() ? written(part) : ofOthers(part))
                .toList();
    }

    /**
     * Reads a definition of ours. Patterns of strangers are not run: one can be written to never end.
     *
     * @return empty when all of it can be listed, or when its members hang on more than their codes
     */
    static Optional<FilteredValueSet> of(ValueSet definition, Known known) {
        List<ConceptSetComponent> included = definition.getCompose().getInclude();
        boolean open = included.stream().anyMatch(part -> part.hasSystem() && !part.hasConcept());
        boolean decided = included.stream().allMatch(part -> isOfCodes(part, known))
                && definition.getCompose().getExclude().stream()
                        .allMatch(part -> isOfCodes(part, known) || !part.hasSystem());
        return open && decided ? Optional.of(new FilteredValueSet(definition, known)) : Optional.empty();
    }

    private static boolean isOfCodes(ConceptSetComponent part, Known known) {
        return part.hasSystem()
                && !part.hasValueSet()
                && (part.hasConcept() || !known.isHere(part.getSystem()))
                && part.getFilter().stream()
                        .allMatch(
                                filter -> filter.getOp() == FilterOperator.REGEX && CODE.equals(filter.getProperty()));
    }

    private static boolean isWhole(ConceptSetComponent part) {
        return !part.hasConcept() && !part.hasFilter();
    }

    private static Predicate<Code> written(ConceptSetComponent part) {
        Predicate<String> codes = listed(part).and(filtered(part));
        return asked -> asked.isOf(part.getSystem()) && codes.test(asked.code());
    }

    private static Predicate<String> listed(ConceptSetComponent part) {
        var codes = part.getConcept().stream()
                .map(ConceptReferenceComponent::getCode)
                .collect(Collectors.toSet());
        return code -> codes.isEmpty() || codes.contains(code);
    }

    private static Predicate<String> filtered(ConceptSetComponent part) {
        return part.getFilter().stream()
                .map(ConceptSetFilterComponent::getValue)
                .map(Pattern::compile)
                .map(Pattern::asMatchPredicate)
                .reduce(code -> true, Predicate::and);
    }

    private Predicate<Code> described(ConceptSetComponent part) {
        return asked -> asked.isOf(part.getSystem())
                && describedOn(part.getSystem(), asked.code(), Optional.empty()).isPresent();
    }

    private Optional<Concept> describedOn(String system, String code, Optional<LocalDate> day) {
        return known.describing(system).flatMap(found -> found.concept(code, day));
    }

    /** Of all the value sets that it names. */
    private Predicate<Code> ofOthers(ConceptSetComponent part) {
        return asked -> part.getValueSet().stream().map(CanonicalType::getValue).allMatch(other -> known.members(other)
                .flatMap(members -> members.member(asked.system(), asked.code(), Optional.empty()))
                .isPresent());
    }

    @Override
    public ValueSet resource() {
        return resource;
    }

    @Override
    public Optional<Concept> member(String system, String code, Optional<LocalDate> day) {
        List<Part> parts = parts(new Code(system, code));
        List<String> systems = parts.stream().map(Part::system).distinct().toList();
        if (systems.size() != 1 || isExcluded(new Code(systems.get(0), code))) {
            return Optional.empty();
        }
        return parts.stream().allMatch(Part::whole)
                ? describedOn(systems.get(0), code, day)
                : Optional.of(Concept.undescribed(systems.get(0), null, code, null));
    }

    @Override
    public boolean isOpenTo(String system, String code) {
        Code asked = new Code(system, code);
        return parts(asked).isEmpty()
                && included.stream().anyMatch(part -> part.whole() && asked.isOf(part.system()))
                && !isExcluded(asked);
    }

    private List<Part> parts(Code asked) {
        return included.stream().filter(part -> part.codes().test(asked)).toList();
    }

    private boolean isExcluded(Code asked) {
        return excluded.stream().anyMatch(part -> part.test(asked));
    }
}
