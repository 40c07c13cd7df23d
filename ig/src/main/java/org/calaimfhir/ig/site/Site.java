package org.calaimfhir.ig.site;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/** The guide as static files, which link only to one another and so can be served from anywhere. */
public final class Site {

    /** The page that a reader opens first. */
    public static final String HOME = "index.html";

    private final FhirContext context;
    private final Path module;
    private final Templates templates = new Templates();
    private final Markdown markdown = new Markdown();
    private final List<Page> pages = new ArrayList<>();
    private final Map<String, String> titles = new TreeMap<>();
    private final List<Supplier<Page>> last = new ArrayList<>();
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
        Links links = new Links(definitions);
        this.exchanges = Exchanges.read(module.resolve("input/exchanges"));
        OtherPages others = new OtherPages(context, links, exchanges, checkedTypes(definitions));
        ActorPages actors = new ActorPages(links);
        ProgramTables tables = ProgramTables.packaged();
        ProgramPages program = new ProgramPages(tables, links, definitions);
        Searches searches = new Searches(context, links, definitions, samples);
        PageMakers makers = program.makers(new PageMakers())
                .make(StructureDefinition.class, new ProfilePages(context, links, samples, sources, searches)::of)
                .make(Questionnaire.class, new FormPages(links, samples)::of)
                .make(Library.class, new LogicPages(links)::of)
                .make(OperationDefinition.class, others::of)
                .make(
                        CapabilityStatement.class,
                        statement -> ActorPages.fits(statement) ? actors.of(statement) : others.of(statement))
                .make(MetadataResource.class, others::of);
        for (MetadataResource definition : definitions) {
            if (definition instanceof ImplementationGuide) {
                last.add(() -> makers.page(definition));
            } else if (Links.table(definition).isEmpty()) {
                pages.add(makers.page(definition));
            }
            json.put(Links.json(definition), definition);
        }
        for (Sample sample : samples) {
            pages.add(others.of(sample));
            json.put(sample.json(), sample.resource());
        }
        int ofResources = pages.size();
        pages.addAll(program.ofTables());
        pages.addAll(new AlignmentPages(links, definitions, new NationalRequirements(tables, samples)).all());
        pages.addAll(exchanges.pages(definitions));
        pages.subList(ofResources, pages.size()).forEach(page -> titles.put(page.file(), page.title()));
        for (Path text : texts()) {
            Page page = page(Files.readString(text), text);
            titles.put(page.file(), page.title());
        }
        Page artifacts = new Contents().artifacts();
        titles.put(artifacts.file(), artifacts.title());
    }

    /** Pages that are not of one resource of the package: their titles by the names of their files. */
    public Map<String, String> titles() {
        return Collections.unmodifiableMap(titles);
    }

    /** Change log and limits are kept where people look for them first, and shown here as they stand. */
    private List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>(files(module.resolve("input/pagecontent")));
        texts.add(module.resolveSibling("CHANGELOG.md"));
        texts.add(module.resolveSibling("docs").resolve("limits.md"));
        return texts;
    }

    /**
     * Writes all files anew.
     *
     * @return how many pages
     */
    public int write(Path out) throws IOException {
        clear(out);
        last.forEach(page -> pages.add(page.get()));
        last.clear();
        for (Page page : pages) {
            Files.write(out.resolve(page.file()), templates.page(page));
        }
        for (Path text : texts()) {
            write(out, text);
        }
        Page artifacts = new Contents().with(pages).artifacts();
        Files.write(out.resolve(artifacts.file()), templates.page(artifacts));
        pages.add(artifacts);
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
        Files.write(out.resolve(Contents.INDEX), new Contents().with(pages).index());
        return pages.size();
    }

    /** As the server states it, so that nobody is offered what it does not serve. */
    private static Set<String> checkedTypes(List<MetadataResource> definitions) {
        return definitions.stream()
                .filter(CapabilityStatement.class::isInstance)
                .map(CapabilityStatement.class::cast)
                .filter(statement -> !ActorPages.fits(statement))
                .flatMap(statement -> statement.getRestFirstRep().getResource().stream())
                .filter(type -> type.getOperation().stream()
                        .anyMatch(operation -> operation.getName().equals("validate")))
                .map(CapabilityStatementRestResourceComponent::getType)
                .collect(Collectors.toSet());
    }

    private void write(Path out, Path text) throws IOException {
        String written = Files.readString(text);
        Page page = page(written, text);
        String main = markdown.html(page.title(), written.substring(written.indexOf('\n') + 1));
        Files.write(out.resolve(page.file()), templates.page(page, main));
        pages.add(page);
    }

    private static Page page(String written, Path text) {
        String title = written.lines().findFirst().orElseThrow().replaceFirst("^# ", "");
        String file = text.getFileName().toString().toLowerCase(Locale.ROOT).replace(".md", ".html");
        return new Page(file, "Guide", title, "", "", Map.of());
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
