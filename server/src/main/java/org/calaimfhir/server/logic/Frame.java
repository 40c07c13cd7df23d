package org.calaimfhir.server.logic;

import org.opencds.cqf.cql.engine.execution.State;

/** The variables of one run of a define or function: aliases, lets and operands, each at its place. */
final class Frame {

    final LogicEvaluation evaluation;
    final Object[] slots;

    Frame(LogicEvaluation evaluation, int size) {
        this.evaluation = evaluation;
        this.slots = new Object[size];
    }

    /** What the engine's operators ask for: the time of evaluation and the model. */
    State state() {
        return evaluation.state;
    }
}
