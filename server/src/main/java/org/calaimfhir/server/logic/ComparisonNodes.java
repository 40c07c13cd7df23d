package org.calaimfhir.server.logic;

import org.hl7.elm.r1.Equal;
import org.hl7.elm.r1.Equivalent;
import org.hl7.elm.r1.Greater;
import org.hl7.elm.r1.GreaterOrEqual;
import org.hl7.elm.r1.Less;
import org.hl7.elm.r1.LessOrEqual;
import org.opencds.cqf.cql.engine.elm.executing.EqualEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.EquivalentEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.GreaterEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.GreaterOrEqualEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.LessEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.LessOrEqualEvaluator;

/** Equal, equivalent, less, greater: the engine's. */
final class ComparisonNodes {

    private ComparisonNodes() {}

    static void register() {
        Makers.binaryWithState(Equal.class, EqualEvaluator::equal);
        Makers.binaryWithState(Equivalent.class, EquivalentEvaluator::equivalent);
        Makers.binaryWithState(Less.class, LessEvaluator::less);
        Makers.binaryWithState(LessOrEqual.class, LessOrEqualEvaluator::lessOrEqual);
        Makers.binaryWithState(Greater.class, GreaterEvaluator::greater);
        Makers.binaryWithState(GreaterOrEqual.class, GreaterOrEqualEvaluator::greaterOrEqual);
    }
}
