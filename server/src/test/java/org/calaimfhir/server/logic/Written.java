package org.calaimfhir.server.logic;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.opencds.cqf.cql.engine.runtime.BaseTemporal;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/** A value in full: resources by identity, everything else with its class and all that it says. */
final class Written {

    private Written() {}

    static String of(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Iterable<?> list) {
            List<String> texts = new ArrayList<>();
            list.forEach(each -> texts.add(of(each)));
            return texts.toString();
        }
        if (value instanceof Tuple tuple) {
            List<String> texts = new ArrayList<>();
            tuple.getElements().forEach((name, each) -> texts.add(name + "=" + of(each)));
            return texts.toString();
        }
        if (value instanceof Base base) {
            return base.fhirType() + "@" + System.identityHashCode(base);
        }
        if (value instanceof BaseTemporal temporal) {
            return temporal.getClass().getSimpleName() + " " + temporal + " " + temporal.getPrecision();
        }
        return value.getClass().getSimpleName() + " " + value;
    }
}
