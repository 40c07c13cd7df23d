package org.calaimfhir.server.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.calaimfhir.server.conformance.PackagedDefinition.Entry;
import org.calaimfhir.terminology.ProgramTables;
import org.calaimfhir.terminology.TerminologyResources;
import org.hl7.fhir.r4.model.MetadataResource;

/**
 * The package {@code calaim-fhir-<version>.tgz} that the module {@code ig} builds, kept in memory; each
 * definition is read when it is asked for. Its profiles carry their snapshots, so nothing is generated at run time.
 */
public final class FhirPackage {

    /** The package while it is being read, so that the start need not wait for it until it needs it. */
    public record Reading(CompletableFuture<FhirPackage> fhirPackage) {}

    private static final String STATEMENT = "CapabilityStatement-calaim-fhir-server.json";
    private static final String FOLDER = "package/";
    private static final String INDEX = FOLDER + ".index.json";
    private static final String EXAMPLES = FOLDER + "example/";
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private record Index(List<Entry> files) {}

    private final String version;
    private final Map<String, PackagedDefinition> byUrl = new LinkedHashMap<>();
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
        Map<String, MetadataResource> made =
                tables.replaced().isEmpty() ? Map.of() : madeOf(tables, result.version, context.newJsonParser());
        try (InputStream archive = CoreDefinitions.open(described.getProperty("file"))) {
            result.read(archive, context, made);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, MetadataResource> madeOf(ProgramTables tables, String version, IParser parser) {
        Map<String, MetadataResource> made = new HashMap<>();
        TerminologyResources.of(tables, version)
                .forEach((name, json) -> made.put(name, (MetadataResource) parser.parseResource(json.toString())));
        Forms.all(tables, version).forEach(form -> made.put("Questionnaire-" + form.getIdPart() + ".json", form));
        return made;
    }

    /** The CapabilityStatement as a JSON tree, found without reading the rest. */
    static JsonNode plainStatement() {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new GZIPInputStream(CoreDefinitions.open(described().getProperty("file"))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().endsWith("/" + STATEMENT)) {
                    return JSON.readTree(tar.readAllBytes());
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

    /** The index is the first file of the package, so that what follows is known by then. */
    private void read(InputStream archive, FhirContext context, Map<String, MetadataResource> made) throws IOException {
        Map<String, Entry> index = new HashMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(archive))) {
            for (TarArchiveEntry file = tar.getNextEntry(); file != null; file = tar.getNextEntry()) {
                String name = file.getName();
                if (name.equals(INDEX)) {
                    JSON.readValue(tar.readAllBytes(), Index.class)
                            .files()
                            .forEach(entry -> index.put(FOLDER + entry.filename(), entry));
                } else if (name.startsWith(EXAMPLES) && !name.endsWith(".index.json")) {
                    examples.put(name.substring(EXAMPLES.length()), new String(tar.readAllBytes(), UTF_8));
                } else if (index.containsKey(name)) {
                    Entry entry = index.get(name);
                    MetadataResource instead = made.get(entry.filename());
                    keep(
                            instead == null
                                    ? PackagedDefinition.packed(context, entry, tar.readAllBytes())
                                    : PackagedDefinition.made(context, entry, instead));
                }
            }
        }
    }

    private void keep(PackagedDefinition definition) {
        byUrl.put(definition.url(), definition);
    }

    public String version() {
        return version;
    }

    /** Every definition of the package, in its order, each read when the stream comes to it. */
    public Stream<MetadataResource> definitions() {
        return byUrl.values().stream().map(PackagedDefinition::resource);
    }

    /** Those of one type. */
    public <T extends MetadataResource> List<T> definitions(Class<T> type) {
        return packaged(type).map(PackagedDefinition::resource).map(type::cast).toList();
    }

    /** @param canonical a URL, with or without {@code |version} */
    public <T extends MetadataResource> Optional<T> definition(Class<T> type, String canonical) {
        return packaged(type, canonical).map(PackagedDefinition::resource).map(type::cast);
    }

    /** The one definition of a type with an id. */
    public <T extends MetadataResource> Optional<T> withId(Class<T> type, String id) {
        return packagedWithId(type, id).map(PackagedDefinition::resource).map(type::cast);
    }

    /** The URL of the one definition of a type with an id. */
    public Optional<String> url(Class<? extends MetadataResource> type, String id) {
        return packagedWithId(type, id).map(PackagedDefinition::url);
    }

    /** The URLs of one type's definitions, none of which is read for it. */
    List<String> urls(Class<? extends MetadataResource> type) {
        return packaged(type).map(PackagedDefinition::url).toList();
    }

    Stream<PackagedDefinition> packaged(Class<? extends MetadataResource> type) {
        return byUrl.values().stream().filter(definition -> definition.isA(type));
    }

    private Optional<PackagedDefinition> packagedWithId(Class<? extends MetadataResource> type, String id) {
        return packaged(type).filter(definition -> definition.id().equals(id)).findFirst();
    }

    /** @param canonical may be null, as a code's system may, and is then of no definition */
    Optional<PackagedDefinition> packaged(Class<? extends MetadataResource> type, String canonical) {
        if (canonical == null) {
            return Optional.empty();
        }
        int bar = canonical.indexOf('|');
        String url = bar < 0 ? canonical : canonical.substring(0, bar);
        return Optional.ofNullable(byUrl.get(url))
                .filter(definition -> definition.isA(type))
                .filter(definition -> bar < 0 || canonical.substring(bar + 1).equals(definition.version()));
    }

    /** The valid examples as JSON, by file name. */
    public Map<String, String> examples() {
        return examples;
    }
}
