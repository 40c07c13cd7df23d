package org.calaimfhir.ig.logic;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.FhirVersionEnum;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kotlin.Pair;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.model.CompiledLibrary;
import org.cqframework.cql.elm.serializing.ElmJsonLibraryReader;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.VersionedIdentifier;
import org.hl7.fhir.r4.model.Resource;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.fhir.model.R4FhirModelResolver;
import org.opencds.cqf.cql.engine.retrieve.RetrieveProvider;
import org.opencds.cqf.cql.engine.runtime.Date;

/** The reference engine over ELM as it stands in the package: nothing is translated here. */
final class StockEngine {

    private static final ElmJsonLibraryReader READER = new ElmJsonLibraryReader();
    private static final ModelManager MODELS = new ModelManager();
    private static final R4FhirModelResolver RESOLVER =
            new R4FhirModelResolver(FhirContext.forCached(FhirVersionEnum.R4));

    private final Map<VersionedIdentifier, CompiledLibrary> libraries = new HashMap<>();
    private final Map<String, VersionedIdentifier> names = new HashMap<>();

    StockEngine(Iterable<String> elm) {
        elm.forEach(this::put);
    }

    /** This engine with one library in place of the one of its name. */
    StockEngine with(String elm) {
        StockEngine other = new StockEngine(List.of());
        other.libraries.putAll(libraries);
        other.names.putAll(names);
        other.put(elm);
        return other;
    }

    /** Adds a library, or puts it in place of the one of its name. */
    void put(String elm) {
        org.hl7.elm.r1.Library library = READER.read(elm);
        // The engine finds a define by binary search.
        library.getStatements().getDef().sort(Comparator.comparing(ExpressionDef::getName));
        CompiledLibrary compiled = new CompiledLibrary();
        compiled.setIdentifier(library.getIdentifier());
        compiled.setLibrary(library);
        libraries.put(library.getIdentifier(), compiled);
        names.put(library.getIdentifier().getId(), library.getIdentifier());
    }

    /**
     * What a define says of a record.
     *
     * @param define name of the library, a dot, name of the define
     * @return null where it is unknown
     */
    Object ask(String define, LocalDate asked, List<Resource> record) {
        int dot = define.indexOf('.');
        VersionedIdentifier library = names.get(define.substring(0, dot));
        String name = define.substring(dot + 1);
        Environment environment = new Environment(
                new LibraryManager(MODELS, new CqlCompilerOptions(), new HashMap<>(libraries)),
                Map.of("http://hl7.org/fhir", new CompositeDataProvider(RESOLVER, retrieve(record))),
                null);
        EvaluationParams.Builder params = new EvaluationParams.Builder();
        EvaluationParams.LibraryParams.Builder defines = new EvaluationParams.LibraryParams.Builder();
        defines.expressions(name);
        params.library(library, defines.build());
        params.setContextParameter(new Pair<>("Patient", "member"));
        params.setParameters(
                Map.of("Asked Date", new Date(asked.getYear(), asked.getMonthValue(), asked.getDayOfMonth())));
        params.setEvaluationDateTime(ZonedDateTime.of(asked.atTime(12, 0), ZoneId.of("America/Los_Angeles")));
        return new CqlEngine(environment, new java.util.HashSet<>(List.of(CqlEngine.Options.EnableExpressionCaching)))
                .evaluate(params.build())
                .getResultFor(library)
                .get(name)
                .getValue();
    }

    private static RetrieveProvider retrieve(List<Resource> record) {
        return (context, path, value, type, template, codePath, codes, valueSet, datePath, low, high, range) ->
                List.copyOf(record.stream()
                        .filter(resource -> resource.fhirType().equals(type))
                        .toList());
    }
}
