package org.calaimfhir.server.logic;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;
import org.opencds.cqf.cql.engine.execution.State;

/** One member's answers. Each define is evaluated when first asked for and kept. For one thread. */
public final class LogicEvaluation {

    private static final Object NOT_YET = new Object();

    final State state;
    final MemberRecord resources;
    private final Program program;
    private final Map<String, Object> parameters;
    private final Object[] values;
    private final IdentityHashMap<Base, Object> temporals = new IdentityHashMap<>();

    LogicEvaluation(
            Program program, Collection<? extends Resource> resources, Map<String, ?> parameters, ZonedDateTime now) {
        this.program = program;
        this.resources = new MemberRecord(resources, program.retrieves());
        this.parameters = new HashMap<>(parameters);
        this.values = new Object[program.size()];
        Arrays.fill(values, NOT_YET);
        this.state = new State(program.environment());
        state.setEvaluationDateTime(now);
    }

    /**
     * What a define says of this member: Boolean, String, Integer, BigDecimal, a FHIR object, a type of the CQL engine
     * (dates, quantities, codes, intervals, tuples) or a list of these; null where it is unknown.
     *
     * @throws LogicFailure where it cannot be evaluated; asking again throws again
     * @throws IllegalArgumentException where there is no such define
     */
    public Object value(String library, String define) {
        return value(program.definition(library, define));
    }

    Object value(Definition definition) {
        Object known = values[definition.index];
        if (known == NOT_YET) {
            try {
                known = definition.evaluate(this);
            } catch (RuntimeException | LinkageError e) {
                known = e instanceof LogicFailure failure
                        ? failure
                        : new LogicFailure(definition.library, definition.name, e);
            }
            values[definition.index] = known;
        }
        if (known instanceof LogicFailure failure) {
            throw failure;
        }
        return known;
    }

    /** A parameter's value as given, by library and name or by name; otherwise its default. */
    Object parameter(String library, String name, Definition otherwise) {
        if (!parameters.isEmpty()) {
            String full = library + "." + name;
            if (parameters.containsKey(full)) {
                return parameters.get(full);
            }
            if (parameters.containsKey(name)) {
                return parameters.get(name);
            }
        }
        return value(otherwise);
    }

    /** The CQL date of a FHIR date, converted once. */
    Object temporal(Base date) {
        return temporals.computeIfAbsent(date, element -> program.model().toJavaPrimitive(element, element));
    }
}
