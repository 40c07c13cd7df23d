package org.calaimfhir.server.logic;

import java.util.List;
import java.util.Map;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.terminology.CodeSystemInfo;
import org.opencds.cqf.cql.engine.terminology.TerminologyProvider;
import org.opencds.cqf.cql.engine.terminology.ValueSetInfo;

/** The tests' value sets, for the closures and for the engine. */
final class TestCodes implements CodeSource, TerminologyProvider {

    static final String CONDITIONS = "urn:test:conditions";

    private static final Map<String, List<SystemCode>> SETS = Map.of(
            "urn:test:vs:chronic",
            List.of(
                    new SystemCode(CONDITIONS, "c1"),
                    new SystemCode(CONDITIONS, "c2"),
                    new SystemCode(CONDITIONS, "c3"),
                    new SystemCode("urn:test:classes", "EMER")),
            "urn:test:vs:empty",
            List.of());

    @Override
    public List<SystemCode> codesOf(String valueSet) {
        if (!SETS.containsKey(valueSet)) {
            throw new IllegalArgumentException(valueSet);
        }
        return SETS.get(valueSet);
    }

    @Override
    public boolean defines(String codeSystem, String code) {
        return codeSystem.equals(CONDITIONS) && code != null && code.matches("c[1-6]");
    }

    @Override
    public boolean in(Code code, ValueSetInfo valueSet) {
        return codesOf(valueSet.getId()).stream()
                .anyMatch(each -> each.code().equals(code.getCode())
                        && (code.getSystem() == null || each.system().equals(code.getSystem())));
    }

    @Override
    public Iterable<Code> expand(ValueSetInfo valueSet) {
        return codesOf(valueSet.getId()).stream()
                .map(each -> new Code().withSystem(each.system()).withCode(each.code()))
                .toList();
    }

    @Override
    public Code lookup(Code code, CodeSystemInfo codeSystem) {
        boolean ours = code.getSystem() == null || code.getSystem().equals(codeSystem.getId());
        return ours && defines(codeSystem.getId(), code.getCode()) ? code : null;
    }
}
