package org.calaimfhir.ig.logic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calaimfhir.profiles.BuildFailure;
import org.calaimfhir.terminology.ProgramTable.Row;
import org.calaimfhir.terminology.ProgramTables;
import org.calaimfhir.terminology.criteria.FactLink;
import org.calaimfhir.terminology.criteria.ProgramCriteria;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.PlanDefinition;

/**
 * The decision logic of every service. What documents a fact is written by hand in {@code input/cql}; how criteria join,
 * and when, stands in the tables, of which the rest is made.
 */
public final class Logic {

    private static final Pattern TITLE =
            Pattern.compile("^// ([^\\n]+)\\n((?:// [^\\n]+\\n)*)library (\\w+) version '([^']+)'");

    private static final Pattern FROM_TABLES = Pattern.compile(TablesCql.NAME + "\\.\"([^\"]+)\"");

    private Logic() {}

    /**
     * All CQL; a library comes after those that it includes by hand, so that a mistake is told where it was made.
     *
     * @param module folder with {@code input/cql}
     * @param version of the package, which every library has
     */
    public static List<CqlSource> sources(ProgramTables tables, Path module, String version) throws IOException {
        List<CqlSource> sources = new ArrayList<>();
        try (Stream<Path> files = Files.list(module.resolve("input/cql"))) {
            for (Path file : files.sorted().toList()) {
                sources.add(byHand(module.relativize(file).toString(), Files.readString(file), version));
            }
        }
        sources.add(0, TablesCql.of(tables, version, asked(sources)));
        sources.add(FactsCql.of(tables, version));
        sources.add(OverlapsCql.of(tables, version));
        Map<String, List<FactLink>> facts = FactLink.of(tables);
        Map<String, LocalDate> firstDays = firstDays(tables);
        ProgramCriteria.of(tables)
                .forEach(service -> sources.add(
                        new ServiceCql(service, facts, firstDays.getOrDefault(service.code(), LocalDate.MIN), version)
                                .write()));
        return sources;
    }

    /** On which day each population of focus first got ECM anywhere. */
    private static Map<String, LocalDate> firstDays(ProgramTables tables) {
        return tables.get("ecm-population-availability").rows().stream()
                .collect(Collectors.toMap(
                        row -> row.get("population"), Row::from, (one, other) -> one.isBefore(other) ? one : other));
    }

    /**
     * The libraries as resources, translated.
     *
     * @throws BuildFailure with all that is wrong, by file and line
     */
    public static List<Library> libraries(List<CqlSource> sources, String version) {
        Map<String, String> elm = new Translation(sources).elm();
        return sources.stream()
                .map(source -> LibraryResource.of(source, elm.get(source.name()), version))
                .toList();
    }

    /** A rule for each library that decides on a service. */
    public static List<PlanDefinition> plans(List<Library> libraries, ProgramTables tables) {
        Map<String, Library> byName =
                libraries.stream().collect(Collectors.toMap(Library::getName, Function.identity()));
        return libraries.stream()
                .filter(Library::hasUseContext)
                .map(library -> ServicePlan.of(library, byName, tables))
                .toList();
    }

    /** What the libraries written by hand take from the tables. */
    private static Set<String> asked(List<CqlSource> byHand) {
        return byHand.stream()
                .flatMap(source -> FROM_TABLES.matcher(source.text()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static CqlSource byHand(String place, String text, String version) {
        Matcher title = TITLE.matcher(text);
        if (!title.find()) {
            throw new BuildFailure("ig/" + place + ":1: begins with '// Title', a description, and the library's name");
        }
        if (!title.group(4).equals(version) || !place.endsWith("/" + title.group(3) + ".cql")) {
            throw new BuildFailure("ig/" + place + ": the library is not named as its file, in version " + version);
        }
        String description =
                title.group(2).replaceAll("(?m)^// ", "").replace('\n', ' ').strip();
        return CqlSource.shared(title.group(3), title.group(1), description, "ig/" + place, text);
    }
}
