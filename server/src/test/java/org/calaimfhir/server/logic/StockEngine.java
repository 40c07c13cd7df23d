package org.calaimfhir.server.logic;

import ca.uhn.fhir.context.FhirContext;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
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
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.VersionedIdentifier;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.data.DataProvider;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationExpressionRef;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.execution.EvaluationResult;
import org.opencds.cqf.cql.engine.execution.EvaluationResults;
import org.opencds.cqf.cql.engine.fhir.model.R4FhirModelResolver;
import org.opencds.cqf.cql.engine.model.CachingModelResolverDecorator;
import org.opencds.cqf.cql.engine.model.ModelResolver;
import org.opencds.cqf.cql.engine.retrieve.RetrieveProvider;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.slf4j.LoggerFactory;

/** The CQL engine as it is, over resources in memory: the judge of the closures. */
final class StockEngine {

    /** Stands for a define that the engine fails on. */
    static final Object FAILED = "failed";

    static {
        // It writes each failure to the log, of which there are thousands here.
        ((Logger) LoggerFactory.getLogger("org.opencds.cqf.cql")).setLevel(Level.OFF);
    }

    private final Map<String, Library> libraries = new HashMap<>();
    private final LibraryManager manager;
    private final ModelResolver model = new CachingModelResolverDecorator(new R4FhirModelResolver(FhirContext.forR4()));
    private final TestCodes codes;

    StockEngine(List<String> elm, TestCodes codes) {
        this.codes = codes;
        Map<VersionedIdentifier, CompiledLibrary> compiled = new HashMap<>();
        for (String text : elm) {
            Library library = new ElmJsonLibraryReader().read(text);
            // The engine looks defines up by binary search.
            library.getStatements().getDef().sort(Comparator.comparing(ExpressionDef::getName));
            CompiledLibrary entry = new CompiledLibrary();
            entry.setIdentifier(library.getIdentifier());
            entry.setLibrary(library);
            compiled.put(library.getIdentifier(), entry);
            libraries.put(library.getIdentifier().getId(), library);
        }
        this.manager = new LibraryManager(new ModelManager(), CqlCompilerOptions.defaultOptions(), compiled);
    }

    /** All of a library's defines; one after the other where they do not all work. */
    Map<String, Object> answers(
            String library,
            List<String> defines,
            List<Resource> resources,
            Map<String, Object> given,
            ZonedDateTime now) {
        Map<String, Object> answers = new HashMap<>();
        CqlEngine engine = engine(resources);
        if (!answered(engine, library, defines, given, now, answers)) {
            for (String define : defines) {
                if (!answered(engine(resources), library, List.of(define), given, now, answers)) {
                    answers.put(define, FAILED);
                }
            }
        }
        return answers;
    }

    /** Every define of every library in one call, the fastest way that the engine offers. */
    EvaluationResults all(List<Resource> resources, ZonedDateTime now) {
        return all(resources, Map.of(), now);
    }

    EvaluationResults all(List<Resource> resources, Map<String, Object> given, ZonedDateTime now) {
        Map<VersionedIdentifier, List<EvaluationExpressionRef>> asked = new HashMap<>();
        libraries.values().forEach(library -> asked.put(library.getIdentifier(), null));
        return engine(resources).evaluate(new EvaluationParams(asked, new Pair<>("Patient", "any"), given, null, now));
    }

    /** Null when a define of the library failed. */
    EvaluationResult result(EvaluationResults results, String library) {
        return results.getResultFor(libraries.get(library).getIdentifier());
    }

    private boolean answered(
            CqlEngine engine,
            String library,
            List<String> defines,
            Map<String, Object> given,
            ZonedDateTime now,
            Map<String, Object> answers) {
        VersionedIdentifier id = libraries.get(library).getIdentifier();
        EvaluationParams parameters = new EvaluationParams(
                Map.of(id, defines.stream().map(EvaluationExpressionRef::new).toList()),
                new Pair<>("Patient", "any"),
                given,
                null,
                now);
        EvaluationResults results = engine.evaluate(parameters);
        EvaluationResult result = results.getResultFor(id);
        if (results.hasExceptions() || result == null) {
            return false;
        }
        defines.forEach(define -> answers.put(define, result.get(define).getValue()));
        return true;
    }

    private CqlEngine engine(List<Resource> resources) {
        Map<String, DataProvider> providers = new HashMap<>();
        providers.put("http://hl7.org/fhir", new CompositeDataProvider(model, retrieve(resources)));
        return new CqlEngine(
                new Environment(manager, providers, codes), EnumSet.of(CqlEngine.Options.EnableExpressionCaching));
    }

    private RetrieveProvider retrieve(List<Resource> resources) {
        return (context, path, value, type, template, codePath, wanted, valueSet, date, low, high, range) -> {
            List<Object> found = new ArrayList<>();
            for (Resource resource : resources) {
                if (resource.fhirType().equals(type)
                        && (codePath == null
                                || (wanted == null && valueSet == null)
                                || has(model.resolvePath(resource, codePath), wanted, valueSet))) {
                    found.add(resource);
                }
            }
            return found;
        };
    }

    private boolean has(Object value, Iterable<Code> wanted, String valueSet) {
        if (value instanceof Iterable<?> list) {
            for (Object each : list) {
                if (has(each, wanted, valueSet)) {
                    return true;
                }
            }
            return false;
        }
        if (value instanceof CodeableConcept concept) {
            return has(concept.getCoding(), wanted, valueSet);
        }
        if (value instanceof Coding coding) {
            if (valueSet != null) {
                return codes.codesOf(valueSet)
                        .contains(new CodeSource.SystemCode(coding.getSystem(), coding.getCode()));
            }
            for (Code code : wanted) {
                if (code != null
                        && code.getCode() != null
                        && code.getSystem() != null
                        && code.getCode().equals(coding.getCode())
                        && code.getSystem().equals(coding.getSystem())) {
                    return true;
                }
            }
            return false;
        }
        if (value == null) {
            return false;
        }
        throw new IllegalStateException("Not coded: " + ((Base) value).fhirType());
    }
}
