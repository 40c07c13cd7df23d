package org.calaimfhir.ig;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.calaimfhir.ig.site.Elements;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.TypeRefComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * A reference from one example to another has to lead to what the profile allows there. The validator does not look: it
 * has no store in which to follow references.
 *
 * <p>The target's type has to be one of those allowed. Where profiles of ours are allowed, and the target claims some
 * profile of ours, it has to claim one of them. Slices of elements are left out; extensions are looked into.
 */
final class ReferenceCheck {

    private static final String R4 = "http://hl7.org/fhir/StructureDefinition/";

    private final Map<String, StructureDefinition> profiles = new HashMap<>();
    private final Function<String, Resource> examples;

    /** @param examples gives an example by its id, null when there is none */
    ReferenceCheck(Collection<Resource> definitions, Function<String, Resource> examples) {
        this.examples = examples;
        for (Resource definition : definitions) {
            if (definition instanceof StructureDefinition profile) {
                profiles.put(profile.getUrl(), profile);
            }
        }
    }

    /** What its references lead to and should not, a line for each. */
    List<String> complaints(Example example, Resource resource) {
        List<String> complaints = new ArrayList<>();
        resource.getMeta().getProfile().stream()
                .map(claimed -> profiles.get(claimed.getValue()))
                .filter(profile -> profile != null)
                .flatMap(profile -> profile.getSnapshot().getElement().stream())
                .filter(element -> !element.getId().contains(":"))
                .forEach(element -> check(example, resource, resource, element, element.getPath(), complaints));
        inExtensions(example, resource, resource, resource.fhirType(), complaints);
        return complaints;
    }

    private void inExtensions(Example example, Resource resource, Base parent, String where, List<String> complaints) {
        parent.children().forEach(property -> property.getValues().forEach(value -> {
            String path = where + "." + property.getName();
            if (property.getName().equals("extension")) {
                String url = Elements.at(value, "Extension.url").get(0).primitiveValue();
                Optional.ofNullable(profiles.get(url))
                        .ifPresent(extension -> check(example, resource, value, extension, path, complaints));
            }
            if (!(value instanceof Resource) && !(value instanceof PrimitiveType<?>)) {
                inExtensions(example, resource, value, path, complaints);
            }
        }));
    }

    private void check(
            Example example,
            Resource resource,
            Base extension,
            StructureDefinition definition,
            String where,
            List<String> complaints) {
        for (ElementDefinition element : definition.getSnapshot().getElement()) {
            if (element.getId().equals("Extension.value[x]")) {
                check(example, resource, extension, element, where, complaints);
            } else if (element.getId().matches("Extension\\.extension:[^.:]+\\.value\\[x\\]")) {
                String part = element.getId().replaceAll("^.*:|\\.value.*$", "");
                for (Base inner : Elements.at(extension, "Extension.extension")) {
                    if (Elements.at(inner, "Extension.url")
                            .get(0)
                            .primitiveValue()
                            .equals(part)) {
                        ElementDefinition value = element.copy().setPath("Extension.value[x]");
                        check(example, resource, inner, value, where, complaints);
                    }
                }
            }
        }
    }

    private void check(
            Example example,
            Resource resource,
            Base root,
            ElementDefinition element,
            String where,
            List<String> complaints) {
        List<String> allowed = element.getType().stream()
                .flatMap((TypeRefComponent type) -> type.getTargetProfile().stream())
                .map(target -> target.getValue())
                .toList();
        if (allowed.isEmpty()) {
            return;
        }
        for (Base value : Elements.at(root, element.getPath())) {
            if (value instanceof Reference reference) {
                target(resource, reference)
                        .filter(target -> allowed.stream().noneMatch(profile -> fits(target, profile)))
                        .ifPresent(target -> complaints.add(example.place(where) + ": " + where + ": "
                                + reference.getReference() + " is no " + names(allowed)));
            }
        }
    }

    private Optional<Resource> target(Resource from, Reference reference) {
        String address = reference.getReference();
        if (address == null) {
            return Optional.empty();
        } else if (address.startsWith("#") && from instanceof DomainResource holder) {
            return holder.getContained().stream()
                    .filter(inner ->
                            inner.getIdElement().getIdPart().replace("#", "").equals(address.substring(1)))
                    .findFirst();
        }
        return Optional.ofNullable(examples.apply(address.substring(address.lastIndexOf('/') + 1)))
                .filter(target -> address.equals(
                        target.fhirType() + "/" + target.getIdElement().getIdPart()));
    }

    private boolean fits(Resource target, String allowed) {
        StructureDefinition profile = profiles.get(allowed);
        if (profile == null) {
            return allowed.equals(R4 + "Resource") || allowed.equals(R4 + target.fhirType()) || !allowed.startsWith(R4);
        }
        return profile.getType().equals(target.fhirType())
                && (target.getMeta().hasProfile(allowed)
                        || claims(target).findAny().isEmpty());
    }

    private Stream<String> claims(Resource target) {
        return target.getMeta().getProfile().stream()
                .map(PrimitiveType::getValue)
                .filter(profiles::containsKey);
    }

    private static String names(List<String> allowed) {
        return String.join(
                " or ",
                allowed.stream()
                        .map(profile -> profile.substring(profile.lastIndexOf('/') + 1))
                        .toList());
    }
}
