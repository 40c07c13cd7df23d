package org.calaimfhir.server.logic;

import org.hl7.fhir.r4.model.Base;
import org.opencds.cqf.cql.engine.exception.CqlException;
import org.opencds.cqf.cql.engine.runtime.CqlType;

/** One step of a path, from whatever object stands before it. */
final class PropertyRead {

    private final String name;
    private final FhirProperties fhir;
    private final SystemProperties system;

    PropertyRead(FhirModel model, String name) {
        this.name = name;
        this.fhir = new FhirProperties(model, name);
        this.system = new SystemProperties(name);
    }

    Object of(Object target, LogicEvaluation evaluation) {
        if (target == null) {
            return null;
        }
        if (target instanceof Base base) {
            return fhir.of(base, evaluation);
        }
        if (target instanceof CqlType value) {
            return system.of(value);
        }
        throw new CqlException(
                "No element " + name + " in a " + target.getClass().getSimpleName());
    }
}
