package org.calaimfhir.server.logic;

import java.util.ArrayList;
import java.util.List;
import org.calaimfhir.server.logic.CodeSource.SystemCode;
import org.calaimfhir.server.logic.MemberRecord.CodePath;
import org.hl7.elm.r1.Retrieve;
import org.hl7.elm.r1.ValueSetRef;
import org.opencds.cqf.cql.engine.exception.CqlException;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Concept;

/** The member's resources of a type, all or those with a code. */
final class RetrieveNodes {

    private RetrieveNodes() {}

    static void register() {
        Makers.add(Retrieve.class, RetrieveNodes::retrieve);
    }

    private static Node retrieve(Retrieve elm, Scope scope) {
        if (elm.getDateRange() != null
                || elm.getContext() != null
                || elm.getId() != null
                || !elm.getInclude().isEmpty()
                || !elm.getCodeFilter().isEmpty()
                || !elm.getDateFilter().isEmpty()
                || !elm.getOtherFilter().isEmpty()) {
            throw scope.unit.refused("a retrieve by anything but type and code");
        }
        String type = elm.getDataType().getLocalPart();
        scope.unit.program.willRead(type);
        if (elm.getCodes() == null) {
            return frame -> frame.evaluation.resources.ofType(type);
        }
        CodePath path = new CodePath(type, elm.getCodeProperty());
        int index = scope.unit.program.nextRetrieve();
        if (elm.getCodes() instanceof ValueSetRef reference) {
            CodeSet set = TerminologyNodes.valueSet(reference, scope);
            return frame -> frame.evaluation.resources.withCode(path, set, index);
        }
        Node codes = scope.compile(elm.getCodes());
        if (codes instanceof Node.Constant constant) {
            CodeSet set;
            try {
                set = set(constant.value());
            } catch (CqlException e) {
                throw scope.unit.refused("a retrieve by anything but codes, such as a concept without .codes");
            }
            return frame -> frame.evaluation.resources.withCode(path, set, index);
        }
        return frame -> frame.evaluation.resources.withCode(path, set(codes.in(frame)));
    }

    private static CodeSet set(Object codes) {
        List<SystemCode> wanted = new ArrayList<>();
        if (codes instanceof Concept concept) {
            concept.getCodes().forEach(code -> wanted.add(systemCode(code)));
        } else {
            for (Object code : Values.many(codes)) {
                if (code != null) {
                    wanted.add(systemCode(code));
                }
            }
        }
        return new CodeSet(wanted);
    }

    private static SystemCode systemCode(Object value) {
        if (value instanceof Code code) {
            return new SystemCode(code.getSystem(), code.getCode());
        }
        throw new CqlException("A retrieve asks for codes");
    }
}
