package org.calaimfhir.server.logic;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.FunctionDef;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.ParameterDef;
import org.opencds.cqf.cql.engine.data.SystemDataProvider;
import org.opencds.cqf.cql.engine.execution.Environment;

/** All libraries, compiled together. Nothing in it changes once it is made. */
final class Program {

    private final LibraryNames names;
    private final CodeSource codes;
    private final FhirModel model;
    private final Environment environment;
    private final Map<String, Map<String, Definition>> definitions = new LinkedHashMap<>();
    private final IdentityHashMap<FunctionDef, CompiledFunction> functions = new IdentityHashMap<>();
    private final IdentityHashMap<ParameterDef, Definition> defaults = new IdentityHashMap<>();
    private final Map<String, CodeSet> valueSets = new HashMap<>();
    private final Set<String> types = new TreeSet<>();
    private int size;
    private int retrieves;

    Program(List<Library> libraries, CodeSource codes, FhirContext context) {
        this.names = new LibraryNames(libraries);
        this.codes = codes;
        this.model = new FhirModel(context);
        this.environment = new Environment(null);
        environment.registerDataProvider(FhirModel.NAMESPACE, model.asProvider());
        environment.registerDataProvider("urn:hl7-org:elm-types:r1", new SystemDataProvider());
        libraries.forEach(this::declare);
        libraries.forEach(this::compile);
    }

    private void declare(Library library) {
        Map<String, Definition> own = new LinkedHashMap<>();
        for (ExpressionDef define : LibraryNames.statements(library)) {
            if (define instanceof FunctionDef function) {
                functions.put(function, new CompiledFunction());
            } else {
                own.put(define.getName(), new Definition(id(library), define.getName(), size++));
            }
        }
        definitions.put(id(library), own);
        if (library.getParameters() != null) {
            for (ParameterDef parameter : library.getParameters().getDef()) {
                defaults.put(parameter, new Definition(id(library), parameter.getName(), size++));
            }
        }
    }

    private void compile(Library library) {
        for (ExpressionDef define : LibraryNames.statements(library)) {
            Unit unit = new Unit(this, library, define.getName());
            Scope scope = Scope.of(unit);
            if (define instanceof FunctionDef function) {
                if (function.getExpression() == null) {
                    throw unit.refused("functions without a body");
                }
                for (var operand : function.getOperand()) {
                    scope = scope.with(operand.getName());
                }
                Node body = scope.compile(function.getExpression());
                functions.get(function).complete(body, unit.slots());
            } else {
                Node body = scope.compile(define.getExpression());
                definition(id(library), define.getName()).complete(body, unit.slots());
            }
        }
        if (library.getParameters() != null) {
            for (ParameterDef parameter : library.getParameters().getDef()) {
                Unit unit = new Unit(this, library, parameter.getName());
                Node body = parameter.getDefault() == null
                        ? new Node.Constant(null)
                        : Scope.of(unit).compile(parameter.getDefault());
                defaults.get(parameter).complete(body, unit.slots());
            }
        }
    }

    private static String id(Library library) {
        return library.getIdentifier().getId();
    }

    LibraryNames names() {
        return names;
    }

    CodeSource codes() {
        return codes;
    }

    FhirModel model() {
        return model;
    }

    Environment environment() {
        return environment;
    }

    /** The codes of a value set, read from the source when first asked for. */
    CodeSet valueSet(String address) {
        return valueSets.computeIfAbsent(address, url -> new CodeSet(codes.codesOf(url)));
    }

    int nextRetrieve() {
        return retrieves++;
    }

    int retrieves() {
        return retrieves;
    }

    void willRead(String type) {
        types.add(type);
    }

    Set<String> types() {
        return types;
    }

    int size() {
        return size;
    }

    CompiledFunction function(FunctionDef definition) {
        return functions.get(definition);
    }

    Definition defaultOf(ParameterDef parameter) {
        return defaults.get(parameter);
    }

    List<String> defines(String library) {
        return new ArrayList<>(definitions.getOrDefault(library, Map.of()).keySet());
    }

    Definition definition(String library, String define) {
        Definition found = definitions.getOrDefault(library, Map.of()).get(define);
        if (found == null) {
            throw new IllegalArgumentException("There is no define \"" + define + "\" in a library " + library);
        }
        return found;
    }
}
