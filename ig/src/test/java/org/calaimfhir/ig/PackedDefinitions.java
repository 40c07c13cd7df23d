package org.calaimfhir.ig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** The definitions of the package, and what else a capability statement may name. */
final class PackedDefinitions {

    static final String SERVER = "https://calaimfhir.org/fhir/CapabilityStatement/calaim-fhir-server";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern R4_OPERATION =
            Pattern.compile("<url value=\"(http://hl7\\.org/fhir/OperationDefinition/[^\"]+)\"");

    private final Map<String, JsonNode> byUrl = new TreeMap<>();

    PackedDefinitions() {
        try (InputStream described = resource("fhir-package/package.properties")) {
            Properties properties = new Properties();
            properties.load(described);
            read("fhir-package/" + properties.getProperty("file"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String file) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(resource(file)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().matches("package/[A-Z][^/]*")) {
                    JsonNode definition = JSON.readTree(tar.readAllBytes());
                    byUrl.put(definition.path("url").asText(), definition);
                }
            }
        }
    }

    JsonNode definition(String url) {
        return byUrl.get(url);
    }

    List<JsonNode> all(String type) {
        return byUrl.values().stream()
                .filter(definition -> definition.path("resourceType").asText().equals(type))
                .toList();
    }

    /** Search parameters of the package and of R4, by canonical. */
    Map<String, JsonNode> searchParameters() throws IOException {
        Map<String, JsonNode> found = new TreeMap<>();
        try (InputStream in = resource("org/hl7/fhir/r4/model/sp/search-parameters.json")) {
            JSON.readTree(in).get("entry").forEach(entry -> {
                JsonNode search = entry.get("resource");
                found.put(search.get("url").asText(), search);
            });
        }
        all("SearchParameter").forEach(search -> found.put(search.get("url").asText(), search));
        return found;
    }

    /** Canonicals of the operations of the package, of R4, and of the guides listed in the test's own table. */
    Set<String> operations() throws IOException {
        Set<String> found = new TreeSet<>();
        all("OperationDefinition").forEach(ours -> found.add(ours.get("url").asText()));
        lines("org/hl7/fhir/r4/model/profile/profiles-resources.xml").forEach(line -> {
            Matcher matcher = R4_OPERATION.matcher(line);
            if (matcher.find()) {
                found.add(matcher.group(1));
            }
        });
        lines("national-operations.csv").stream().skip(1).forEach(line -> found.add(line.split(",")[0]));
        return found;
    }

    private static List<String> lines(String name) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(resource(name), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    private static InputStream resource(String name) {
        return PackedDefinitions.class.getClassLoader().getResourceAsStream(name);
    }
}
