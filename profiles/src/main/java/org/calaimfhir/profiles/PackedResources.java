package org.calaimfhir.profiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The FHIR resources that a module left on the class path under {@code fhir/}, as its index lists them. */
public final class PackedResources {

    private final Map<String, byte[]> byName;

    private PackedResources(Map<String, byte[]> byName) {
        this.byName = byName;
    }

    /**
     * Reads all resources of one module.
     *
     * @param module {@code terminology} or {@code profiles}
     * @throws BuildFailure when that module was not built
     */
    public static PackedResources of(String module) {
        Map<String, byte[]> resources = new TreeMap<>();
        String index = new String(read(module + ".index", module), StandardCharsets.UTF_8);
        index.lines().forEach(name -> resources.put(name, read(name, module)));
        return new PackedResources(resources);
    }

    private static byte[] read(String name, String module) {
        try (InputStream in = PackedResources.class.getClassLoader().getResourceAsStream("fhir/" + name)) {
            if (in == null) {
                throw new BuildFailure("fhir/" + name + " is missing: build the module " + module + " first");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** File name to JSON, sorted by name. */
    public Map<String, byte[]> all() {
        return new TreeMap<>(byName);
    }
}
