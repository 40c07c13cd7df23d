package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.calaimfhir.ig.form.Forms;
import org.calaimfhir.terminology.ProgramTables;
import org.calaimfhir.terminology.TerminologyResources;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.MetadataResource;

/**
 * The package {@code calaim-fhir-<version>.tgz} that the module {@code ig} builds, read once and kept in memory. Its
 * profiles carry their snapshots, so nothing is generated at run time.
 */
public final class FhirPackage {

    /** The package while it is being read, so that the start need not wait for it until it needs it. */
    public record Reading(CompletableFuture<FhirPackage> fhirPackage) {}

    private static final String STATEMENT = "CapabilityStatement-calaim-fhir-server.json";
    private static final String EXAMPLES = "package/example/";

    private final String version;
    private final Map<String, MetadataResource> byUrl = new LinkedHashMap<>();
    private final Map<String, String> examples = new LinkedHashMap<>();

    private FhirPackage(String version) {
        this.version = version;
    }

    /**
     * Reads the package from the class path.
     *
     * @throws IllegalStateException when the build left it out
     */
    public static FhirPackage load(FhirContext context) {
        return load(context, ProgramTables.packaged());
    }

    /**
     * Reads the package from the class path; what tables with an operator's rows make, stands instead of what was packed.
     *
     * @throws IllegalStateException when the build left it out
     * @throws org.calaimfhir.terminology.TableException when the operator's rows do not make a code system,
     *     value set, concept map or form
     */
    public static FhirPackage load(FhirContext context, ProgramTables tables) {
        Properties described = described();
        FhirPackage result = new FhirPackage(described.getProperty("version"));
        IParser parser = context.newJsonParser();
        Map<String, IBaseResource> made =
                tables.replaced().isEmpty() ? Map.of() : madeOf(tables, result.version, parser);
        try (InputStream archive = CoreDefinitions.open(described.getProperty("file"))) {
            result.read(archive, parser, made);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, IBaseResource> madeOf(ProgramTables tables, String version, IParser parser) {
        Map<String, IBaseResource> made = new HashMap<>();
        TerminologyResources.of(tables, version)
                .forEach((name, json) -> made.put(name, parser.parseResource(json.toString())));
        Forms.all(tables, version).forEach(form -> made.put("Questionnaire-" + form.getIdPart() + ".json", form));
        return made;
    }

    /** The CapabilityStatement as a JSON tree, found without reading the rest. */
    static JsonNode plainStatement() {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new GZIPInputStream(CoreDefinitions.open(described().getProperty("file"))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().endsWith("/" + STATEMENT)) {
                    return new ObjectMapper().readTree(tar.readAllBytes());
                }
            }
            throw new IllegalStateException("The package has no " + STATEMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties described() {
        try (InputStream stream = CoreDefinitions.open("package.properties")) {
            Properties properties = new Properties();
            properties.load(stream);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(InputStream archive, IParser parser, Map<String, IBaseResource> made) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName();
                boolean example = name.startsWith(EXAMPLES);
                boolean artifact = name.startsWith("package/") && name.indexOf('/', 8) < 0 && name.contains("-");
                if (!name.endsWith(".json") || name.endsWith(".index.json") || !(example || artifact)) {
                    continue;
                }
                if (example) {
                    examples.put(name.substring(EXAMPLES.length()), text(tar));
                } else {
                    IBaseResource instead = made.get(name.substring("package/".length()));
                    keep(name, instead == null ? parser.parseResource(text(tar)) : instead);
                }
            }
        }
    }

    private static String text(InputStream entry) throws IOException {
        return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
    }

    private void keep(String name, IBaseResource resource) {
        if (resource instanceof MetadataResource definition) {
            byUrl.put(definition.hasUrl() ? definition.getUrl() : name, definition);
        }
    }

    public String version() {
        return version;
    }

    /** Every definition of the package, in its order. */
    public Stream<MetadataResource> definitions() {
        return byUrl.values().stream();
    }

    public <T extends MetadataResource> List<T> definitions(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (MetadataResource definition : byUrl.values()) {
            if (type.isInstance(definition)) {
                found.add(type.cast(definition));
            }
        }
        return found;
    }

    public <T extends MetadataResource> Optional<T> definition(Class<T> type, String url) {
        return Optional.ofNullable(byUrl.get(url)).filter(type::isInstance).map(type::cast);
    }

    /** The valid examples as JSON, by file name. */
    public Map<String, String> examples() {
        return examples;
    }
}
