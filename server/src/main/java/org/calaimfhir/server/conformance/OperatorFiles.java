package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.calaimfhir.ig.PackageFile;
import org.calaimfhir.ig.site.OperatorGuide;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.MetadataResource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Files of the guide that an operator's rows change, the package among them; all others are those of the build. */
final class OperatorFiles implements ResourceResolver {

    private static final String PACKAGE = "calaim-fhir.tgz";

    private final FhirContext context;
    private final FhirPackage definitions;
    private final ProgramTables tables;
    private final long since;
    private OperatorGuide guide;

    OperatorFiles(FhirContext context, FhirPackage definitions, ProgramTables tables, Clock clock) {
        this.context = context;
        this.definitions = definitions;
        this.tables = tables;
        this.since = clock.millis();
    }

    @Override
    public Resource resolveResource(
            HttpServletRequest request, String path, List<? extends Resource> places, ResourceResolverChain chain) {
        Optional<byte[]> file = path.equals(PACKAGE) ? Optional.of(packed()) : guide().file(path);
        return file.<Resource>map(bytes -> new Made(path, bytes, since))
                .orElseGet(() -> chain.resolveResource(request, path, places));
    }

    @Override
    public String resolveUrlPath(String path, List<? extends Resource> places, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, places);
    }

    private synchronized OperatorGuide guide() {
        if (guide == null) {
            guide = new OperatorGuide(context, definitions.definitions().toList(), tables);
        }
        return guide;
    }

    private byte[] packed() {
        try (InputStream built =
                OperatorFiles.class.getClassLoader().getResourceAsStream(GuidePages.FOLDER + PACKAGE)) {
            PackageFile file = PackageFile.read(built);
            definitions
                    .definitions()
                    .filter(OperatorGuide::isMadeOfTables)
                    .forEach(made -> file.with(path(made), json(made)));
            return file.indexed().bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(MetadataResource made) {
        return "package/" + made.fhirType() + "-" + made.getIdPart() + ".json";
    }

    private String json(MetadataResource made) {
        return context.newJsonParser().setPrettyPrint(true).encodeResourceToString(made);
    }

    /** Named, so that its media type is known; changed at the start, when the tables were read. */
    private static final class Made extends ByteArrayResource {

        private final String name;
        private final long since;

        Made(String name, byte[] bytes, long since) {
            super(bytes);
            this.name = name;
            this.since = since;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public long lastModified() {
            return since;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
