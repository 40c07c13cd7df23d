package org.calaimfhir.ig.site;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;

/** The guide as static files, which link only to one another and so can be served from anywhere. */
public final class Site {

    private final Path module;
    private final Templates templates;
    private final OtherPages others;
    private final List<Page> pages = new ArrayList<>();

    /**
     * Collects the pages.
     *
     * @param module folder with {@code site} and {@code input/pagecontent}
     * @param sources FSH of the definitions, by their names
     */
    public Site(
            FhirContext context,
            Path module,
            List<MetadataResource> definitions,
            List<Sample> samples,
            Map<String, String> sources) {
        this.module = module;
        this.templates = new Templates(module.resolve("site/templates"));
        Links links = new Links(definitions);
        this.others = new OtherPages(context, links);
        ProfilePages profiles = new ProfilePages(links, samples, sources);
        CodePages codes = new CodePages(links);
        FormPages forms = new FormPages(links, samples);
        for (MetadataResource definition : definitions) {
            pages.add(definition instanceof Questionnaire form ? forms.of(form) : page(definition, profiles, codes));
        }
        samples.forEach(sample -> pages.add(others.of(sample)));
        pages.addAll(new TablePages().all());
    }

    private Page page(MetadataResource definition, ProfilePages profiles, CodePages codes) {
        if (definition instanceof StructureDefinition profile) {
            return profiles.of(profile);
        } else if (definition instanceof CodeSystem system) {
            return codes.of(system);
        } else if (definition instanceof ValueSet valueSet) {
            return codes.of(valueSet);
        } else if (definition instanceof ConceptMap map) {
            return codes.of(map);
        } else if (definition instanceof OperationDefinition operation) {
            return others.of(operation);
        } else if (definition instanceof CapabilityStatement statement) {
            return others.of(statement);
        }
        return others.of(definition);
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
            String name = text.getFileName().toString().replace(".md", "");
            String written = Files.readString(text);
            String title = written.lines().findFirst().orElse(name).replaceFirst("^# ", "");
            Page page = new Page(name + ".html", "Guide", title, "", "", Map.of());
            write(out, page, templates.markdown(written.substring(written.indexOf('\n') + 1)));
            pages.add(page);
        }
        Page contents =
                new Page("artifacts.html", "Guide", "All artifacts", "", "artifacts", Map.of("kinds", byKind()));
        write(out, contents, templates.fill(contents.template(), contents.model()));
        for (Path file : files(module.resolve("site/static"))) {
            Files.copy(file, out.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(out.resolve("search-index.json"), new ObjectMapper().writeValueAsBytes(index()));
        return pages.size();
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
        return pages.stream().map(Site::entry).toList();
    }

    private static Map<String, String> entry(Page page) {
        return Map.of("file", page.file(), "kind", page.kind(), "title", page.title(), "text", page.description());
    }

    private static List<Path> files(Path folder) throws IOException {
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
