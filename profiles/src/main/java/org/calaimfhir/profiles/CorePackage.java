package org.calaimfhir.profiles;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;

/** The package {@code hl7.fhir.r4.core#4.0.1}, rebuilt from the definitions that HAPI carries. */
final class CorePackage {

    private static final List<String> SOURCES = List.of(
            "profile/profiles-types.xml",
            "profile/profiles-resources.xml",
            "profile/profiles-others.xml",
            "extension/extension-definitions.xml",
            "valueset/valuesets.xml",
            "valueset/v2-tables.xml",
            "valueset/v3-codesystems.xml",
            "sp/search-parameters.json");

    private final Path folder;
    private final FhirContext context = FhirContext.forR4Cached();

    CorePackage(Path folder) {
        this.folder = folder;
        context.setParserErrorHandler(new LenientErrorHandler(false));
    }

    /** Writes some 4,500 files; takes seconds. */
    void write() throws IOException {
        Files.createDirectories(folder);
        for (String source : SOURCES) {
            for (BundleEntryComponent entry : read(source).getEntry()) {
                write(entry.getResource());
            }
        }
        Files.writeString(folder.resolve("package.json"), """
                {"name":"hl7.fhir.r4.core","version":"4.0.1","fhirVersions":["4.0.1"],"type":"Core",
                 "canonical":"http://hl7.org/fhir","dependencies":{}}
                """);
    }

    private Bundle read(String source) throws IOException {
        String path = "org/hl7/fhir/r4/model/" + source;
        try (InputStream in = CorePackage.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new BuildFailure("hapi-fhir-validation-resources-r4 has no " + path);
            }
            Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
            IParser parser = source.endsWith(".xml") ? context.newXmlParser() : context.newJsonParser();
            return parser.parseResource(Bundle.class, text);
        }
    }

    private void write(Resource resource) throws IOException {
        if (resource instanceof DomainResource described) {
            described.setText(null);
        }
        String id = resource.getIdElement().getIdPart();
        resource.setId(id);
        Path file = folder.resolve(resource.fhirType() + "-" + id + ".json");
        if (!Files.exists(file)) {
            Files.writeString(file, context.newJsonParser().encodeResourceToString(resource));
        }
    }
}
