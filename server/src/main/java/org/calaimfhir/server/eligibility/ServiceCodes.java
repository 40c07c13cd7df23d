package org.calaimfhir.server.eligibility;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.server.conformance.BilledServices;
import org.calaimfhir.server.conformance.Canonicals;
import org.calaimfhir.server.directory.CalaimService;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;

/** Which services a resource is about: by our own codes, or by the code and modifiers that it is billed with. */
final class ServiceCodes {

    private static final String COMMUNITY_SUPPORT = Canonicals.codeSystem("community-support");
    private static final String PROGRAM = Canonicals.codeSystem("calaim-program");
    private static final String POPULATION = Canonicals.structureDefinition("population-of-focus");

    private final BilledServices billed;
    private final ReviewActions reviews;

    private ServiceCodes(BilledServices billed, ReviewActions reviews) {
        this.billed = billed;
        this.reviews = reviews;
    }

    static ServiceCodes of(ProgramTables tables) {
        return new ServiceCodes(BilledServices.of(tables), ReviewActions.of(tables));
    }

    ReviewActions reviews() {
        return reviews;
    }

    /** Codes of Community Supports, and {@link CalaimService#ECM}. */
    Set<String> named(CodeableConcept concept) {
        return concept.getCoding().stream()
                .filter(coding -> COMMUNITY_SUPPORT.equals(coding.getSystem()) || isEcm(coding))
                .map(Coding::getCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same of a billed item; a code that stands for several services with these modifiers tells none. */
    Set<String> billed(CodeableConcept concept, List<CodeableConcept> modifiers) {
        Set<String> named = named(concept);
        if (!named.isEmpty()) {
            return named;
        }
        Set<String> sent = modifiers.stream()
                .flatMap(modifier -> modifier.getCoding().stream())
                .map(Coding::getCode)
                .collect(Collectors.toSet());
        List<String> codes = concept.getCoding().stream().map(Coding::getCode).toList();
        Set<String> services = billed.of(codes, sent);
        return services.size() == 1 ? services : Set.of();
    }

    /** Populations that an extension names, or else what the concept names. */
    Set<String> asked(DomainResource resource, CodeableConcept concept) {
        Set<String> populations = populations(resource);
        return populations.isEmpty() ? named(concept) : populations;
    }

    Set<String> populations(DomainResource resource) {
        return resource.getExtensionsByUrl(POPULATION).stream()
                .flatMap(extension -> extension.getValue() instanceof Coding coding
                        ? Stream.ofNullable(coding.getCode())
                        : Stream.empty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static boolean isEcm(Coding coding) {
        return PROGRAM.equals(coding.getSystem()) && CalaimService.ECM.equals(coding.getCode());
    }
}
