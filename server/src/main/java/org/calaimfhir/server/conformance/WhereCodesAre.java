package org.calaimfhir.server.conformance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r5.model.CanonicalType;
import org.hl7.fhir.r5.model.ElementDefinition;
import org.hl7.fhir.r5.model.Enumerations.BindingStrength;
import org.hl7.fhir.r5.model.StructureDefinition;

/** Says where the codes of a value set are found, and which one an element is bound to. */
final class WhereCodesAre {

    private static final String OURS = "https://calaimfhir.org/";
    private static final String R4 = "http://hl7.org/fhir/StructureDefinition/";
    private static final int FEW = 10;

    private final ProfileElements elements;

    WhereCodesAre(ProfileElements elements) {
        this.elements = elements;
    }

    /** How to get the codes, or, where nobody can list them, how to read what they are. */
    String where(String valueSet) {
        if (elements.codes(valueSet).isPresent()) {
            return "GET ValueSet/$expand?url=" + valueSet;
        }
        return valueSet.startsWith(OURS) ? "GET ValueSet?url=" + valueSet : valueSet;
    }

    /** A sentence. */
    String codeOf(String valueSet) {
        return "Send a code of the value set (" + where(valueSet) + ").";
    }

    /** The same where the code stands without its system: few are named. */
    String oneOf(String valueSet) {
        return elements.codes(valueSet)
                .filter(codes -> codes.size() <= FEW)
                .map(codes -> "Send one of: " + String.join(", ", codes) + " (" + where(valueSet) + ").")
                .orElseGet(() -> codeOf(valueSet));
    }

    /** A sentence; other people's systems cannot be read here. */
    static String codeOfSystem(String system) {
        return system.startsWith(OURS)
                ? "Send a code of the list at GET CodeSystem?url=" + system + "."
                : "Send a code of that system.";
    }

    /**
     * The value set that an element is bound to; empty where several could be meant.
     *
     * @param path such as {@code Encounter.type}
     * @param system of the code that was sent
     */
    Optional<String> bound(String path, List<String> profiles, String system) {
        List<String> found = Stream.concat(profiles.stream(), Stream.of(R4 + ElementPath.type(path)))
                .flatMap(url -> elements.profile(url).stream())
                .flatMap(profile -> bindings(profile, path))
                .distinct()
                .toList();
        List<String> ofSystem =
                found.stream().filter(valueSet -> takes(valueSet, system)).toList();
        return ofSystem.size() == 1 ? Optional.of(ofSystem.get(0)) : Optional.empty();
    }

    private Stream<String> bindings(StructureDefinition profile, String path) {
        Stream<ElementDefinition> bound = profile.getSnapshot().getElement().stream()
                .flatMap(element -> element.getPath().equals(path)
                        ? Stream.of(element)
                        : path.equals(element.getPath() + ".value[x]") ? valueOfExtension(element) : Stream.empty());
        return bound.flatMap(element -> valueSet(element).stream());
    }

    private Stream<ElementDefinition> valueOfExtension(ElementDefinition element) {
        return element.getType().stream()
                .flatMap(type -> type.getProfile().stream())
                .map(CanonicalType::getValue)
                .flatMap(url -> elements.element(url, "Extension.value[x]").stream());
    }

    /** Without version; examples bind nobody. */
    static Optional<String> valueSet(ElementDefinition element) {
        return element.hasBinding()
                        && element.getBinding().hasValueSet()
                        && element.getBinding().getStrength() != BindingStrength.EXAMPLE
                ? Optional.of(element.getBinding().getValueSet().replaceFirst("\\|.*", ""))
                : Optional.empty();
    }

    private boolean takes(String valueSet, String system) {
        return elements.valueSet(valueSet).stream()
                .flatMap(found -> found.getCompose().getInclude().stream())
                .anyMatch(part -> system.equals(part.getSystem())
                        || part.getValueSet().stream()
                                .anyMatch(other -> takes(other.getValue().replaceFirst("\\|.*", ""), system)));
    }
}
