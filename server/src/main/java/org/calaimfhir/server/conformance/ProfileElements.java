package org.calaimfhir.server.conformance;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.model.ElementDefinition;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.model.ValueSet;

/** The elements of profiles, found as HL7's validator names them in its messages. */
final class ProfileElements {

    private final Function<String, StructureDefinition> profiles;
    private final Function<String, ValueSet> valueSets;
    private final Function<String, Optional<List<String>>> codes;

    /**
     * @param profiles and value sets by their URL, or null
     * @param codes of a value set, where all of them are known
     */
    ProfileElements(
            Function<String, StructureDefinition> profiles,
            Function<String, ValueSet> valueSets,
            Function<String, Optional<List<String>>> codes) {
        this.profiles = profiles;
        this.valueSets = valueSets;
        this.codes = codes;
    }

    /** What HL7's validator itself goes by. */
    static ProfileElements of(Definitions definitions) {
        IWorkerContext forValidator = definitions.forValidator();
        return new ProfileElements(
                url -> forValidator.fetchResource(StructureDefinition.class, url),
                url -> forValidator.fetchResource(ValueSet.class, url),
                definitions::codes);
    }

    /** All codes of a value set, where they are known here. */
    Optional<List<String>> codes(String valueSet) {
        return codes.apply(valueSet);
    }

    Optional<ValueSet> valueSet(String url) {
        return Optional.ofNullable(valueSets.apply(url));
    }

    /** @param url with or without {@code |version} */
    Optional<StructureDefinition> profile(String url) {
        return Optional.ofNullable(profiles.apply(url.replaceFirst("\\|.*", "")));
    }

    /** @param id such as {@code ServiceRequest.category:program} */
    Optional<ElementDefinition> element(String profile, String id) {
        return profile(profile).flatMap(structure -> structure.getSnapshot().getElement().stream()
                .filter(element -> id.equals(element.getId()))
                .findFirst());
    }

    /** The elements right below one, slices of them too. */
    List<ElementDefinition> children(String profile, String id) {
        return profile(profile)
                .map(structure -> structure.getSnapshot().getElement().stream()
                        .filter(element -> element.getId().startsWith(id + ".")
                                && element.getId().indexOf('.', id.length() + 1) < 0)
                        .toList())
                .orElse(List.of());
    }

    /** How people call a profile; R4's own are called by that name. */
    String title(String url) {
        return profile(url)
                .filter(structure -> structure.hasTitle() && url.startsWith(Canonicals.structureDefinition("")))
                .map(StructureDefinition::getTitle)
                .orElse("FHIR R4");
    }
}
