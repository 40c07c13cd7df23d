package org.calaimfhir.ig.site;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;

/** The guide as static files, which link only to one another and so can be served from anywhere. */
public final class Site {

    private final FhirContext context;
    private final Path module;
    private final Templates templates;
    private final PageMakers makers = new PageMakers();
    private final List<Page> pages = new ArrayList<>();
    private final Map<String, Resource> json = new LinkedHashMap<>();
    private final Exchanges exchanges;

    /**
     * Collects the pages.
     *
     * @param module folder with {@code site} and {@code input}, inside that of the repository
     * @param sources FSH of the definitions, by their names
     */
    public Site(
            FhirContext context,
            Path module,
            List<MetadataResource> definitions,
            List<Sample> samples,
            Map<String, String> sources)
            throws IOException {
        this.context = context;
        this.module = module;
        this.templates = new Templates(module.resolve("site/templates"));
        Links links = new Links(definitions);
        this.exchanges = Exchanges.read(module.resolve("input/exchanges"));
        OtherPages others = new OtherPages(context, links, exchanges);
        CodePages codes = new CodePages(links);
        makers.make(StructureDefinition.class, new ProfilePages(context, links, samples, sources)::of)
                .make(CodeSystem.class, codes::of)
                .make(ValueSet.class, codes::of)
                .make(ConceptMap.class, codes::of)
                .make(OperationDefinition.class, others::of)
                .make(CapabilityStatement.class, others::of)
                .make(MetadataResource.class, others::of);
        for (MetadataResource definition : definitions) {
            pages.add(makers.page(definition));
            json.put(Links.json(definition), definition);
        }
        for (Sample sample : samples) {
            pages.add(others.of(sample));
            json.put(sample.json(), sample.resource());
        }
        TableRows rows = new TableRows(definitions);
        pages.addAll(new TablePages(rows).all());
        pages.addAll(new ServicePages(rows).all());
        pages.addAll(new AlignmentPages(links, definitions).all());
        pages.addAll(exchanges.pages(definitions));
    }

    /**
     * Writes all files anew.
     *
     * @return how many pages
     */
    public int write(Path out) throws IOException {
        clear(out);
        for (Page page : pages) {
            write(out, page, templates.fill(page.template(), page.model()));
        }
        for (Path text : files(module.resolve("input/pagecontent"))) {
            write(out, text);
        }
        // Kept where people look for them first, and shown here as they stand.
        write(out, module.resolveSibling("CHANGELOG.md"));
        write(out, module.resolveSibling("docs").resolve("limits.md"));
        Page contents =
                new Page("artifacts.html", "Guide", "All artifacts", "", "artifacts", Map.of("kinds", byKind()));
        write(out, contents, templates.fill(contents.template(), contents.model()));
        pages.add(contents);
        for (Path file : files(module.resolve("site/static"))) {
            Files.copy(file, out.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
        }
        for (Map.Entry<String, Resource> resource : json.entrySet()) {
            Files.writeString(
                    out.resolve(resource.getKey()),
                    context.newJsonParser().setPrettyPrint(true).encodeResourceToString(resource.getValue()));
        }
        for (Map.Entry<String, String> body : exchanges.bodies().entrySet()) {
            Files.writeString(out.resolve(body.getKey()), body.getValue());
        }
        Files.write(out.resolve("search-index.json"), new ObjectMapper().writeValueAsBytes(index()));
        return pages.size();
    }

    private void write(Path out, Path markdown) throws IOException {
        String written = Files.readString(markdown);
        String title = written.lines().findFirst().orElseThrow().replaceFirst("^# ", "");
        String file = markdown.getFileName().toString().toLowerCase(Locale.ROOT).replace(".md", ".html");
        Page page = new Page(file, "Guide", title, "", "", Map.of());
        write(out, page, templates.markdown(written.substring(written.indexOf('\n') + 1)));
        pages.add(page);
    }

    private void write(Path out, Page page, String main) throws IOException {
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("title", page.title());
        model.put("description", page.description());
        model.put("main", main);
        Files.writeString(out.resolve(page.file()), templates.fill("layout", model));
    }

    private Map<String, List<Map<String, String>>> byKind() {
        Map<String, List<Map<String, String>>> kinds = new TreeMap<>();
        for (Page page : pages) {
            kinds.computeIfAbsent(page.kind(), kind -> new ArrayList<>()).add(entry(page));
        }
        return kinds;
    }

    private List<Map<String, String>> index() {
        List<Map<String, String>> entries = new ArrayList<>();
        for (Page page : pages) {
            Map<String, String> entry = new LinkedHashMap<>(entry(page));
            entry.put("words", page.words());
            entries.add(entry);
        }
        return entries;
    }

    private static Map<String, String> entry(Page page) {
        return Map.of("file", page.file(), "kind", page.kind(), "title", page.title(), "text", page.description());
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void clear(Path out) throws IOException {
        Files.createDirectories(out);
        for (Path old : files(out)) {
            Files.delete(old);
        }
    }
}
