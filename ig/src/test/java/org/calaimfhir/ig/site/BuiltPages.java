package org.calaimfhir.ig.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The pages as the build has written them, by file, read once. */
final class BuiltPages {

    static final Path SITE = Path.of("target/classes/ig-site");

    private static final Map<String, Document> ALL = read();

    private BuiltPages() {}

    static Map<String, Document> all() {
        return ALL;
    }

    private static Map<String, Document> read() {
        Map<String, Document> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(SITE)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".html")).toList()) {
                pages.put(file.getFileName().toString(), Jsoup.parse(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }
}
