package org.calaimfhir.server.logic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hl7.elm.r1.CodeDef;
import org.hl7.elm.r1.CodeSystemDef;
import org.hl7.elm.r1.ConceptDef;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.IncludeDef;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.ParameterDef;
import org.hl7.elm.r1.ValueSetDef;

/** Finds what a library's names stand for, in it and in the libraries that it includes. */
final class LibraryNames {

    private final Map<String, Library> libraries = new HashMap<>();

    LibraryNames(List<Library> all) {
        for (Library library : all) {
            String id = library.getIdentifier().getId();
            if (libraries.put(id, library) != null) {
                throw new IllegalArgumentException("Two libraries are called " + id);
            }
        }
    }

    static List<ExpressionDef> statements(Library library) {
        return library.getStatements() == null
                ? List.of()
                : library.getStatements().getDef();
    }

    /** The library that a reference leads to: the one it stands in where {@code alias} is null. */
    Library library(Unit unit, String alias) {
        if (alias == null) {
            return unit.library;
        }
        List<IncludeDef> includes = unit.library.getIncludes() == null
                ? List.of()
                : unit.library.getIncludes().getDef();
        IncludeDef include = one(unit, includes, IncludeDef::getLocalIdentifier, alias);
        Library found = libraries.get(include.getPath());
        if (found == null
                || (include.getVersion() != null
                        && !Objects.equals(
                                include.getVersion(), found.getIdentifier().getVersion()))) {
            throw unit.refused("the included library " + include.getPath() + " " + include.getVersion());
        }
        return found;
    }

    ValueSetDef valueSet(Unit unit, Library in, String name) {
        return one(
                unit, in.getValueSets() == null ? List.of() : in.getValueSets().getDef(), ValueSetDef::getName, name);
    }

    CodeSystemDef codeSystem(Unit unit, Library in, String name) {
        return one(
                unit,
                in.getCodeSystems() == null ? List.of() : in.getCodeSystems().getDef(),
                CodeSystemDef::getName,
                name);
    }

    CodeDef code(Unit unit, Library in, String name) {
        return one(unit, in.getCodes() == null ? List.of() : in.getCodes().getDef(), CodeDef::getName, name);
    }

    ConceptDef concept(Unit unit, Library in, String name) {
        return one(unit, in.getConcepts() == null ? List.of() : in.getConcepts().getDef(), ConceptDef::getName, name);
    }

    ParameterDef parameter(Unit unit, Library in, String name) {
        return one(
                unit,
                in.getParameters() == null ? List.of() : in.getParameters().getDef(),
                ParameterDef::getName,
                name);
    }

    private static <T> T one(Unit unit, List<T> all, Function<T, String> nameOf, String name) {
        return all.stream()
                .filter(each -> name.equals(nameOf.apply(each)))
                .findFirst()
                .orElseThrow(() -> unit.refused("the name " + name));
    }
}
