package org.calaimfhir.ig.site;

import ca.uhn.fhir.context.FhirContext;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.calaimfhir.terminology.ProgramTables;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.ValueSet;

/**
 * The files of the guide that an operator's rows change: pages of tables, services, code systems, value sets, concept maps
 * and forms, and the lists of all pages. Each is made when it is asked for; every other file is as the build made it.
 */
public final class OperatorGuide {

    private static final String BUILT = "ig-site/";

    private final FhirContext context;
    private final Templates templates = new Templates();
    private final Map<String, Supplier<byte[]>> files = new HashMap<>();

    /**
     * Prepares the pages without making them.
     *
     * @param definitions all of the package, with what the operator's rows made
     * @param tables with the operator's rows
     */
    public OperatorGuide(FhirContext context, List<MetadataResource> definitions, ProgramTables tables) {
        this.context = context;
        Links links = new Links(definitions);
        ProgramPages program = new ProgramPages(tables, links, definitions);
        PageMakers makers =
                program.makers(new PageMakers()).make(Questionnaire.class, new FormPages(links, List.of())::of);
        List<Page> pages = new ArrayList<>(program.ofTables());
        for (MetadataResource definition : definitions) {
            if (isMadeOfTables(definition)) {
                if (Links.table(definition).isEmpty()) {
                    pages.add(makers.page(definition));
                }
                files.put(Links.json(definition), () -> json(definition));
            }
        }
        pages.forEach(page -> files.put(page.file(), () -> templates.page(page)));
        files.put(Contents.INDEX, () -> contents(pages).index());
        Page artifacts = contents(pages).artifacts();
        files.put(artifacts.file(), () -> templates.page(artifacts));
    }

    /** Whether the rows of the tables make such a definition. */
    public static boolean isMadeOfTables(MetadataResource definition) {
        return definition instanceof CodeSystem
                || definition instanceof ValueSet
                || definition instanceof ConceptMap
                || definition instanceof Questionnaire
                || Links.table(definition).isPresent();
    }

    private static Contents contents(List<Page> pages) {
        InputStream built = OperatorGuide.class.getClassLoader().getResourceAsStream(BUILT + Contents.INDEX);
        return Contents.read(built).with(pages);
    }

    private byte[] json(MetadataResource definition) {
        return context.newJsonParser()
                .setPrettyPrint(true)
                .encodeResourceToString(definition)
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A file of the guide.
     *
     * @param name such as {@code CodeSystem-county.html}
     * @return empty when the operator's rows do not change it
     */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name)).map(Supplier::get);
    }
}
