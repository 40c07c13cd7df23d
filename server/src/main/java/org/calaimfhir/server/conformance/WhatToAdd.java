package org.calaimfhir.server.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r5.model.CanonicalType;
import org.hl7.fhir.r5.model.CodeableConcept;
import org.hl7.fhir.r5.model.Coding;
import org.hl7.fhir.r5.model.DataType;
import org.hl7.fhir.r5.model.ElementDefinition;
import org.hl7.fhir.r5.model.ElementDefinition.TypeRefComponent;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.model.ValueSet;

/** Says in plain words what an element of a profile is to hold, from the profile's own snapshot. */
final class WhatToAdd {

    private final ProfileElements elements;
    private final WhereCodesAre lists;

    WhatToAdd(ProfileElements elements) {
        this.elements = elements;
        this.lists = new WhereCodesAre(elements);
    }

    /** Such as {@code Add a category with https://calaimfhir.org/fhir/CodeSystem/calaim-program | ecm.} */
    String advice(String profile, ElementDefinition element) {
        return "Add " + name(element) + content(profile, element).orElse("") + ".";
    }

    /** What the element is to hold, as it follows its name; empty where anything of its type will do. */
    Optional<String> content(String profile, ElementDefinition element) {
        return value(element)
                .map(value -> " with " + value)
                .or(() -> extension(element))
                .or(() -> parts(profile, element))
                .or(() -> codes(element).map(codes -> " with " + codes))
                .or(() -> targets(element))
                .or(() -> type(element));
    }

    private static Optional<String> type(ElementDefinition element) {
        return Optional.of(element.getType())
                .filter(types -> types.size() == 1)
                .map(types -> types.get(0).getCode())
                .filter(type -> !type.endsWith("Element")
                        && !type.contains("/")
                        && !element.getPath().endsWith("[x]"))
                .map(type -> " (" + type + ")");
    }

    /** The value that the profile fixes, whole or in part; empty where it leaves the choice. */
    static Optional<String> value(ElementDefinition element) {
        DataType value = element.hasFixed() ? element.getFixed() : element.getPattern();
        return value == null ? Optional.empty() : words(value);
    }

    private static Optional<String> words(DataType value) {
        if (value instanceof CodeableConcept concept) {
            return Optional.of(
                            concept.getCoding().stream().map(WhatToAdd::words).collect(Collectors.joining(" and ")))
                    .filter(said -> !said.isEmpty());
        }
        if (value instanceof Coding coding) {
            return Optional.of(words(coding));
        }
        return Optional.ofNullable(value.primitiveValue());
    }

    private static String words(Coding coding) {
        return coding.getSystem() + " | " + coding.getCode();
    }

    /** Where it may be repeated, one of several. */
    private static String name(ElementDefinition element) {
        String name = path(element);
        boolean one = "1".equals(element.getBase().getMax());
        return one || element.getType().isEmpty() ? name : article(name) + name;
    }

    /** Below the resource, such as {@code onsetDateTime or onsetPeriod}. */
    static String path(ElementDefinition element) {
        String path = element.getPath();
        String name = path.substring(path.indexOf('.') + 1);
        if (!name.endsWith("[x]")) {
            return name;
        }
        String stem = name.substring(0, name.length() - "[x]".length());
        return element.getType().stream()
                .map(type -> stem
                        + type.getCode().substring(0, 1).toUpperCase(Locale.ROOT)
                        + type.getCode().substring(1))
                .collect(Collectors.joining(" or "));
    }

    private static String article(String name) {
        return "aeiou".indexOf(name.charAt(0)) < 0 ? "a " : "an ";
    }

    private Optional<String> extension(ElementDefinition element) {
        return element.getType().stream()
                .filter(type -> "Extension".equals(type.getCode()) && type.hasProfile())
                .flatMap(type -> type.getProfile().stream())
                .map(CanonicalType::getValue)
                .map(url -> " with url " + url
                        + valueOfExtension(url).map(value -> " and " + value).orElse(""))
                .findFirst();
    }

    /** Such as {@code valueCoding, a code of the value set Counties}; empty where it has no value of its own. */
    Optional<String> valueOfExtension(String url) {
        return elements.element(url, "Extension.value[x]")
                .map(value ->
                        path(value) + codes(value).map(codes -> ", " + codes).orElse(""));
    }

    /** What is fixed, bound or asked for below, as where a slice is told by the system of a code. */
    private Optional<String> parts(String profile, ElementDefinition element) {
        List<ElementDefinition> children = elements.children(profile, element.getId()).stream()
                .filter(child -> child.getMin() > 0)
                .toList();
        String parts = children.stream()
                .flatMap(child -> part(profile, child).stream())
                .collect(Collectors.joining(" and "));
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String codes = codes(element)
                .or(() -> children.stream()
                        .filter(child -> !child.hasSliceName())
                        .flatMap(child -> codes(child).stream())
                        .findFirst())
                .map(said -> " and " + said)
                .orElse("");
        return Optional.of(" with " + parts + codes);
    }

    private Optional<String> part(String profile, ElementDefinition child) {
        return child.hasSliceName()
                ? content(profile, child).map(content -> last(child) + content)
                : value(child).map(value -> last(child) + " " + value);
    }

    private static String last(ElementDefinition element) {
        return element.getPath().substring(element.getPath().lastIndexOf('.') + 1);
    }

    private Optional<String> codes(ElementDefinition element) {
        return WhereCodesAre.valueSet(element)
                .map(url -> "a code of the value set "
                        + elements.valueSet(url)
                                .map(ValueSet::present)
                                .map(title -> title + " (" + lists.where(url) + ")")
                                .orElse(lists.where(url)));
    }

    private Optional<String> targets(ElementDefinition element) {
        String targets = element.getType().stream()
                .filter(type -> "Reference".equals(type.getCode()))
                .flatMap(type -> targets(type).stream())
                .distinct()
                .collect(Collectors.joining(" or "));
        return targets.isEmpty() ? Optional.empty() : Optional.of(", a reference to " + targets);
    }

    private List<String> targets(TypeRefComponent type) {
        return type.getTargetProfile().stream()
                .map(CanonicalType::getValue)
                .map(url -> elements.profile(url)
                        .map(StructureDefinition::getType)
                        .orElse(url.substring(url.lastIndexOf('/') + 1)))
                .toList();
    }
}
