package org.calaimfhir.ig.site;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the guide holds: the list that the search reads, and the page of all artifacts. */
final class Contents {

    static final String INDEX = "search-index.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Map<String, String>> byFile = new LinkedHashMap<>();

    /** The list as it was written. */
    static Contents read(InputStream index) {
        try {
            Contents contents = new Contents();
            for (Map<String, String> entry : JSON.readValue(index, new TypeReference<List<Map<String, String>>>() {})) {
                contents.byFile.put(entry.get("file"), entry);
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds pages; one of a file that is there already takes its place. */
    Contents with(Collection<Page> pages) {
        for (Page page : pages) {
            Map<String, String> entry = new LinkedHashMap<>();
            entry.put("file", page.file());
            entry.put("kind", page.kind());
            entry.put("title", page.title());
            entry.put("text", page.description());
            entry.put("words", page.words());
            byFile.put(page.file(), entry);
        }
        return this;
    }

    byte[] index() {
        try {
            return JSON.writeValueAsBytes(byFile.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Page artifacts() {
        Map<String, List<Map<String, String>>> kinds = new TreeMap<>();
        byFile.values().forEach(entry -> kinds.computeIfAbsent(entry.get("kind"), kind -> new ArrayList<>())
                .add(entry));
        return new Page("artifacts.html", "Guide", "All artifacts", "", "artifacts", Map.of("kinds", kinds));
    }
}
