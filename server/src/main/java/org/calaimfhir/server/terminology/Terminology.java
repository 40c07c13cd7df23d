package org.calaimfhir.server.terminology;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.calaimfhir.server.conformance.Definitions;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;

/**
 * The code systems and value sets of our package and of R4, each made ready when it is first asked for. Only what exists
 * is kept, so what a client asks for cannot fill the memory.
 */
final class Terminology implements FilteredValueSet.Known {

    private static final String ELSEWHERE = "Ask a terminology server that holds that system.";
    private final Definitions definitions;
    private final Map<String, List<KnownSystem>> supplements;
    private final Map<String, KnownSystem> systems = new ConcurrentHashMap<>();
    private final Map<String, KnownValueSet> valueSets = new ConcurrentHashMap<>();
    private final Map<String, FilteredValueSet> filtered = new ConcurrentHashMap<>();

    /** @param packaged the code systems of the package, among which are supplements to other people's */
    Terminology(Definitions definitions, Collection<CodeSystem> packaged) {
        this.definitions = definitions;
        this.supplements = packaged.stream()
                .filter(Terminology::isSupplement)
                .collect(Collectors.groupingBy(
                        CodeSystem::getSupplements, Collectors.mapping(KnownSystem::new, Collectors.toList())));
    }

    private static boolean isSupplement(CodeSystem system) {
        return system.getContent() == CodeSystemContentMode.SUPPLEMENT;
    }

    /**
     * Where the codes of a system are described: in the system itself, or, of one whose codes are not here, in the
     * supplements to it. What none of those has may be a code all the same.
     */
    @Override
    public Optional<Descriptions> describing(String canonical) {
        return system(canonical)
                .map(whole -> new Descriptions(whole.resource().getUrl(), List.of(whole)))
                .or(() -> Optional.ofNullable(supplements.get(canonical))
                        .map(parts -> new Descriptions(canonical, parts)));
    }

    /** Only a system whose codes stand here. Of SNOMED CT, say, R4 knows the name and no codes. */
    Optional<KnownSystem> system(String canonical) {
        Canonical wanted = Canonical.of(canonical);
        KnownSystem known = systems.get(wanted.url());
        if (known == null
                && definitions.chain().fetchCodeSystem(wanted.url()) instanceof CodeSystem found
                && found.hasConcept()
                && !isSupplement(found)) {
            known = systems.computeIfAbsent(wanted.url(), key -> new KnownSystem(found));
        }
        return Optional.ofNullable(known)
                .filter(found -> wanted.hasVersion(found.resource().getVersion()));
    }

    /**
     * By its canonical URL.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException when it has codes of a system whose codes
     *     are not here
     */
    Optional<KnownValueSet> valueSet(String canonical) {
        Canonical wanted = Canonical.of(canonical);
        KnownValueSet known = valueSets.get(wanted.url());
        if (known == null && definitions.chain().fetchValueSet(wanted.url()) instanceof ValueSet found) {
            String advice = FilteredValueSet.of(found, this).isPresent() ? singleCodes(wanted.url()) : ELSEWHERE;
            known = valueSets.computeIfAbsent(wanted.url(), key -> expand(found, advice));
        }
        return Optional.ofNullable(known)
                .filter(found -> wanted.hasVersion(found.resource().getVersion()));
    }

    /**
     * By its canonical URL, to ask about single codes: also one of patterns, whose members cannot be listed.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException as {@link #valueSet(String)}
     */
    @Override
    public Optional<? extends Members> members(String canonical) {
        Canonical wanted = Canonical.of(canonical);
        Members known = filtered.get(wanted.url());
        if (known == null && definitions.chain().fetchValueSet(wanted.url()) instanceof ValueSet found) {
            known = FilteredValueSet.of(found, this)
                    .map(made -> filtered.computeIfAbsent(wanted.url(), key -> made))
                    .orElse(null);
        }
        return known == null
                ? valueSet(canonical)
                : Optional.of(known)
                        .filter(found -> wanted.hasVersion(found.resource().getVersion()));
    }

    /** One that a client sends; the same errors as {@link #valueSet(String)}. */
    KnownValueSet expand(ValueSet definition) {
        return expand(definition, ELSEWHERE);
    }

    private KnownValueSet expand(ValueSet definition, String advice) {
        ValueSet expanded = definitions.expansion(definition).orElseThrow(() -> Problem.at(
                        "ValueSet.compose",
                        IssueType.NOTSUPPORTED,
                        "The value set takes in codes of a system whose codes are not known here.",
                        advice)
                .unprocessable());
        List<Concept> members = expanded.getExpansion().getContains().stream()
                .map(this::concept)
                .toList();
        return KnownValueSet.of(definition, members);
    }

    private static String singleCodes(String url) {
        return "Check single codes with GET [base]/ValueSet/$validate-code?url=" + url
                + "&system=[system]&code=[code]. For all of them, ask a terminology server that holds that system.";
    }

    private Concept concept(ValueSetExpansionContainsComponent member) {
        return system(member.getSystem())
                .flatMap(system -> system.concept(member.getCode()))
                .orElseGet(() -> Concept.undescribed(
                        member.getSystem(), member.getVersion(), member.getCode(), member.getDisplay()));
    }

    /** A URL, and after a bar the version, when one is meant. */
    private record Canonical(String url, Optional<String> version) {

        static Canonical of(String text) {
            int bar = text.indexOf('|');
            return bar < 0
                    ? new Canonical(text, Optional.empty())
                    : new Canonical(text.substring(0, bar), Optional.of(text.substring(bar + 1)));
        }

        boolean hasVersion(String here) {
            return version.isEmpty() || version.get().equals(here);
        }
    }
}
