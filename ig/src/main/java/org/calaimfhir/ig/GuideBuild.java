package org.calaimfhir.ig;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calaimfhir.ig.form.Forms;
import org.calaimfhir.ig.logic.Logic;
import org.calaimfhir.ig.site.Sample;
import org.calaimfhir.ig.site.Site;
import org.calaimfhir.profiles.BuildFailure;
import org.calaimfhir.profiles.FshProject;
import org.calaimfhir.profiles.PackedResources;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;

/** One run: compile the examples, check everything, write the package. Apart, so that HAPI loads only when needed. */
final class GuideBuild {

    private static final String FILE = "calaim-fhir";
    private static final String DEMO = "demo.json";
    private static final String SITE = "ig-site";

    private final Path module;
    private final Path tools;
    private final Path home;
    private final String hapiVersion;
    private final String version;

    GuideBuild(Path module, Path tools, Path home, String hapiVersion, String version) {
        this.module = module;
        this.tools = tools;
        this.home = home;
        this.hapiVersion = hapiVersion;
        this.version = version;
    }

    /**
     * Builds the package.
     *
     * @return the files written to {@code out}
     * @throws BuildFailure with all that is wrong, by file and line
     */
    List<String> run(List<PackedResources> known, Path out) throws IOException {
        List<Example> examples = Example.allOf(module);
        Path made = new FshProject(module).compile(tools, home, hapiVersion, known);
        FhirContext context = FhirContext.forR4Cached();
        Guide guide = new Guide(context);
        known.forEach(resources -> guide.define(resources.all()));
        new NationalMappings(ProgramTables.packaged()).addTo(guide.definitions().values());
        guide.define(Forms.all(ProgramTables.packaged(), version));
        List<Library> logic = Logic.libraries(Logic.sources(ProgramTables.packaged(), module, version), version);
        guide.define(logic);
        guide.define(Logic.plans(logic, ProgramTables.packaged()));
        guide.read(made, examples);
        check(context, guide, examples);
        List<String> written = write(context, guide, examples, out);
        System.out.println("guide: " + guide.definitions().size() + " artifacts, " + examples.size() + " examples ("
                + examples.stream().filter(e -> !e.valid()).count() + " meant to fail), 0 errors");
        return written;
    }

    private void check(FhirContext context, Guide guide, List<Example> examples) {
        FshSource profiles = new FshSource(tools);
        Set<String> complaints = new LinkedHashSet<>();
        complaints.addAll(new FhirPathCheck(context, profiles)
                .complaints(guide.definitions().values(), examples));
        complaints.addAll(
                new CodeCheck(context, profiles, guide.definitions().values()).complaints(guide.definitions()));
        ExampleCheck check = new ExampleCheck(context, guide.definitions().values());
        ReferenceCheck references = new ReferenceCheck(guide.definitions().values(), guide::example);
        for (Example example : examples) {
            complaints.addAll(check.complaints(example, guide.example(example.name())));
            complaints.addAll(references.complaints(example, guide.example(example.name())));
        }
        guide.definitions().forEach((file, definition) -> complaints.addAll(check.complaints(file, definition)));
        if (!complaints.isEmpty()) {
            throw new BuildFailure("The guide has errors:\n" + String.join("\n", complaints));
        }
    }

    private List<String> write(FhirContext context, Guide guide, List<Example> examples, Path out) throws IOException {
        ImplementationGuide described = guide.described();
        Site site = site(context, guide, examples);
        GuideContents.pages(described.getDefinition(), Site.HOME, site.titles());
        PackageFile file = new PackageFile().with("package/package.json", PackageManifest.of(described));
        guide.definitions().forEach((name, definition) -> file.with("package/" + name, json(context, definition)));
        for (Example example : examples) {
            Resource resource = guide.example(example.name());
            if (example.valid()) {
                String name = resource.fhirType() + "-" + example.name() + ".json";
                file.with("package/example/" + name, json(context, resource));
            }
        }
        file.indexed();
        Files.createDirectories(out);
        String tgz = FILE + "-" + version + ".tgz";
        Files.write(out.resolve(tgz), file.bytes());
        List<String> properties =
                List.of("name=" + described.getPackageId(), "version=" + version, "file=" + tgz, "fhirVersion=4.0.1");
        Files.write(out.resolve("package.properties"), properties);
        Files.writeString(out.resolve(DEMO), DemoBundle.of(guide, examples, context));
        Path pages = out.resolveSibling(SITE);
        System.out.println("guide: " + site.write(pages) + " pages");
        Files.write(pages.resolve(FILE + ".tgz"), file.bytes());
        return List.of(tgz, "package.properties", DEMO);
    }

    private Site site(FhirContext context, Guide guide, List<Example> examples) throws IOException {
        List<MetadataResource> definitions = guide.definitions().values().stream()
                .filter(MetadataResource.class::isInstance)
                .map(MetadataResource.class::cast)
                .toList();
        List<Sample> samples = examples.stream()
                .map(example -> new Sample(
                        guide.example(example.name()),
                        example.fails(),
                        String.join("\n", example.lines()).strip(),
                        example.demo()))
                .toList();
        Map<String, String> sources = new FshSource(tools).texts();
        return new Site(context, module, definitions, samples, sources);
    }

    private static String json(FhirContext context, Resource resource) {
        return context.newJsonParser().setPrettyPrint(true).encodeResourceToString(resource);
    }
}
