package org.calaimfhir.server.logic;

import java.util.List;
import org.hl7.elm.r1.AliasRef;
import org.hl7.elm.r1.ExpressionRef;
import org.hl7.elm.r1.FunctionDef;
import org.hl7.elm.r1.FunctionRef;
import org.hl7.elm.r1.IdentifierRef;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.OperandRef;
import org.hl7.elm.r1.ParameterDef;
import org.hl7.elm.r1.ParameterRef;
import org.hl7.elm.r1.Property;
import org.hl7.elm.r1.QueryLetRef;
import org.opencds.cqf.cql.engine.elm.executing.FunctionRefEvaluator;
import org.opencds.cqf.cql.engine.runtime.Concept;

/** What leads elsewhere: to a variable, an element, a define, a function, a parameter. */
final class ReferenceNodes {

    /** The element that a sort looks at; the translator calls it so. */
    static final String THIS = "$this";

    private ReferenceNodes() {}

    static void register() {
        Makers.add(AliasRef.class, (elm, scope) -> variable(elm.getName(), scope));
        Makers.add(QueryLetRef.class, (elm, scope) -> variable(elm.getName(), scope));
        Makers.add(OperandRef.class, (elm, scope) -> variable(elm.getName(), scope));
        Makers.add(IdentifierRef.class, (elm, scope) -> path(elm.getName(), variable(THIS, scope), scope));
        Makers.add(Property.class, (elm, scope) -> {
            Node source = elm.getSource() == null ? variable(elm.getScope(), scope) : scope.compile(elm.getSource());
            if (source instanceof Node.Constant constant
                    && constant.value() instanceof Concept concept
                    && elm.getPath().equals("codes")) {
                return new Node.Constant(concept.getCodes());
            }
            return path(elm.getPath(), source, scope);
        });
        Makers.add(ExpressionRef.class, (elm, scope) -> {
            Library library = scope.unit.program.names().library(scope.unit, elm.getLibraryName());
            Definition definition = definition(library, elm.getName(), scope);
            return frame -> frame.evaluation.value(definition);
        });
        Makers.add(ParameterRef.class, ReferenceNodes::parameter);
        Makers.add(FunctionRef.class, ReferenceNodes::function);
    }

    private static Node variable(String name, Scope scope) {
        int slot = scope.slotOf(name);
        return frame -> frame.slots[slot];
    }

    static Node path(String path, Node source, Scope scope) {
        if (path.indexOf('[') >= 0) {
            throw scope.unit.refused("an index in the path " + path);
        }
        Node node = source;
        for (String step : path.split("\\.", -1)) {
            Node before = node;
            PropertyRead read = new PropertyRead(scope.unit.program.model(), step);
            node = frame -> read.of(before.in(frame), frame.evaluation);
        }
        return node;
    }

    private static Definition definition(Library library, String name, Scope scope) {
        try {
            return scope.unit.program.definition(library.getIdentifier().getId(), name);
        } catch (IllegalArgumentException e) {
            throw scope.unit.refused("the define \"" + name + "\"");
        }
    }

    private static Node parameter(ParameterRef elm, Scope scope) {
        Program program = scope.unit.program;
        Library library = program.names().library(scope.unit, elm.getLibraryName());
        ParameterDef parameter = program.names().parameter(scope.unit, library, elm.getName());
        Definition otherwise = program.defaultOf(parameter);
        String owner = library.getIdentifier().getId();
        return frame -> frame.evaluation.parameter(owner, parameter.getName(), otherwise);
    }

    private static Node function(FunctionRef elm, Scope scope) {
        Library library = scope.unit.program.names().library(scope.unit, elm.getLibraryName());
        List<FunctionDef> candidates = LibraryNames.statements(library).stream()
                .filter(FunctionDef.class::isInstance)
                .map(FunctionDef.class::cast)
                .filter(each -> elm.getName().equals(each.getName())
                        && each.getOperand().size() == elm.getOperand().size())
                .filter(each -> elm.getSignature().isEmpty()
                        || FunctionRefEvaluator.INSTANCE.functionDefOperandsSignatureEqual(each, elm.getSignature()))
                .toList();
        if (candidates.size() != 1) {
            throw scope.unit.refused(
                    candidates.isEmpty()
                            ? "the function " + elm.getName()
                            : "which of several functions " + elm.getName() + " is meant without a signature");
        }
        CompiledFunction function = scope.unit.program.function(candidates.get(0));
        Node[] operands = elm.getOperand().stream().map(scope::compile).toArray(Node[]::new);
        return frame -> function.call(frame, operands);
    }
}
