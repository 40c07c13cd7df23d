package org.calaimfhir.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayInputStream;
import java.lang.ref.SoftReference;
import org.hl7.fhir.r4.model.MetadataResource;

/**
 * One definition of the package: what the package's index says of it, and the rest when it is asked for. A start asks for
 * few, and reading all was most of what it read.
 */
final class PackagedDefinition {

    /** An entry of {@code .index.json}, as FHIR's package specification has it. */
    record Entry(String filename, String resourceType, String id, String url, String version) {}

    private final FhirContext context;
    private final Entry entry;
    private final byte[] json;
    private final MetadataResource instead;
    private SoftReference<MetadataResource> read = new SoftReference<>(null);

    private PackagedDefinition(FhirContext context, Entry entry, byte[] json, MetadataResource instead) {
        this.context = context;
        this.entry = entry;
        this.json = json;
        this.instead = instead;
    }

    static PackagedDefinition packed(FhirContext context, Entry entry, byte[] json) {
        return new PackagedDefinition(context, entry, json, null);
    }

    /** Made of an operator's rows, in place of what was packed. */
    static PackagedDefinition made(FhirContext context, Entry entry, MetadataResource resource) {
        return new PackagedDefinition(context, entry, new byte[0], resource);
    }

    boolean isA(Class<? extends MetadataResource> type) {
        return entry.resourceType().equals(type.getSimpleName());
    }

    String id() {
        return entry.id();
    }

    /** Its canonical address; a naming system has none in R4 and is known by its file. */
    String url() {
        return entry.url() == null ? entry.filename() : entry.url();
    }

    String version() {
        return entry.version();
    }

    /** Kept as long as there is room; nobody may change it. */
    synchronized MetadataResource resource() {
        if (instead != null) {
            return instead;
        }
        MetadataResource kept = read.get();
        if (kept == null) {
            kept = parse();
            read = new SoftReference<>(kept);
        }
        return kept;
    }

    /** One that the asker alone has, and may change. */
    MetadataResource own() {
        return instead == null ? parse() : instead.copy();
    }

    private MetadataResource parse() {
        return (MetadataResource) context.newJsonParser().parseResource(new ByteArrayInputStream(json));
    }
}
