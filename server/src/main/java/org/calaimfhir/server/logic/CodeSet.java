package org.calaimfhir.server.logic;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.calaimfhir.server.logic.CodeSource.SystemCode;
import org.opencds.cqf.cql.engine.runtime.Code;

/** Codes to look one up in. A code without system is found whatever the system. */
final class CodeSet {

    private final List<SystemCode> inOrder;
    private final Set<SystemCode> codes;
    private final Set<String> anySystem = new HashSet<>();

    CodeSet(Collection<SystemCode> codes) {
        this.inOrder = List.copyOf(codes);
        this.codes = Set.copyOf(codes);
        codes.forEach(code -> anySystem.add(code.code()));
    }

    boolean has(SystemCode code) {
        return code.system() == null ? anySystem.contains(code.code()) : codes.contains(code);
    }

    boolean has(Code code) {
        return has(new SystemCode(code.getSystem(), code.getCode()));
    }

    List<Code> asCodes() {
        return inOrder.stream()
                .map(code -> new Code().withSystem(code.system()).withCode(code.code()))
                .toList();
    }
}
