package org.calaimfhir.ig.logic;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Library;

/** The libraries of the package, as anyone gets them. */
final class Packed {

    static final Map<String, Library> LIBRARIES = read();

    private Packed() {}

    /** Name of the library to its content of one type. */
    static Map<String, String> content(String type) {
        Map<String, String> content = new LinkedHashMap<>();
        LIBRARIES.forEach((name, library) -> library.getContent().stream()
                .filter(each -> each.getContentType().equals(type))
                .map(Attachment::getData)
                .forEach(data -> content.put(name, new String(data, StandardCharsets.UTF_8))));
        return content;
    }

    private static Map<String, Library> read() {
        Map<String, Library> libraries = new LinkedHashMap<>();
        Properties properties = new Properties();
        try (InputStream in = resource("package.properties")) {
            properties.load(in);
            try (TarArchiveInputStream tar = new TarArchiveInputStream(
                    new GzipCompressorInputStream(resource(properties.getProperty("file"))))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    if (entry.getName().startsWith("package/Library-")
                            && !entry.getName().startsWith("package/Library-table-")) {
                        Library library = FhirContext.forR4Cached()
                                .newJsonParser()
                                .parseResource(Library.class, new String(tar.readAllBytes(), StandardCharsets.UTF_8));
                        libraries.put(library.getName(), library);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return libraries;
    }

    private static InputStream resource(String name) {
        return Packed.class.getClassLoader().getResourceAsStream("fhir-package/" + name);
    }
}
