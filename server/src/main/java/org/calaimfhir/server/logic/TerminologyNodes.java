package org.calaimfhir.server.logic;

import java.util.ArrayList;
import java.util.List;
import org.hl7.elm.r1.AnyInValueSet;
import org.hl7.elm.r1.CodeDef;
import org.hl7.elm.r1.CodeRef;
import org.hl7.elm.r1.CodeSystemDef;
import org.hl7.elm.r1.CodeSystemRef;
import org.hl7.elm.r1.ConceptDef;
import org.hl7.elm.r1.ConceptRef;
import org.hl7.elm.r1.ExpandValueSet;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.InCodeSystem;
import org.hl7.elm.r1.InValueSet;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.ValueSetRef;
import org.opencds.cqf.cql.engine.exception.CqlException;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Concept;

/**
 * Codes, concepts, value sets and code systems, all looked up at the start. As in the engine, {@code null in} a value
 * set is false.
 */
final class TerminologyNodes {

    private TerminologyNodes() {}

    static void register() {
        Makers.add(
                CodeRef.class,
                (elm, scope) -> new Node.Constant(code(
                        elm.getName(), scope.unit.program.names().library(scope.unit, elm.getLibraryName()), scope)));
        Makers.add(ConceptRef.class, (elm, scope) -> {
            LibraryNames names = scope.unit.program.names();
            Library library = names.library(scope.unit, elm.getLibraryName());
            ConceptDef concept = names.concept(scope.unit, library, elm.getName());
            List<Code> codes = new ArrayList<>();
            concept.getCode().forEach(each -> codes.add(code(each.getName(), library, scope)));
            return new Node.Constant(
                    new Concept().withDisplay(concept.getDisplay()).withCodes(codes));
        });
        Makers.add(org.hl7.elm.r1.Code.class, (elm, scope) -> {
            Code code = new Code().withCode(elm.getCode()).withDisplay(elm.getDisplay());
            if (elm.getSystem() != null) {
                CodeSystemDef system = codeSystem(elm.getSystem(), scope);
                code.setSystem(system.getId());
                code.setVersion(system.getVersion());
            }
            return new Node.Constant(code);
        });
        Makers.add(org.hl7.elm.r1.Concept.class, (elm, scope) -> {
            List<Node> codes = elm.getCode().stream().map(scope::compile).toList();
            return frame -> {
                List<Code> values = new ArrayList<>();
                codes.forEach(each -> values.add((Code) each.in(frame)));
                return new Concept().withCodes(values).withDisplay(elm.getDisplay());
            };
        });
        Makers.add(ValueSetRef.class, (elm, scope) -> {
            if (Boolean.TRUE.equals(elm.isPreserve())) {
                throw scope.unit.refused("a value set as a value");
            }
            return new Node.Constant(valueSet(elm, scope).asCodes());
        });
        Makers.add(
                ExpandValueSet.class,
                (elm, scope) -> new Node.Constant(named(elm.getOperand(), scope).asCodes()));
        Makers.add(InValueSet.class, (elm, scope) -> {
            Node code = scope.compile(elm.getCode());
            CodeSet set = elm.getValueset() == null
                    ? named(elm.getValuesetExpression(), scope)
                    : valueSet(elm.getValueset(), scope);
            return frame -> isIn(code.in(frame), set);
        });
        Makers.add(AnyInValueSet.class, (elm, scope) -> {
            Node codes = scope.compile(elm.getCodes());
            CodeSet set = elm.getValueset() == null
                    ? named(elm.getValuesetExpression(), scope)
                    : valueSet(elm.getValueset(), scope);
            return frame -> {
                if (codes.in(frame) instanceof Iterable<?> list) {
                    for (Object code : list) {
                        if (Boolean.TRUE.equals(isIn(code, set))) {
                            return true;
                        }
                    }
                }
                return false;
            };
        });
        Makers.add(InCodeSystem.class, (elm, scope) -> {
            Node code = scope.compile(elm.getCode());
            String system = codeSystem(elm.getCodesystem(), elm.getCodesystemExpression(), scope);
            CodeSource source = scope.unit.program.codes();
            return frame -> isDefined(code.in(frame), system, source);
        });
    }

    /** The value set that an expression names; one that is computed is refused. */
    static CodeSet named(Expression expression, Scope scope) {
        if (expression instanceof ValueSetRef reference) {
            return valueSet(reference, scope);
        }
        throw scope.unit.refused(expression);
    }

    static CodeSet valueSet(ValueSetRef reference, Scope scope) {
        LibraryNames names = scope.unit.program.names();
        Library library = names.library(scope.unit, reference.getLibraryName());
        String address =
                names.valueSet(scope.unit, library, reference.getName()).getId();
        try {
            return scope.unit.program.valueSet(address);
        } catch (IllegalArgumentException e) {
            throw scope.unit.refused("the value set " + address);
        }
    }

    private static Code code(String name, Library library, Scope scope) {
        CodeDef code = scope.unit.program.names().code(scope.unit, library, name);
        CodeSystemDef system = codeSystemIn(
                scope.unit
                        .program
                        .names()
                        .library(scope.unit.in(library), code.getCodeSystem().getLibraryName()),
                code.getCodeSystem().getName(),
                scope);
        return new Code()
                .withCode(code.getId())
                .withSystem(system.getId())
                .withDisplay(code.getDisplay())
                .withVersion(system.getVersion());
    }

    private static CodeSystemDef codeSystem(CodeSystemRef reference, Scope scope) {
        Library library = scope.unit.program.names().library(scope.unit, reference.getLibraryName());
        return codeSystemIn(library, reference.getName(), scope);
    }

    private static CodeSystemDef codeSystemIn(Library library, String name, Scope scope) {
        return scope.unit.program.names().codeSystem(scope.unit, library, name);
    }

    private static String codeSystem(CodeSystemRef reference, Expression expression, Scope scope) {
        if (reference != null) {
            return codeSystem(reference, scope).getId();
        }
        if (expression instanceof CodeSystemRef named) {
            return codeSystem(named, scope).getId();
        }
        throw scope.unit.refused(expression);
    }

    private static Boolean isIn(Object value, CodeSet set) {
        if (value == null) {
            return false;
        }
        if (value instanceof String text) {
            return set.has(new Code().withCode(text));
        }
        if (value instanceof Code code) {
            return set.has(code);
        }
        if (value instanceof Concept concept) {
            for (Code code : concept.getCodes()) {
                if (code == null) {
                    return null;
                }
                if (set.has(code)) {
                    return true;
                }
            }
            return false;
        }
        throw new CqlException("Not a code: " + value.getClass().getSimpleName());
    }

    private static Boolean isDefined(Object value, String system, CodeSource source) {
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return source.defines(system, text);
        }
        if (value instanceof Code code) {
            return isOf(code, system) && source.defines(system, code.getCode());
        }
        if (value instanceof Concept concept) {
            for (Code code : concept.getCodes()) {
                if (isOf(code, system) && source.defines(system, code.getCode())) {
                    return true;
                }
            }
            return false;
        }
        throw new CqlException("Not a code: " + value.getClass().getSimpleName());
    }

    private static boolean isOf(Code code, String system) {
        return code.getSystem() == null || code.getSystem().equals(system);
    }
}
