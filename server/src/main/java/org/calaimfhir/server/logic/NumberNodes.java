package org.calaimfhir.server.logic;

import org.hl7.elm.r1.Abs;
import org.hl7.elm.r1.Add;
import org.hl7.elm.r1.Ceiling;
import org.hl7.elm.r1.Divide;
import org.hl7.elm.r1.Floor;
import org.hl7.elm.r1.MaxValue;
import org.hl7.elm.r1.MinValue;
import org.hl7.elm.r1.Modulo;
import org.hl7.elm.r1.Multiply;
import org.hl7.elm.r1.Negate;
import org.hl7.elm.r1.Power;
import org.hl7.elm.r1.Predecessor;
import org.hl7.elm.r1.Round;
import org.hl7.elm.r1.Subtract;
import org.hl7.elm.r1.Successor;
import org.hl7.elm.r1.Truncate;
import org.hl7.elm.r1.TruncatedDivide;
import org.opencds.cqf.cql.engine.elm.executing.AbsEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.AddEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.CeilingEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.DivideEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.FloorEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.MaxValueEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.MinValueEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ModuloEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.MultiplyEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.NegateEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.PowerEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.PredecessorEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.RoundEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SubtractEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SuccessorEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.TruncateEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.TruncatedDivideEvaluator;

/** Arithmetic on numbers, quantities and dates: the engine's. Units are not converted. */
final class NumberNodes {

    private NumberNodes() {}

    static void register() {
        Makers.binaryWithState(Add.class, AddEvaluator::add);
        Makers.binaryWithState(Subtract.class, SubtractEvaluator::subtract);
        Makers.binaryWithState(Multiply.class, MultiplyEvaluator::multiply);
        Makers.binaryWithState(Divide.class, DivideEvaluator::divide);
        Makers.binaryWithState(TruncatedDivide.class, TruncatedDivideEvaluator::div);
        Makers.binary(Modulo.class, ModuloEvaluator::modulo);
        Makers.binary(Power.class, PowerEvaluator::power);
        Makers.unary(Abs.class, AbsEvaluator::abs);
        Makers.unary(Ceiling.class, CeilingEvaluator::ceiling);
        Makers.unary(Floor.class, FloorEvaluator::floor);
        Makers.unary(Truncate.class, TruncateEvaluator::truncate);
        Makers.unary(Predecessor.class, PredecessorEvaluator::predecessor);
        Makers.unary(Successor.class, SuccessorEvaluator::successor);
        Makers.unary(Negate.class, NegateEvaluator.INSTANCE::negate);
        Makers.add(Round.class, (elm, scope) -> {
            Node operand = scope.compile(elm.getOperand());
            Node precision = scope.compileIfAny(elm.getPrecision());
            return frame -> RoundEvaluator.round(operand.in(frame), precision == null ? null : precision.in(frame));
        });
        Makers.add(
                MinValue.class,
                (elm, scope) -> frame -> MinValueEvaluator.internalEvaluate(elm.getValueType(), frame.state()));
        Makers.add(
                MaxValue.class,
                (elm, scope) -> frame -> MaxValueEvaluator.internalEvaluate(elm.getValueType(), frame.state()));
    }
}
