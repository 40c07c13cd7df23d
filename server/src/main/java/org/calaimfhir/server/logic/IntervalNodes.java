package org.calaimfhir.server.logic;

import java.util.function.Function;
import org.hl7.elm.r1.After;
import org.hl7.elm.r1.Before;
import org.hl7.elm.r1.BinaryExpression;
import org.hl7.elm.r1.Collapse;
import org.hl7.elm.r1.Contains;
import org.hl7.elm.r1.DateTimePrecision;
import org.hl7.elm.r1.End;
import org.hl7.elm.r1.Ends;
import org.hl7.elm.r1.Expand;
import org.hl7.elm.r1.In;
import org.hl7.elm.r1.IncludedIn;
import org.hl7.elm.r1.Includes;
import org.hl7.elm.r1.Interval;
import org.hl7.elm.r1.Meets;
import org.hl7.elm.r1.MeetsAfter;
import org.hl7.elm.r1.MeetsBefore;
import org.hl7.elm.r1.Overlaps;
import org.hl7.elm.r1.OverlapsAfter;
import org.hl7.elm.r1.OverlapsBefore;
import org.hl7.elm.r1.PointFrom;
import org.hl7.elm.r1.ProperContains;
import org.hl7.elm.r1.ProperIn;
import org.hl7.elm.r1.ProperIncludedIn;
import org.hl7.elm.r1.ProperIncludes;
import org.hl7.elm.r1.SameAs;
import org.hl7.elm.r1.SameOrAfter;
import org.hl7.elm.r1.SameOrBefore;
import org.hl7.elm.r1.Start;
import org.hl7.elm.r1.Starts;
import org.hl7.elm.r1.Width;
import org.opencds.cqf.cql.engine.elm.executing.AfterEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.BeforeEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.CollapseEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ContainsEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.EndEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.EndsEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ExpandEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.InEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.IncludedInEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.IncludesEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.MeetsAfterEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.MeetsBeforeEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.MeetsEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.OverlapsAfterEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.OverlapsBeforeEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.OverlapsEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.PointFromEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ProperContainsEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ProperInEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ProperIncludedInEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ProperIncludesEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SameAsEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SameOrAfterEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SameOrBeforeEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.StartEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.StartsEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.WidthEvaluator;
import org.opencds.cqf.cql.engine.execution.State;
import org.opencds.cqf.cql.engine.runtime.Quantity;

/** Intervals, and how two points or intervals lie to each other: the engine's. */
final class IntervalNodes {

    private IntervalNodes() {}

    static void register() {
        timing(After.class, After::getPrecision, AfterEvaluator::after);
        timing(Before.class, Before::getPrecision, BeforeEvaluator::before);
        timing(SameAs.class, SameAs::getPrecision, SameAsEvaluator::sameAs);
        timing(SameOrAfter.class, SameOrAfter::getPrecision, SameOrAfterEvaluator::sameOrAfter);
        timing(SameOrBefore.class, SameOrBefore::getPrecision, SameOrBeforeEvaluator::sameOrBefore);
        timing(In.class, In::getPrecision, InEvaluator::internalEvaluate);
        timing(ProperIn.class, ProperIn::getPrecision, ProperInEvaluator::internalEvaluate);
        timing(ProperContains.class, ProperContains::getPrecision, ProperContainsEvaluator::properContains);
        timing(Includes.class, Includes::getPrecision, IncludesEvaluator::internalEvaluate);
        timing(IncludedIn.class, IncludedIn::getPrecision, IncludedInEvaluator::internalEvaluate);
        timing(ProperIncludes.class, ProperIncludes::getPrecision, ProperIncludesEvaluator::properlyIncludes);
        timing(ProperIncludedIn.class, ProperIncludedIn::getPrecision, ProperIncludedInEvaluator::properlyIncludedIn);
        timing(Overlaps.class, Overlaps::getPrecision, OverlapsEvaluator::overlaps);
        timing(OverlapsBefore.class, OverlapsBefore::getPrecision, OverlapsBeforeEvaluator::overlapsBefore);
        timing(OverlapsAfter.class, OverlapsAfter::getPrecision, OverlapsAfterEvaluator::overlapsAfter);
        timing(Meets.class, Meets::getPrecision, MeetsEvaluator::meets);
        timing(MeetsBefore.class, MeetsBefore::getPrecision, MeetsBeforeEvaluator::meetsBefore);
        timing(MeetsAfter.class, MeetsAfter::getPrecision, MeetsAfterEvaluator::meetsAfter);
        timing(Starts.class, Starts::getPrecision, StartsEvaluator::starts);
        timing(Ends.class, Ends::getPrecision, EndsEvaluator::ends);
        Makers.unary(Start.class, StartEvaluator::start);
        Makers.unary(End.class, EndEvaluator::end);
        Makers.unaryWithState(PointFrom.class, PointFromEvaluator::pointFrom);
        Makers.unaryWithState(Width.class, WidthEvaluator::width);
        Makers.binaryWithState(
                Collapse.class,
                (list, per, state) ->
                        CollapseEvaluator.INSTANCE.collapse(Values.listOfIntervals(list), (Quantity) per, state));
        Makers.binaryWithState(Expand.class, (list, per, state) -> ExpandEvaluator.expand(list, (Quantity) per, state));
        Makers.add(Contains.class, (elm, scope) -> {
            Node left = scope.compile(elm.getOperand().get(0));
            Node right = scope.compile(elm.getOperand().get(1));
            Object unread = elm.getOperand().get(0);
            String precision = text(elm.getPrecision());
            return frame -> ContainsEvaluator.internalEvaluate(
                    left.in(frame), right.in(frame), unread, precision, frame.state());
        });
        Makers.add(Interval.class, IntervalNodes::interval);
    }

    private static <E extends BinaryExpression> void timing(
            Class<E> type, Function<E, DateTimePrecision> precisionOf, Timing operator) {
        Makers.add(type, (elm, scope) -> {
            Node left = scope.compile(elm.getOperand().get(0));
            Node right = scope.compile(elm.getOperand().get(1));
            String precision = text(precisionOf.apply(elm));
            return frame -> operator.of(left.in(frame), right.in(frame), precision, frame.state());
        });
    }

    private static Node interval(Interval elm, Scope scope) {
        Node low = scope.compileIfAny(elm.getLow());
        Node high = scope.compileIfAny(elm.getHigh());
        Node lowClosed = scope.compileIfAny(elm.getLowClosedExpression());
        Node highClosed = scope.compileIfAny(elm.getHighClosedExpression());
        boolean lowIsClosed = !Boolean.FALSE.equals(elm.isLowClosed());
        boolean highIsClosed = !Boolean.FALSE.equals(elm.isHighClosed());
        return frame -> {
            Object from = low == null ? null : low.in(frame);
            Object fromClosed = lowClosed == null ? null : lowClosed.in(frame);
            Object to = high == null ? null : high.in(frame);
            Object toClosed = highClosed == null ? null : highClosed.in(frame);
            if (from == null && to == null) {
                return null;
            }
            return new org.opencds.cqf.cql.engine.runtime.Interval(
                    from,
                    fromClosed == null ? lowIsClosed : (Boolean) fromClosed,
                    to,
                    toClosed == null ? highIsClosed : (Boolean) toClosed,
                    frame.state());
        };
    }

    private static String text(DateTimePrecision precision) {
        return precision == null ? null : precision.value();
    }

    private interface Timing {
        Object of(Object left, Object right, String precision, State state);
    }
}
