package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.hl7.fhir.common.hapi.validation.support.BaseValidationSupport;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * FHIR R4's own definitions, each read when it is first asked for. HAPI's default reads all 649 structures and 2,400
 * code lists at once, which costs five seconds and 200 MB (docs/adr/0006).
 */
final class CoreDefinitions extends BaseValidationSupport {

    private static final String FOLDER = "fhir-package/";
    private static final String BASE = "http://hl7.org/fhir/StructureDefinition/";
    private static final String CONVERTED =
            WorkerContextValidationSupportAdapter.class.getName() + "_TO_CANONICAL_USERDATA_KEY";
    private static final Set<String> ALWAYS_A_TYPE = Set.of("primitive-type", "complex-type");
    private static final Set<String> RESOURCES_INSIDE_OTHERS =
            Set.of("Resource", "DomainResource", "Bundle", "Parameters", "OperationOutcome");

    private record Entry(String url, String kind, String derivation, int offset, int length) {

        boolean isBaseType() {
            return !derivation.equals("constraint");
        }

        String typeName() {
            return url.substring(BASE.length());
        }
    }

    private final Set<String> servedTypes;
    private final byte[] archive;
    private final Map<String, Entry> structures = new HashMap<>();
    private final Map<String, Entry> valueSets = new HashMap<>();
    private final Map<String, Entry> codeSystems = new HashMap<>();
    private final Map<Integer, IBaseResource> read = new ConcurrentHashMap<>();

    CoreDefinitions(FhirContext context, Set<String> servedTypes) {
        super(context);
        this.servedTypes = servedTypes;
        try (InputStream bytes = open("r4-core.bin");
                BufferedReader index =
                        new BufferedReader(new InputStreamReader(open("r4-core.index"), StandardCharsets.UTF_8))) {
            this.archive = bytes.readAllBytes();
            index.lines().forEach(this::index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(String name) {
        InputStream stream = CoreDefinitions.class.getClassLoader().getResourceAsStream(FOLDER + name);
        if (stream == null) {
            throw new IllegalStateException(name + " is not on the class path: build the module ig first");
        }
        return stream;
    }

    private void index(String line) {
        String[] cells = line.split("\t", -1);
        Entry entry = new Entry(cells[1], cells[3], cells[4], Integer.parseInt(cells[5]), Integer.parseInt(cells[6]));
        Map<String, Entry> byType =
                switch (cells[0]) {
                    case "StructureDefinition" -> structures;
                    case "ValueSet" -> valueSets;
                    default -> codeSystems;
                };
        byType.put(entry.url(), entry);
    }

    @Override
    public String getName() {
        return "R4 core definitions";
    }

    /** The types that an instance here can be made of. Profiles and extensions of the specification are found by URL. */
    @Override
    @SuppressWarnings("unchecked")
    public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
        return (List<T>) structures.values().stream()
                .filter(Entry::isBaseType)
                .filter(entry -> ALWAYS_A_TYPE.contains(entry.kind())
                        || servedTypes.contains(entry.typeName())
                        || RESOURCES_INSIDE_OTHERS.contains(entry.typeName()))
                .map(this::resource)
                .toList();
    }

    @Override
    public IBaseResource fetchStructureDefinition(String url) {
        return find(structures, url.startsWith("http") ? url : BASE + url);
    }

    @Override
    public IBaseResource fetchValueSet(String url) {
        return find(valueSets, url);
    }

    @Override
    public IBaseResource fetchCodeSystem(String url) {
        return find(codeSystems, url);
    }

    private IBaseResource find(Map<String, Entry> entries, String canonical) {
        int bar = canonical.indexOf('|');
        Entry entry = entries.get(bar < 0 ? canonical : canonical.substring(0, bar));
        return entry == null ? null : resource(entry);
    }

    private IBaseResource resource(Entry entry) {
        return read.computeIfAbsent(entry.offset(), key -> parse(entry));
    }

    private IBaseResource parse(Entry entry) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(archive, entry.offset(), entry.length());
            ByteArrayOutputStream text = new ByteArrayOutputStream(entry.length() * 8);
            byte[] buffer = new byte[16 * 1024];
            while (!inflater.finished()) {
                text.write(buffer, 0, inflater.inflate(buffer));
            }
            IParser parser = myCtx.newJsonParser();
            return parser.parseResource(text.toString(StandardCharsets.UTF_8));
        } catch (DataFormatException e) {
            throw new IllegalStateException("r4-core.bin is damaged at " + entry.url(), e);
        } finally {
            inflater.end();
        }
    }

    /** After the validator has made its own form of a structure, the elements of the one read here serve nobody. */
    void forgetElements() {
        for (IBaseResource resource : read.values()) {
            // The validator converts under the same lock, and marks what it has converted.
            synchronized (resource) {
                if (resource instanceof StructureDefinition structure && structure.getUserData(CONVERTED) != null) {
                    structure.setSnapshot(null);
                }
            }
        }
    }
}
