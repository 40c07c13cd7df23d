package org.calaimfhir.ig;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.calaimfhir.profiles.BuildFailure;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;

/** All resources of the guide: the definitions of the modules below, the guide itself, and the examples. */
final class Guide {

    private final FhirContext context;
    private final Map<String, Resource> definitions = new TreeMap<>();
    private final Map<String, Resource> examples = new TreeMap<>();
    private ImplementationGuide guide = new ImplementationGuide();

    Guide(FhirContext context) {
        this.context = context;
    }

    /** Adds the definitions of a module that was built before, by file name. */
    Guide define(Map<String, byte[]> resources) {
        resources.forEach((name, json) -> definitions.put(name, parse(new String(json, StandardCharsets.UTF_8))));
        return this;
    }

    /** Adds what the build made of the tables, such as the forms. */
    Guide define(List<? extends MetadataResource> made) {
        made.forEach(each ->
                definitions.put(each.fhirType() + "-" + each.getIdElement().getIdPart() + ".json", each));
        return this;
    }

    /** Adds what SUSHI made of this module: the guide and the examples. */
    Guide read(Path made, List<Example> sources) throws IOException {
        try (Stream<Path> files = Files.list(made)) {
            for (Path file : files.sorted().toList()) {
                Resource resource = example(file, sources);
                if (resource instanceof ImplementationGuide found) {
                    guide = found;
                } else {
                    examples.put(resource.getIdElement().getIdPart(), resource);
                }
            }
        }
        for (Example source : sources) {
            if (!examples.containsKey(source.name())) {
                throw new BuildFailure(source.file() + ":1: another example has the id " + source.name());
            }
        }
        tidy(sources);
        definitions.put("ImplementationGuide-" + guide.getIdElement().getIdPart() + ".json", guide);
        return this;
    }

    /** What the model of R4 cannot hold, such as a code that an element does not know, is told by its place in FSH. */
    private Resource example(Path file, List<Example> sources) throws IOException {
        try {
            return parse(Files.readString(file));
        } catch (DataFormatException e) {
            String name =
                    file.getFileName().toString().replaceFirst("^[^-]+-", "").replaceFirst("\\.json$", "");
            String place = sources.stream()
                    .filter(source -> source.name().equals(name))
                    .map(source -> source.placeOfCode(e.getMessage()))
                    .findFirst()
                    .orElse(file.getFileName().toString());
            throw new BuildFailure(place + ": " + e.getMessage());
        }
    }

    /**
     * Lists what is packed, and takes out of the guide the empty packages that keep SUSHI off the network, and the
     * publisher's parameters, whose codes R4 does not know.
     */
    private void tidy(List<Example> sources) {
        guide.setDependsOn(null);
        guide.getDefinition().setParameter(null);
        List<Resource> valid = sources.stream()
                .filter(Example::valid)
                .map(source -> examples.get(source.name()))
                .toList();
        GuideContents.list(guide.getDefinition(), definitions.values(), valid);
    }

    private Resource parse(String json) {
        return (Resource) context.newJsonParser().parseResource(json);
    }

    /** File name to definition, the guide among them. */
    Map<String, Resource> definitions() {
        return definitions;
    }

    /** What the guide says of itself. */
    ImplementationGuide described() {
        return guide;
    }

    Resource example(String name) {
        return examples.get(name);
    }
}
