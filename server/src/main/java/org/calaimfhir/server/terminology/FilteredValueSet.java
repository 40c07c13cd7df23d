package org.calaimfhir.server.terminology;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetFilterComponent;
import org.hl7.fhir.r4.model.ValueSet.FilterOperator;

/**
 * A value set whose members are told by their code alone: listed ones, and those of a pattern. It can be asked about
 * codes of a system that is not here, and cannot list them.
 */
final class FilteredValueSet implements Members {

    private static final String CODE = "code";

    private final ValueSet resource;
    private final List<Part> included;
    private final List<Part> excluded;

    private record Part(String system, Predicate<String> codes) {

        boolean has(String wanted, String code) {
            return code != null && (wanted == null || system.equals(wanted)) && codes.test(code);
        }
    }

    private FilteredValueSet(ValueSet resource) {
        this.resource = resource;
        this.included = parts(resource.getCompose().getInclude());
        this.excluded = parts(resource.getCompose().getExclude());
    }

    /**
     * Reads a definition of ours. Patterns of strangers are not run: one can be written to never end.
     *
     * @param isHere whether the codes of a system are here, so that its value sets are better listed
     * @return empty when it has no pattern, or when its members hang on more than their codes
     */
    static Optional<FilteredValueSet> of(ValueSet definition, Predicate<String> isHere) {
        List<ConceptSetComponent> parts = Stream.concat(
                        definition.getCompose().getInclude().stream(), definition.getCompose().getExclude().stream())
                .toList();
        boolean decided = parts.stream().anyMatch(ConceptSetComponent::hasFilter)
                && parts.stream().allMatch(part -> isOfCodes(part) && !isHere.test(part.getSystem()));
        return decided ? Optional.of(new FilteredValueSet(definition)) : Optional.empty();
    }

    private static boolean isOfCodes(ConceptSetComponent part) {
        return part.hasSystem()
                && !part.hasValueSet()
                && (part.hasConcept() || part.hasFilter())
                && part.getFilter().stream()
                        .allMatch(
                                filter -> filter.getOp() == FilterOperator.REGEX && CODE.equals(filter.getProperty()));
    }

    private static List<Part> parts(List<ConceptSetComponent> parts) {
        return parts.stream()
                .map(part -> new Part(part.getSystem(), listed(part).and(filtered(part))))
                .toList();
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

    @Override
    public ValueSet resource() {
        return resource;
    }

    @Override
    public Optional<Concept> member(String system, String code, Optional<LocalDate> day) {
        List<String> systems = included.stream()
                .filter(part -> part.has(system, code))
                .map(Part::system)
                .distinct()
                .toList();
        return systems.size() == 1 && excluded.stream().noneMatch(part -> part.has(systems.get(0), code))
                ? Optional.of(Concept.undescribed(systems.get(0), null, code, null))
                : Optional.empty();
    }
}
